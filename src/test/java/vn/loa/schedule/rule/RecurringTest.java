package vn.loa.schedule.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecurringTest {

    private static final ZoneId HANOI = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final LocalDate SUNDAY = LocalDate.of(2026, 11, 22);

    @Test
    void the_last_friday_of_each_month() {
        assertThat(dates("FREQ=MONTHLY;BYDAY=-1FR", SUNDAY, SUNDAY.plusMonths(3)))
                .containsExactly(LocalDate.of(2026, 11, 27), LocalDate.of(2026, 12, 25), LocalDate.of(2027, 1, 29));
    }

    @Test
    void a_first_day_that_does_not_match_is_not_aired_and_does_not_count() {
        assertThat(dates("FREQ=WEEKLY;BYDAY=MO;COUNT=2", SUNDAY, SUNDAY.plusMonths(3)))
                .containsExactly(LocalDate.of(2026, 11, 23), LocalDate.of(2026, 11, 30));
    }

    @Test
    void the_rule_ends_with_its_own_until_and_never_after_the_schedules_last_date() {
        assertThat(dates("FREQ=DAILY;UNTIL=20261124", SUNDAY, SUNDAY.plusMonths(3)))
                .hasSize(3);
        assertThat(dates("FREQ=DAILY", SUNDAY, SUNDAY.plusDays(4))).hasSize(5);
    }

    @Test
    void a_day_that_never_comes_gives_nothing_and_comes_to_an_end() {
        assertThat(dates("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", SUNDAY, SUNDAY.plusDays(400)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "mỗi ngày",
                "FREQ=SECONDLY",
                "FREQ=HOURLY",
                "FREQ=DAILY;BYHOUR=5,6,7",
                "FREQ=DAILY;BYSECOND=0,1,2",
                "FREQ=DAILY;INTERVAL=0",
                "FREQ=DAILY;INTERVAL=-1",
                "FREQ=DAILY;COUNT=0;UNTIL=20261201",
                "FREQ=WEEKLY;BYDAY=XX",
                "FREQ=MONTHLY;BYMONTHDAY=99",
                "FREQ=YEARLY;BYWEEKNO=88",
                "RRULE:FREQ=DAILY",
                "FREQ=DAILY\r\nEXDATE:20261124",
                "FREQ=FORTNIGHTLY",
            })
    void nonsense_and_what_is_finer_than_a_day_is_refused_in_words(String recurrence) {
        assertThatThrownBy(() -> rule(recurrence, SUNDAY, SUNDAY.plusDays(10)))
                .isInstanceOf(NotARecurrence.class)
                .hasMessageContaining("FREQ=MONTHLY;BYDAY=-1FR");
    }

    @Test
    void a_rule_longer_than_any_person_writes_is_refused() {
        String days = Stream.iterate(1, day -> day % 28 + 1)
                .limit(400)
                .map(String::valueOf)
                .collect(Collectors.joining(","));

        assertThatThrownBy(() -> rule("FREQ=MONTHLY;BYMONTHDAY=" + days, SUNDAY, SUNDAY.plusDays(10)))
                .isInstanceOf(NotARecurrence.class);
    }

    @Property(tries = 300)
    void every_nth_week_is_what_counting_weeks_from_monday_gives(
            @ForAll("days") Set<DayOfWeek> days,
            @ForAll @IntRange(min = 1, max = 9) int interval,
            @ForAll @IntRange(max = 15_000) int from,
            @ForAll @IntRange(max = 400) int length) {
        LocalDate first = LocalDate.of(2000, 1, 1).plusDays(from);
        LocalDate last = first.plusDays(length);
        LocalDate firstMonday = first.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        String byDay = days.stream().map(day -> day.name().substring(0, 2)).collect(Collectors.joining(","));

        assertThat(dates("FREQ=WEEKLY;INTERVAL=" + interval + ";BYDAY=" + byDay, first, last))
                .containsExactlyElementsOf(first.datesUntil(last.plusDays(1))
                        .filter(date -> days.contains(date.getDayOfWeek()))
                        .filter(date -> ChronoUnit.WEEKS.between(firstMonday, date) % interval == 0)
                        .toList());
    }

    @Property(tries = 300)
    void the_nth_weekday_of_a_month_is_what_a_calendar_on_the_wall_shows(
            @ForAll DayOfWeek day,
            @ForAll("ordinals") int ordinal,
            @ForAll @IntRange(max = 15_000) int from,
            @ForAll @IntRange(max = 400) int length) {
        LocalDate first = LocalDate.of(2000, 1, 1).plusDays(from);
        LocalDate last = first.plusDays(length);

        assertThat(dates("FREQ=MONTHLY;BYDAY=" + ordinal + day.name().substring(0, 2), first, last))
                .containsExactlyElementsOf(first.datesUntil(last.plusDays(1))
                        .filter(date -> date.getDayOfWeek() == day)
                        .filter(date -> ordinalInMonth(date, ordinal > 0) == ordinal)
                        .toList());
    }

    @Property(tries = 200)
    void asking_for_a_part_gives_that_part_of_the_whole(
            @ForAll("recurrences") String recurrence,
            @ForAll @IntRange(max = 400) int cut,
            @ForAll @IntRange(max = 100) int length) {
        LocalDate end = SUNDAY.plusDays(400);
        Recurring rule = rule(recurrence, SUNDAY, end);
        LocalDate first = SUNDAY.plusDays(cut);
        LocalDate last = first.plusDays(length);

        assertThat(rule.startsBetween(first, last, HANOI))
                .containsExactlyElementsOf(rule.startsBetween(SUNDAY, end, HANOI)
                        .filter(start -> !start.toLocalDate().isBefore(first))
                        .filter(start -> !start.toLocalDate().isAfter(last))
                        .toList());
    }

    @Provide
    Arbitrary<Set<DayOfWeek>> days() {
        return Arbitraries.of(DayOfWeek.class).set().ofMinSize(1).ofMaxSize(7);
    }

    @Provide
    Arbitrary<Integer> ordinals() {
        return Arbitraries.of(-4, -3, -2, -1, 1, 2, 3, 4);
    }

    @Provide
    Arbitrary<String> recurrences() {
        return Arbitraries.of(
                "FREQ=DAILY",
                "FREQ=DAILY;INTERVAL=3",
                "FREQ=DAILY;COUNT=40",
                "FREQ=WEEKLY;BYDAY=MO,WE,FR;COUNT=17",
                "FREQ=WEEKLY;INTERVAL=2;BYDAY=SU",
                "FREQ=MONTHLY;BYMONTHDAY=-1",
                "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
                "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29");
    }

    private static int ordinalInMonth(LocalDate date, boolean fromTheFront) {
        return fromTheFront
                ? (date.getDayOfMonth() - 1) / 7 + 1
                : -((YearMonth.from(date).lengthOfMonth() - date.getDayOfMonth()) / 7 + 1);
    }

    private static List<LocalDate> dates(String recurrence, LocalDate from, LocalDate until) {
        return rule(recurrence, from, until)
                .startsBetween(from, until, HANOI)
                .map(LocalDateTime::toLocalDate)
                .toList();
    }

    private static Recurring rule(String recurrence, LocalDate from, LocalDate until) {
        return new Recurring(recurrence, LocalTime.of(6, 0), from, until);
    }
}
