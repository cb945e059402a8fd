package vn.loa.calendar;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A day of the Vietnamese lunar calendar.
 *
 * @param year of the Gregorian year in which the lunar year begins
 * @param month 1 (tháng Giêng) to 12 (tháng Chạp)
 * @param leap whether it is the second month of that number (tháng nhuận)
 * @param day 1 (mùng 1) to 30
 */
public record LunarDate(int year, int month, boolean leap, int day) {

    public LunarDate {
        if (month < 1 || month > 12 || day < 1 || day > 30) {
            throw new IllegalArgumentException("no such lunar day: " + day + "/" + month);
        }
    }

    /** The lunar day of a civil date, which must lie in a year known to {@link LunarYear}. */
    public static LunarDate of(LocalDate date) {
        LunarYear year = LunarYear.of(date.getYear());
        if (date.isBefore(year.firstDay())) {
            year = LunarYear.of(date.getYear() - 1);
        }
        LunarMonth month = year.monthOf(date);
        return new LunarDate(year.number(), month.number(), month.leap(), month.dayOf(date));
    }

    /** The civil date; none when that year has no such month or the month no 30th day. */
    public Optional<LocalDate> civil() {
        return LunarYear.of(year).month(month, leap).flatMap(found -> found.date(day));
    }

    @Override
    public String toString() {
        return day + "/" + month + (leap ? "n" : "") + "/" + year;
    }
}
