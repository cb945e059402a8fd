package vn.loa.receiver.message;

import java.time.Duration;
import java.time.Instant;

/**
 * How a play is carried out when not everything goes as planned, and by which poles when [P-42] to [P-44].
 *
 * @param late where a late start begins
 * @param afterCut what becomes of the rest when something of higher precedence took the air
 */
public record Manner(Late late, AfterCut afterCut, Turns turns) {

    /** All together, a late start from the beginning, no return after a cut. */
    public static final Manner PLAIN = new Manner(Late.BEGINNING, AfterCut.DROP, Turns.TOGETHER);

    /** Where a late start begins. */
    public enum Late {
        BEGINNING,
        OFFSET
    }

    /** What becomes of the rest. */
    public enum AfterCut {
        DROP,
        RESUME
    }

    /**
     * In how many turns neighbouring poles speak.
     *
     * @param every from the start of one turn to that of the next
     */
    public record Turns(int count, Duration every) {

        /** No turns. */
        public static final Turns TOGETHER = new Turns(1, Duration.ZERO);

        /** How much later than the first ones a pole of this turn begins. */
        Duration delay(int turn) {
            return every.multipliedBy((turn - 1) % count);
        }
    }

    static Manner in(Members members) throws Malformed {
        return new Manner(
                members.has("late") ? members.oneOf("late", Late.class) : Late.BEGINNING,
                members.has("afterCut") ? members.oneOf("afterCut", AfterCut.class) : AfterCut.DROP,
                members.has("turns") ? turns(members.object("turns")) : Turns.TOGETHER);
    }

    private static Turns turns(Members members) throws Malformed {
        return new Turns(
                (int) members.number("count", 2, 4), Duration.ofMillis(members.number("every", 1, 21_600_000)));
    }

    /** Whether the rest is played after a cut. */
    public boolean resumes() {
        return afterCut == AfterCut.RESUME;
    }

    /** How far into the programme a start at this instant begins. */
    Duration entry(Instant planned, Instant start) {
        boolean skips = late == Late.OFFSET && start.isAfter(planned);
        return skips ? Duration.between(planned, start) : Duration.ZERO;
    }

    /** The same without turns, as a pole sees it that knows its own. */
    Manner taken() {
        return new Manner(late, afterCut, Turns.TOGETHER);
    }
}
