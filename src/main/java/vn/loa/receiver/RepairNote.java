package vn.loa.receiver;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One line of a pole's history, written once and for all; what was wrong in it is put right by another that names it.
 *
 * @param corrects the note that this one puts right
 * @param parts which parts were replaced, or nothing
 * @param happenedAt when it was seen or done, which may be earlier than it was written
 */
public record RepairNote(
        long id,
        Kind kind,
        @Nullable Long corrects,
        String text,
        String parts,
        Instant happenedAt,
        String writtenBy,
        Instant writtenAt,
        @Nullable Long correctedBy) {

    /** What a note tells. */
    public enum Kind {
        /** Something is wrong with the pole. */
        FAULT,
        /** Something was done, and it is not well yet. */
        WORK,
        /** What was wrong has been mended. */
        REPAIRED,
        NOTE;

        /** The kind of this name, if there is one. */
        public static Optional<Kind> named(String name) {
            for (Kind kind : values()) {
                if (kind.name().equals(name)) {
                    return Optional.of(kind);
                }
            }
            return Optional.empty();
        }
    }

    /** Whether another note has taken its place. */
    public boolean corrected() {
        return correctedBy != null;
    }
}
