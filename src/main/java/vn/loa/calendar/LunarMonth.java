package vn.loa.calendar;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * One month of a Vietnamese lunar year.
 *
 * @param number 1 to 12
 * @param leap whether it repeats the number of the month before
 * @param length 29 days (thiếu) or 30 (đủ)
 */
public record LunarMonth(int number, boolean leap, LocalDate firstDay, int length) {

    /** The civil date of one of its days; none when it has no such day. */
    public Optional<LocalDate> date(int day) {
        return day >= 1 && day <= length ? Optional.of(firstDay.plusDays(day - 1L)) : Optional.empty();
    }

    public LocalDate lastDay() {
        return firstDay.plusDays(length - 1L);
    }

    boolean holds(LocalDate date) {
        return !date.isBefore(firstDay) && !date.isAfter(lastDay());
    }

    int dayOf(LocalDate date) {
        return (int) ChronoUnit.DAYS.between(firstDay, date) + 1;
    }
}
