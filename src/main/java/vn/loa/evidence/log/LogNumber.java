package vn.loa.evidence.log;

import vn.loa.evidence.tlog.Checkpoint;
import vn.loa.evidence.tlog.MalformedProof;

/** A size or an index as it stands in an address. */
final class LogNumber {

    private LogNumber() {}

    /** @throws NotALogNumber when it is none */
    static long of(String name, @org.jspecify.annotations.Nullable String text) {
        try {
            return Checkpoint.size(text == null ? "" : text);
        } catch (MalformedProof notANumber) {
            throw new NotALogNumber(name);
        }
    }
}
