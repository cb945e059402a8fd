package vn.loa.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import vn.loa.schedule.plan.Interval;

/** How far a timetable reaches [P-21]. */
final class Horizon {

    /** Five days more than the 30 that a receiver without any link must have, so that a renewal is never urgent. */
    static final int DAYS = 35;

    /** What is left of a timetable's life when it is renewed; still more than the 30 days that must be left. */
    static final int RENEWED_AT_DAYS = 31;

    private Horizon() {}

    /** From yesterday, as something may still be begun late across midnight, until the end of the 35th day from now. */
    static Interval around(Instant now, ZoneId zone) {
        LocalDate today = now.atZone(zone).toLocalDate();
        return new Interval(
                today.minusDays(1).atStartOfDay(zone).toInstant(),
                today.plusDays(DAYS + 1L).atStartOfDay(zone).toInstant());
    }
}
