package vn.loa.schedule.ical;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A date that a calendar takes out of an event (EXDATE) or adds to it (RDATE).
 *
 * @param time of day; null where the file names the day alone
 * @param zone of the time; null for a floating one, which means the reader's own
 */
public record BroughtDate(LocalDate date, @Nullable LocalTime time, @Nullable ZoneId zone) {

    /** Its civil start in the reader's own zone, for an event that begins at this time of day when nothing else is said. */
    public LocalDateTime startIn(ZoneId own, LocalTime usual) {
        LocalTime at = time;
        if (at == null) {
            return date.atTime(usual);
        }
        ZoneId from = zone;
        return from == null
                ? date.atTime(at)
                : date.atTime(at).atZone(from).withZoneSameInstant(own).toLocalDateTime();
    }
}
