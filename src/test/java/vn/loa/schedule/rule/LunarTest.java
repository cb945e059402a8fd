package vn.loa.schedule.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import vn.loa.calendar.LunarDate;

class LunarTest {

    private static final ZoneId HANOI = ZoneId.of("Asia/Ho_Chi_Minh");

    @Test
    void the_eve_of_tet_is_found_whether_it_is_the_30th_or_the_29th() {
        assertThat(dates(12, Lunar.LAST_DAY, false, "2024-01-01", "2028-12-31"))
                .containsExactly(
                        LocalDate.of(2024, 2, 9),
                        LocalDate.of(2025, 1, 28),
                        LocalDate.of(2026, 2, 16),
                        LocalDate.of(2027, 2, 5),
                        LocalDate.of(2028, 1, 25));
    }

    @Test
    void the_30th_of_a_month_that_has_29_days_is_passed_over() {
        // After 2024 there is no 30 Tết until 2033, eight years in a row.
        assertThat(dates(12, 30, false, "2024-01-01", "2033-12-31"))
                .containsExactly(LocalDate.of(2024, 2, 9), LocalDate.of(2033, 1, 30));
    }

    @Test
    void ram_comes_in_a_leap_month_too_only_when_that_is_wanted() {
        // 2025 had a leap sixth month.
        assertThat(dates(6, 15, true, "2025-01-01", "2025-12-31"))
                .containsExactly(LocalDate.of(2025, 7, 9), LocalDate.of(2025, 8, 8));
        assertThat(dates(6, 15, false, "2025-01-01", "2025-12-31")).containsExactly(LocalDate.of(2025, 7, 9));
    }

    @Property(tries = 300)
    void a_monthly_rule_gives_exactly_the_days_whose_lunar_date_it_names(
            @ForAll @IntRange(min = 1, max = 30) int day,
            @ForAll boolean leapMonths,
            @ForAll @IntRange(max = 36_000) int from,
            @ForAll @IntRange(max = 400) int length) {
        LocalDate first = LocalDate.of(2000, 1, 1).plusDays(from);
        LocalDate last = first.plusDays(length);

        assertThat(dates(Lunar.EVERY_MONTH, day, leapMonths, first.toString(), last.toString()))
                .containsExactlyElementsOf(first.datesUntil(last.plusDays(1))
                        .filter(date -> LunarDate.of(date).day() == day)
                        .filter(date -> leapMonths || !LunarDate.of(date).leap())
                        .toList());
    }

    @Property(tries = 300)
    void the_last_day_of_every_month_is_the_day_before_a_mung_1(
            @ForAll @IntRange(max = 36_000) int from, @ForAll @IntRange(max = 400) int length) {
        LocalDate first = LocalDate.of(2000, 1, 1).plusDays(from);
        LocalDate last = first.plusDays(length);

        assertThat(dates(Lunar.EVERY_MONTH, Lunar.LAST_DAY, true, first.toString(), last.toString()))
                .containsExactlyElementsOf(first.datesUntil(last.plusDays(1))
                        .filter(date -> LunarDate.of(date.plusDays(1)).day() == 1)
                        .toList());
    }

    @Test
    void a_day_that_no_month_has_is_refused() {
        assertThatThrownBy(() -> dates(13, 1, false, "2026-01-01", "2026-12-31"))
                .isInstanceOf(NoSuchLunarDay.class);
        assertThatThrownBy(() -> dates(1, 31, false, "2026-01-01", "2026-12-31"))
                .isInstanceOf(NoSuchLunarDay.class);
        assertThatThrownBy(() -> dates(1, 1, false, "2026-01-01", "2300-12-31")).isInstanceOf(NoSuchLunarDay.class);
    }

    private static List<LocalDate> dates(int month, int day, boolean leapMonths, String from, String until) {
        Lunar rule =
                new Lunar(month, day, leapMonths, LocalTime.of(6, 0), LocalDate.parse(from), LocalDate.parse(until));
        return rule.startsBetween(LocalDate.MIN.plusYears(1), LocalDate.MAX, HANOI)
                .map(LocalDateTime::toLocalDate)
                .toList();
    }
}
