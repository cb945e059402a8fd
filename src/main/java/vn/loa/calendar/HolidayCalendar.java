package vn.loa.calendar;

import java.time.LocalDate;
import java.util.Set;

/**
 * Which days are holidays in a ward: those of the law, and what the ward itself adds or takes away.
 *
 * @param added make-up days, local feasts
 * @param removed days of the law that are worked here
 */
public record HolidayCalendar(Set<LocalDate> added, Set<LocalDate> removed) {

    /** The holidays of the law alone. */
    public static final HolidayCalendar OF_THE_LAW = new HolidayCalendar(Set.of(), Set.of());

    public HolidayCalendar {
        added = Set.copyOf(added);
        removed = Set.copyOf(removed);
    }

    public boolean isHoliday(LocalDate date) {
        return added.contains(date)
                || (!removed.contains(date) && PublicHolidays.on(date).isPresent());
    }
}
