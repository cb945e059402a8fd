package vn.loa.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PublicHolidaysTest {

    @Test
    void the_holidays_of_2026_are_those_of_the_labour_code() {
        List<LocalDate> holidays = LocalDate.of(2026, 1, 1)
                .datesUntil(LocalDate.of(2027, 1, 1))
                .filter(date -> PublicHolidays.on(date).isPresent())
                .toList();

        assertThat(holidays)
                .containsExactly(
                        LocalDate.of(2026, 1, 1),
                        LocalDate.of(2026, 2, 16),
                        LocalDate.of(2026, 2, 17),
                        LocalDate.of(2026, 2, 18),
                        LocalDate.of(2026, 2, 19),
                        LocalDate.of(2026, 2, 20),
                        LocalDate.of(2026, 4, 26),
                        LocalDate.of(2026, 4, 30),
                        LocalDate.of(2026, 5, 1),
                        LocalDate.of(2026, 9, 1),
                        LocalDate.of(2026, 9, 2));
    }

    @Test
    void a_leap_third_month_has_no_second_day_of_the_hung_kings() {
        // 2042 is no such year; 2061 has a leap third month.
        assertThat(LunarYear.of(2061).leapMonth()).contains(3);
        long days = LocalDate.of(2061, 1, 1)
                .datesUntil(LocalDate.of(2062, 1, 1))
                .filter(date -> PublicHolidays.on(date)
                        .filter(holiday -> holiday.english().startsWith("Hùng"))
                        .isPresent())
                .count();
        assertThat(days).isEqualTo(1);
    }
}
