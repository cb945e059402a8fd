package vn.loa.programme;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** Until when a bulletin may be aired. */
final class Validity {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2999;

    private Validity() {}

    static @Nullable LocalDate checked(@Nullable LocalDate until) {
        if (until != null && (until.getYear() < FIRST_YEAR || until.getYear() > LAST_YEAR)) {
            throw new NotADate();
        }
        return until;
    }

    /** What was typed; null for nothing. */
    static @Nullable LocalDate typed(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : checked(LocalDate.parse(text.strip()));
        } catch (DateTimeParseException unreadable) {
            throw new NotADate();
        }
    }
}
