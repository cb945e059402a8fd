package vn.loa.schedule.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.loa.schedule.plan.PlanBuilder.HANOI;
import static vn.loa.schedule.plan.PlanBuilder.WARD;
import static vn.loa.schedule.plan.PlanBuilder.aPlan;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;
import org.junit.jupiter.api.Test;
import vn.loa.calendar.HolidayCalendar;
import vn.loa.protocol.DaySheet;
import vn.loa.protocol.OccurrenceId;
import vn.loa.schedule.rule.Rule;

class TimetableCompilerTest {

    private static final Interval ALL =
            new Interval(Instant.parse("1990-01-01T00:00:00Z"), Instant.parse("2050-01-01T00:00:00Z"));
    private static final List<String> ZONES = List.of(
            "Asia/Ho_Chi_Minh",
            "Europe/Berlin",
            "America/Sao_Paulo",
            "Australia/Lord_Howe",
            "Pacific/Apia",
            "Asia/Tehran",
            "Africa/Cairo",
            "America/St_Johns",
            "Antarctica/Troll",
            "America/Bahia_Banderas");

    @Test
    void an_occurrence_id_is_fixed_for_ever_by_schedule_civil_start_and_zone() {
        Plan plan = aPlan().of(new ScheduleId(UUID.fromString("0d9f4c7e-93f4-4a57-8f0c-0a3e6c1d2b11")))
                .onceAt("2026-11-23", "06:00")
                .build();

        // Computed with sha256sum over "loa/1/occurrence\n0d9f…\n2026-11-23T06:00\nAsia/Ho_Chi_Minh\n".
        assertThat(ruled(plan, ALL))
                .extracting(Occurrence::id)
                .containsExactly(new OccurrenceId("523202cdb158845e4ba04d75fac98e58"));
    }

    @Test
    void an_excluded_date_was_never_planned_even_where_it_was_asked_for_beside_the_rule() {
        Plan whole = aPlan().build();
        Plan holed = aPlan().of(whole.schedule())
                .also("2026-12-03")
                .butNot("2026-12-02")
                .butNot("2026-12-03")
                .build();

        assertThat(ruled(holed, ALL))
                .extracting(occurrence -> occurrence.civilStart().toLocalDate())
                .isNotEmpty()
                .doesNotContain(LocalDate.parse("2026-12-02"), LocalDate.parse("2026-12-03"));
        assertThat(TimetableCompiler.cancelled(List.of(holed), HolidayCalendar.OF_THE_LAW, ALL))
                .isEmpty();
    }

    @Test
    void an_exception_takes_out_one_date_and_leaves_the_others_as_they_were() {
        Plan whole = aPlan().build();
        Plan holed = aPlan().of(whole.schedule()).except("2026-12-02").build();

        List<OccurrenceId> expected = ruled(whole, ALL).stream()
                .filter(occurrence -> !occurrence.civilStart().toLocalDate().equals(LocalDate.parse("2026-12-02")))
                .map(Occurrence::id)
                .toList();

        assertThat(ruled(holed, ALL)).extracting(Occurrence::id).containsExactlyElementsOf(expected);
        assertThat(TimetableCompiler.cancelled(List.of(holed), HolidayCalendar.OF_THE_LAW, ALL))
                .hasSize(1);
    }

    @Test
    void what_was_aired_before_the_cancellation_stays_planned() {
        Plan plan = aPlan().cancelledAt("2026-11-25T00:00:00Z").build();

        assertThat(ruled(plan, ALL))
                .extracting(Occurrence::civilStart)
                .extracting(LocalDateTime::toLocalDate)
                .containsExactly(
                        LocalDate.parse("2026-11-23"), LocalDate.parse("2026-11-24"), LocalDate.parse("2026-11-25"));
        assertThat(TimetableCompiler.cancelled(List.of(plan), HolidayCalendar.OF_THE_LAW, ALL))
                .hasSize(36);
    }

    @Test
    void a_rule_that_is_due_at_five_on_the_first_day_of_the_samoan_jump_is_aired_when_the_day_after_begins() {
        Plan plan = aPlan().in(ZoneId.of("Pacific/Apia"))
                .onceAt("2011-12-30", "05:00")
                .build();

        Interval that = new Interval(Instant.parse("2011-12-30T10:00:00Z"), Instant.parse("2011-12-30T10:00:01Z"));

        assertThat(ruled(plan, that)).hasSize(1);
    }

    @Test
    void a_leap_day_is_a_day_like_any_other() {
        Plan plan = aPlan().weekly(EnumSet.of(DayOfWeek.TUESDAY), "06:00", "2028-02-01", "2028-03-31")
                .build();

        assertThat(ruled(plan, ALL))
                .extracting(Occurrence::civilStart)
                .contains(LocalDateTime.parse("2028-02-29T06:00"));
    }

    @Test
    void what_is_ordered_now_is_in_no_day_sheet_because_a_command_carries_it() {
        Plan plan = aPlan().by(new Rule.Now(Instant.parse("2026-11-23T00:00:01.2Z")))
                .build();
        List<Occurrence> occurrences = ruled(plan, ALL);

        assertThat(occurrences).hasSize(1);
        assertThat(TimetableCompiler.daySheets(WARD, HANOI, occurrences)).isEmpty();
    }

