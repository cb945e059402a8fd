package vn.loa.evidence.log;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.loa.evidence.tlog.TreeHash;
import vn.loa.protocol.Sha256;
import vn.loa.protocol.WardId;

/**
 * How many leaves of a ward (or of none) have an index, with their running hash; what a census tells ({@code evidence-format.md}, 3).
 *
 * @param counted how many there were after the last census, that census included
 * @param countedAt when that was
 */
record Tally(Optional<WardId> ward, long leaves, Sha256 hash, long counted, @Nullable Instant countedAt) {

    static Tally empty(Optional<WardId> ward) {
        return new Tally(ward, 0, Sha256.ZERO, 0, null);
    }

    /** With one leaf more. */
    Tally with(long index, TreeHash leaf) {
        MessageDigest digest = Sha256.digest();
        digest.update(hash.bytes());
        digest.update(ByteBuffer.allocate(Long.BYTES).putLong(index).array());
        return new Tally(ward, leaves + 1, Sha256.ofDigest(digest.digest(leaf.bytes())), counted, countedAt);
    }

    /** As a census has just told it; the census itself will be the next leaf. */
    Tally told(Instant now) {
        return new Tally(ward, leaves, hash, leaves + 1, now);
    }

    /** Whether something was added since the last census but that census. */
    boolean hasGrown() {
        return leaves > counted;
    }

    /** What the census leaf says, counting the leaves below this index. */
    Map<String, ?> census(long through) {
        return Map.of("through", through, "leaves", leaves, "hash", hash);
    }
}
