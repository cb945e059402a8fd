package vn.loa.evidence.bundle;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The civil days of a ward that are asked about, both included.
 *
 * @param zone the ward's
 */
public record Period(LocalDate from, LocalDate until, ZoneId zone) {

    /** The first instant of it. */
    public Instant start() {
        return from.atStartOfDay(zone).toInstant();
    }

    /** The first instant after it. */
    public Instant end() {
        return until.plusDays(1).atStartOfDay(zone).toInstant();
    }

    boolean holds(LocalDate date) {
        return !date.isBefore(from) && !date.isAfter(until);
    }

    boolean holds(Instant instant) {
        return !instant.isBefore(start()) && instant.isBefore(end());
    }
}
