package vn.loa.playout.audit;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.OptionalLong;
import vn.loa.evidence.bundle.Period;

/** What is asked for in the address: civil days of the ward, both included; sound or not; the size of a kept checkpoint; the size to make it under. */
record BundleQuery(
        @QueryParam("from") @DefaultValue("") String from,
        @QueryParam("until") @DefaultValue("") String until,
        @QueryParam("sound") @DefaultValue("false") String sound,
        @QueryParam("kept") @DefaultValue("") String kept,
        @QueryParam("size") @DefaultValue("") String size) {

    private static final int EARLIEST_YEAR = 2000;

    BundleQuery {
        from = Objects.requireNonNullElse(from, "");
        until = Objects.requireNonNullElse(until, "");
        sound = Objects.requireNonNullElse(sound, "");
        kept = Objects.requireNonNullElse(kept, "");
        size = Objects.requireNonNullElse(size, "");
    }

    /** @throws NotAPeriod when it is none, or ends after today */
    Period period(ZoneId zone, Instant now) {
        LocalDate first = day(from);
        LocalDate last = day(until);
        if (first.isAfter(last)) {
            throw new NotAPeriod("order");
        }
        if (last.isAfter(now.atZone(zone).toLocalDate())) {
            throw new NotAPeriod("ahead");
        }
        return new Period(first, last, zone);
    }

    boolean withSound() {
        return sound.equals("true") || sound.equals("on");
    }

    OptionalLong keptSize() {
        return number("kept", kept);
    }

    OptionalLong underSize() {
        return number("size", size);
    }

    private static OptionalLong number(String field, String text) {
        if (text.isBlank()) {
            return OptionalLong.empty();
        }
        if (!text.strip().matches("[1-9][0-9]{0,14}")) {
            throw new NotAPeriod(field);
        }
        return OptionalLong.of(Long.parseLong(text.strip()));
    }

    private static LocalDate day(String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.getYear() >= EARLIEST_YEAR) {
                return day;
            }
        } catch (DateTimeException unreadable) {
            throw new NotAPeriod("form");
        }
        throw new NotAPeriod("form");
    }
}