    @Property(tries = 300)
    void a_weekly_rule_gives_what_an_independent_calendar_gives(
            @ForAll("weeklyRules") Rule.Weekly rule, @ForAll("zones") ZoneId zone)
            throws InvalidRecurrenceRuleException {
        Plan plan = aPlan().by(rule).in(zone).build();

        assertThat(ruled(plan, ALL))
                .extracting(Occurrence::civilStart)
                .containsExactlyElementsOf(expandedByCalendar(rule));
    }

    @Property(tries = 200)
    void cutting_an_interval_anywhere_neither_loses_nor_doubles_an_occurrence(
            @ForAll("plans") Plan plan, @ForAll @IntRange(max = 1_000_000_000) int cut) {
        Instant middle = ALL.from().plusSeconds(cut);
        List<Occurrence> parts = new ArrayList<>();
        parts.addAll(ruled(plan, new Interval(ALL.from(), middle)));
        parts.addAll(ruled(plan, new Interval(middle, ALL.to())));

        assertThat(parts).isEqualTo(ruled(plan, ALL));
    }

    @Property(tries = 200)
    void every_occurrence_has_an_id_of_its_own_and_keeps_it(@ForAll("plans") Plan plan) {
        List<Occurrence> occurrences = ruled(plan, ALL);

        assertThat(occurrences).extracting(Occurrence::id).doesNotHaveDuplicates();
        assertThat(ruled(plan, ALL)).isEqualTo(occurrences);
    }

    @Property(tries = 200)
    void any_start_with_any_length_ends_exactly_that_much_later_across_midnight_month_year_and_leap_day(
            @ForAll("plans") Plan plan) {
        assertThat(ruled(plan, ALL)).allSatisfy(occurrence -> {
            assertThat(Duration.between(occurrence.start(), occurrence.end()))
                    .isEqualTo(plan.programmed().length());
            assertThat(occurrence.latestStart())
                    .isEqualTo(occurrence.start().plus(plan.manner().lateness()));
        });
    }

    @Property(tries = 100)
    void the_day_sheets_hold_every_occurrence_once_under_the_civil_date_of_its_start(@ForAll("plans") Plan plan) {
        List<Occurrence> occurrences = ruled(plan, ALL);

        List<DaySheet> sheets = TimetableCompiler.daySheets(WARD, plan.zone(), occurrences);

        assertThat(sheets.stream().flatMap(sheet -> sheet.items().stream()).map(DaySheet.Item::occurrence))
                .containsExactlyElementsOf(
                        occurrences.stream().map(Occurrence::id).toList());
        assertThat(sheets).extracting(DaySheet::date).isSorted().doesNotHaveDuplicates();
        assertThat(sheets).allSatisfy(sheet -> assertThat(sheet.items())
                .allSatisfy(item -> assertThat(item.start().atZone(plan.zone()).toLocalDate())
                        .isEqualTo(sheet.date())));
    }

    private static List<Occurrence> ruled(Plan plan, Interval interval) {
        return TimetableCompiler.ruled(List.of(plan), HolidayCalendar.OF_THE_LAW, interval);
    }

    @Provide
    Arbitrary<ZoneId> zones() {
        return Arbitraries.of(ZONES).map(ZoneId::of);
    }

    @Provide
    Arbitrary<Rule.Weekly> weeklyRules() {
        Arbitrary<Set<DayOfWeek>> days =
                Arbitraries.of(DayOfWeek.class).set().ofMinSize(1).ofMaxSize(7);
        Arbitrary<LocalDate> from = Arbitraries.integers().between(0, 40 * 365).map(day -> LocalDate.of(2000, 1, 1)
                .plusDays(day));
        Arbitrary<Integer> length = Arbitraries.integers().between(0, 400);
        Arbitrary<Integer> second = Arbitraries.integers().between(0, 86_399).edgeCases(edges -> edges.add(0, 86_399));
        return Combinators.combine(days, from, length, second)
                .as((on, first, span, time) ->
                        new Rule.Weekly(on, java.time.LocalTime.ofSecondOfDay(time), first, first.plusDays(span)));
    }

    @Provide
    Arbitrary<Plan> plans() {
        Arbitrary<Duration> lengths =
                Arbitraries.longs().between(1, 4 * 3_600_000L).map(Duration::ofMillis);
        return Combinators.combine(weeklyRules(), zones(), lengths)
                .as((rule, zone, length) ->
                        aPlan().by(rule).in(zone).lasting(length).build());
    }

    /** The slow model: lib-recur's RFC 5545 expansion, day by day in floating time. */
    private static List<LocalDateTime> expandedByCalendar(Rule.Weekly rule) throws InvalidRecurrenceRuleException {
        String days = new TreeSet<>(rule.days())
                .stream().map(day -> day.name().substring(0, 2)).collect(Collectors.joining(","));
        RecurrenceRuleIterator iterator = new RecurrenceRule("FREQ=DAILY;BYDAY=" + days)
                .iterator(new DateTime(
                        rule.from().getYear(),
                        rule.from().getMonthValue() - 1,
                        rule.from().getDayOfMonth()));
        List<LocalDateTime> starts = new ArrayList<>();
        while (iterator.hasNext()) {
            DateTime next = iterator.nextDateTime();
            LocalDate date = LocalDate.of(next.getYear(), next.getMonth() + 1, next.getDayOfMonth());
            if (date.isAfter(rule.until())) {
                break;
            }
            starts.add(date.atTime(rule.startTime()));
        }
        return starts;
    }
}
