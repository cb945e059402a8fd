package vn.loa.protocol;

import org.jspecify.annotations.Nullable;

/** How a play is carried out when not everything goes as planned, as items and commands say it; null is the usual [P-42] to [P-44]. */
public record PlayManner(@Nullable Late late, @Nullable AfterCut afterCut, @Nullable InTurns turns) {

    /** From the beginning, dropped after a cut, all together. */
    public static final PlayManner USUAL = new PlayManner(null, null, null);

    /** Where a late start begins. */
    public enum Late {
        BEGINNING,
        OFFSET
    }

    /** What becomes of the rest after a cut. */
    public enum AfterCut {
        DROP,
        RESUME
    }

    /**
     * In how many turns neighbouring poles speak.
     *
     * @param every milliseconds from the start of one turn to that of the next
     */
    public record InTurns(int count, long every) {

        public InTurns {
            if (count < 2 || count > 4 || every < 1) {
                throw new IllegalArgumentException("2 to 4 turns, one after the other");
            }
        }
    }
}
