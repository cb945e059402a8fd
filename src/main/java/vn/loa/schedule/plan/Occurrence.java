package vn.loa.schedule.plan;

import java.time.Instant;
import java.time.LocalDateTime;
import vn.loa.area.Coverage;
import vn.loa.protocol.OccurrenceId;
import vn.loa.protocol.WardId;

/**
 * One exact interval in which one bulletin is to be aired, with everything that records of it need copied in.
 *
 * @param byCommand whether it was ordered at once: receivers learn of it by a command, not by a day sheet
 * @param civilStart the start as the rule says it, in the ward's civil time
 * @param latestStart after it, a receiver that has not begun does not begin [P-23]
 */
public record Occurrence(
        OccurrenceId id,
        WardId ward,
        ScheduleId schedule,
        boolean byCommand,
        LocalDateTime civilStart,
        Instant start,
        Instant latestStart,
        Coverage coverage,
        Programmed programmed) {

    public Instant end() {
        return start.plus(programmed.length());
    }

    /** From the first sample to the last, when it starts in time. */
    public Interval airtime() {
        return new Interval(start, end());
    }
}
