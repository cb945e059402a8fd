package vn.loa.schedule.ical;

import java.time.Instant;

/**
 * One start, as a calendar program shows it.
 *
 * @param uid the same for the same event, whenever it is written
 * @param cancelled whether it was called off
 */
public record CalendarEvent(
        String uid,
        String summary,
        String category,
        String location,
        Instant start,
        Instant end,
        Instant lastModified,
        boolean cancelled) {}
