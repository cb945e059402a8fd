package vn.loa.schedule.plan;

import java.time.Duration;
import vn.loa.protocol.PlayManner;

/**
 * How an occurrence is carried out when not everything goes as planned.
 *
 * @param lateness how long after its start it may still begin
 * @param whenLate where in the programme a late start begins
 * @param afterCut what becomes of the rest when something of higher precedence cut it
 * @param turns whether neighbouring poles take turns
 */
public record Manner(Duration lateness, WhenLate whenLate, AfterCut afterCut, Turns turns) {

    /** Where a late start begins. */
    public enum WhenLate {
        /** With the first sample. */
        FROM_THE_BEGINNING,
        /** Where the others are by then. */
        AT_THE_OFFSET
    }

    /** What becomes of the rest. */
    public enum AfterCut {
        /** It is offered again to the officer. */
        DROP,
        /** It goes on with the item that was cut. */
        RESUME
    }

    /** All poles together, late ones from the beginning, what was cut is dropped. */
    public static Manner plain(Duration lateness) {
        return new Manner(lateness, WhenLate.FROM_THE_BEGINNING, AfterCut.DROP, Turns.TOGETHER);
    }

    /** The same as receivers read it, for something of this length. */
    public PlayManner onTheWire(Duration length) {
        return new PlayManner(
                whenLate == WhenLate.AT_THE_OFFSET ? PlayManner.Late.OFFSET : null,
                afterCut == AfterCut.RESUME ? PlayManner.AfterCut.RESUME : null,
                turns.count() == 1
                        ? null
                        : new PlayManner.InTurns(
                                turns.count(), length.plus(turns.gap()).toMillis()));
    }
}
