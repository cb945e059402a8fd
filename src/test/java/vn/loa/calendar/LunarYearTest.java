package vn.loa.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The Vietnamese lunar calendar against the published table of Hồ Ngọc Đức, "Lịch Việt Nam thế kỷ 20-22" (Âm lịch Việt Nam,
 * informatik.uni-leipzig.de/~duc/amlich): first day, leap month and the lengths of all months of each year 1900-2100.
 *
 * <p>One year is not as first printed: the new moon (and solar eclipse) of 24 January 1925 was at 14:42 UT, 22:28 in Beijing, so Tết 1925
 * was the 24th, as later printings of the table and the Hong Kong Observatory have it.
 */
class LunarYearTest {

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/calendar/vietnamese-lunar-years.csv")
    void every_year_of_two_centuries_is_that_of_the_published_calendar(
            int number, LocalDate firstDay, int leapMonth, String lengths) {
        LunarYear year = LunarYear.of(number);

        assertThat(year.firstDay()).isEqualTo(firstDay);
        assertThat(year.leapMonth().orElse(0)).isEqualTo(leapMonth);
        assertThat(year.months().stream()
                        .map(month -> Integer.toString(month.length()))
                        .collect(Collectors.joining(" ")))
                .isEqualTo(lengths);
    }

    @ParameterizedTest(name = "Tết {0}: {1}, in China {2}")
    @CsvSource({
        "1968, 1968-01-29, 1968-01-30",
        "1985, 1985-01-21, 1985-02-20",
        "2007, 2007-02-17, 2007-02-18",
        "2030, 2030-02-02, 2030-02-03",
        "2053, 2053-02-18, 2053-02-19",
    })
    void tet_is_the_vietnamese_one_where_the_chinese_new_year_is_another_day(
            int year, LocalDate vietnamese, LocalDate chinese) {
        assertThat(LunarYear.of(year).firstDay()).isEqualTo(vietnamese).isNotEqualTo(chinese);
    }

    @Test
    void one_year_follows_the_other_without_a_gap_and_each_month_the_month_before() {
        for (int number = LunarYear.FIRST; number < LunarYear.LAST; number++) {
            LunarYear year = LunarYear.of(number);
            LocalDate expected = year.firstDay();
            for (LunarMonth month : year.months()) {
                assertThat(month.firstDay()).as("%s of %d", month, number).isEqualTo(expected);
                assertThat(month.length()).isBetween(29, 30);
                expected = month.lastDay().plusDays(1);
            }
            assertThat(LunarYear.of(number + 1).firstDay()).isEqualTo(expected);
            assertThat(year.months()).hasSize(year.leapMonth().isPresent() ? 13 : 12);
        }
    }

    @Test
    void every_day_of_two_centuries_is_found_again_from_its_lunar_date() {
        LocalDate.of(1900, 2, 1)
                .datesUntil(LocalDate.of(2101, 1, 1))
                .forEach(date ->
                        assertThat(LunarDate.of(date).civil()).as("%s", date).contains(date));
    }

    @ParameterizedTest
    @CsvSource({"2025-01-28, 29/12/2024", "2026-02-16, 29/12/2025", "2023-03-22, 1/2n/2023", "2026-11-22, 14/10/2026"})
    void days_that_people_remember_have_their_lunar_date(LocalDate date, String lunar) {
        assertThat(LunarDate.of(date)).hasToString(lunar);
    }

    @Test
    void the_eve_of_tet_is_the_29th_where_there_is_no_30th() {
        assertThat(LunarYear.of(2024).lastDay()).isEqualTo(LocalDate.of(2025, 1, 28));
        assertThat(new LunarDate(2024, 12, false, 30).civil()).isEmpty();
    }

    @Test
    void a_year_that_nobody_can_compute_is_refused() {
        assertThatThrownBy(() -> LunarYear.of(2200)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> LunarYear.of(1850)).isInstanceOf(IllegalArgumentException.class);
    }
}
