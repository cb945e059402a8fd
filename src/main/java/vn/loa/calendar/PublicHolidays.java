package vn.loa.calendar;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Map;
import java.util.Optional;

/**
 * The public holidays of Viet Nam (Bộ luật Lao động 2019, article 112): New Year, five days of Tết, the Hùng kings, 30 April, 1 May, and
 * two days of the National Day.
 *
 * <p>Which days beside Tết and 2 September are free is announced year by year; here stand the eve and the first four days of Tết, and
 * 1 and 2 September. Days that a ward adds or takes away (make-up days, local feasts) are the ward's own data.
 */
public final class PublicHolidays {

    private static final Map<MonthDay, Holiday> FIXED = Map.of(
            MonthDay.of(1, 1), new Holiday("Tết Dương lịch", "New Year's Day"),
            MonthDay.of(4, 30), new Holiday("Ngày Chiến thắng 30/4", "Reunification Day"),
            MonthDay.of(5, 1), new Holiday("Quốc tế Lao động 1/5", "Labour Day"),
            MonthDay.of(9, 1), new Holiday("Nghỉ lễ Quốc khánh", "National Day holiday"),
            MonthDay.of(9, 2), new Holiday("Quốc khánh 2/9", "National Day"));

    private static final Holiday TET = new Holiday("Tết Nguyên đán", "Lunar New Year");
    private static final Holiday HUNG_KINGS = new Holiday("Giỗ Tổ Hùng Vương", "Hùng Kings' Commemoration");
    private static final int FREE_DAYS_OF_TET = 4;

    private PublicHolidays() {}

    /** A holiday's name in both languages. */
    public record Holiday(String vietnamese, String english) {}

    /** The holiday of a date, if it is one. */
    public static Optional<Holiday> on(LocalDate date) {
        Holiday fixed = FIXED.get(MonthDay.from(date));
        return fixed != null ? Optional.of(fixed) : ofTheLunarCalendar(date);
    }

    private static Optional<Holiday> ofTheLunarCalendar(LocalDate date) {
        if (LunarYear.of(date.plusDays(1).getYear()).firstDay().equals(date.plusDays(1))) {
            return Optional.of(TET);
        }
        LunarDate lunar = LunarDate.of(date);
        if (lunar.month() == 1 && !lunar.leap() && lunar.day() <= FREE_DAYS_OF_TET) {
            return Optional.of(TET);
        }
        boolean hungKings = lunar.month() == 3 && !lunar.leap() && lunar.day() == 10;
        return hungKings ? Optional.of(HUNG_KINGS) : Optional.empty();
    }
}
