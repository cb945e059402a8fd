package vn.loa.schedule.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import vn.loa.area.Coverage;
import vn.loa.area.Place;
import vn.loa.protocol.OccurrenceId;
import vn.loa.protocol.WardId;

/**
 * One exact interval in which one programme is to be aired, with everything that records of it need copied in.
 *
 * @param byCommand whether it was ordered at once: receivers learn of it by a command, not by a day sheet
 * @param ruleDate the date of the rule that it belongs to; another one than that of its start when it was moved
 * @param civilStart the start as the rule says it, in the ward's civil time
 * @param start of the poles that take the first turn
 */
public record Occurrence(
        OccurrenceId id,
        WardId ward,
        ScheduleId schedule,
        boolean byCommand,
        LocalDate ruleDate,
        LocalDateTime civilStart,
        Instant start,
        Manner manner,
        Coverage coverage,
        Programmed programmed) {

    /** After it, a receiver of the first turn that has not begun does not begin [P-23]. */
    public Instant latestStart() {
        return start.plus(manner.lateness());
    }

    /** When the poles of the last turn begin. */
    public Instant lastStart() {
        return end().minus(programmed.length());
    }

    /** When the last pole falls silent. */
    public Instant end() {
        return start.plus(manner.turns().span(programmed.length()));
    }

    /** When the pole at this place begins. */
    public Instant startAt(Place place) {
        return manner.turns().startAt(place, start, programmed.length());
    }

    /** From the first sample to the last, over all turns, when it starts in time. */
    public Interval airtime() {
        return new Interval(start, end());
    }

    /** The same for fewer places. */
    Occurrence coveringOnly(Coverage fewer) {
        return new Occurrence(id, ward, schedule, byCommand, ruleDate, civilStart, start, manner, fewer, programmed);
    }
}
