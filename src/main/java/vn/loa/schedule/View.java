package vn.loa.schedule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How much of a timetable a page shows. */
enum View {
    /** The next 31 days, later weeks folded. */
    AHEAD(Period.ofDays(31)) {
        @Override
        LocalDate first(LocalDate date) {
            return date;
        }
    },
    DAY(Period.ofDays(1)) {
        @Override
        LocalDate first(LocalDate date) {
            return date;
        }
    },
    WEEK(Period.ofWeeks(1)) {
        @Override
        LocalDate first(LocalDate date) {
            return date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        }
    },
    MONTH(Period.ofMonths(1)) {
        @Override
        LocalDate first(LocalDate date) {
            return date.withDayOfMonth(1);
        }
    };

    private final Period length;

    View(Period length) {
        this.length = length;
    }

    /** The one that an address names; the next 31 days when it names none. */
    static View named(@Nullable String name) {
        for (View view : values()) {
            if (view.code().equals(name)) {
                return view;
            }
        }
        return AHEAD;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The first day shown when this one is to be seen. */
    abstract LocalDate first(LocalDate date);

    LocalDate next(LocalDate date) {
        return first(date).plus(length);
    }

    LocalDate previous(LocalDate date) {
        return first(date).minus(length);
    }
}
