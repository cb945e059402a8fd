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
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import vn.loa.area.Coverage;
import vn.loa.area.Place;
import vn.loa.area.regulation.HolidayHours;
import vn.loa.area.regulation.Limits;
import vn.loa.area.regulation.Regulation;
import vn.loa.area.regulation.Regulations;
import vn.loa.area.regulation.Window;
import vn.loa.calendar.HolidayCalendar;
import vn.loa.protocol.GroupId;
import vn.loa.protocol.ReceiverId;
import vn.loa.schedule.rule.Rule;

class CompiledTimetableTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 12, 20);
    private static final LocalDate LAST = LocalDate.of(2027, 1, 10);
    private static final Interval HOLIDAYS = new Interval(
            FIRST.atStartOfDay(HANOI).toInstant(), LAST.atStartOfDay(HANOI).toInstant());

    private static final Place MARKET = place("r-market", "to-1", 1);
    private static final Place SCHOOL = place("r-school", "to-1", 2);
    private static final Place PAGODA = place("r-pagoda", "to-2", 1);
    private static final Place RIVER = place("r-river", "to-2", 2);
    private static final List<Place> PLACES = List.of(MARKET, SCHOOL, PAGODA, RIVER);

    private static final Regulation WARDS_OWN = new Regulation(
            List.of(Window.daily(300, 390), Window.daily(990, 1110)),
            new HolidayHours(false, List.of(Window.daily(420, 480))),
            new Limits(Duration.ofMinutes(20), Duration.ofMinutes(30)),
            List.of());
    private static final Regulation AT_THE_SCHOOL =
            Regulation.ofHours(List.of(new Window(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), 1000, 1060)));
    private static final Surroundings SURROUNDINGS = new Surroundings(
            WARD,
            HANOI,
            new Regulations(WARDS_OWN, Map.of(), Map.of(SCHOOL.receiver(), AT_THE_SCHOOL)),
            HolidayCalendar.OF_THE_LAW,
            PLACES,
            Set.of());

    @Test
    void a_place_with_hours_of_its_own_is_left_out_and_named() {
        Plan morning = aPlan().onceAt("2026-12-21", "06:00").build();

        Compilation compilation =
                CompiledTimetable.of(SURROUNDINGS, List.of(morning), HOLIDAYS).whole();

        assertThat(compilation.occurrences())
                .extracting(Occurrence::coverage)
                .containsExactly(new Coverage(
                        false, List.of(), List.of(MARKET.receiver(), PAGODA.receiver(), RIVER.receiver())));
        assertThat(compilation.findings())
                .containsExactly(
                        new Finding.OutsideHours(ruled(morning).findFirst().orElseThrow(), List.of(SCHOOL)));
    }

    @Test
    void holidays_have_their_own_hours() {
        Plan asUsual = aPlan().onceAt("2027-01-01", "06:00").forGroups("to-2").build();
        Plan late = aPlan().onceAt("2027-01-01", "07:00").forGroups("to-2").build();

        assertThat(CompiledTimetable.of(SURROUNDINGS, List.of(asUsual, late), HOLIDAYS)
                        .whole()
                        .occurrences())
                .extracting(Occurrence::schedule)
                .containsExactly(late.schedule());
    }

    @Test
    void a_rule_may_leave_out_public_holidays_or_be_for_them_alone() {
        Plan never = aPlan().onHolidays(OnHolidays.NEVER).build();
        Plan only = aPlan().onHolidays(OnHolidays.ONLY).build();

        assertThat(dates(never)).doesNotContain(LocalDate.of(2027, 1, 1)).hasSize(12);
        assertThat(dates(only)).isEmpty();
        assertThat(dates(aPlan().weekly(EnumSet.allOf(DayOfWeek.class), "07:10", "2026-12-20", "2027-01-09")
                        .onHolidays(OnHolidays.ONLY)
                        .build()))
                .containsExactly(LocalDate.of(2027, 1, 1));
    }

    @Test
    void an_extra_date_is_aired_and_a_moved_one_at_its_new_time_under_a_new_id() {
        Plan mondays = aPlan().weekly(Set.of(DayOfWeek.MONDAY), "06:00", "2026-12-21", "2026-12-28")
                .also("2026-12-23")
                .build();
        Plan moved = aPlan().of(mondays.schedule())
                .weekly(Set.of(DayOfWeek.MONDAY), "06:00", "2026-12-21", "2026-12-28")
                .also("2026-12-23")
                .moving("2026-12-28", "2026-12-29T17:00")
                .build();

        assertThat(ruled(mondays).map(Occurrence::civilStart))
                .containsExactlyInAnyOrder(
                        LocalDateTime.parse("2026-12-21T06:00"),
                        LocalDateTime.parse("2026-12-23T06:00"),
                        LocalDateTime.parse("2026-12-28T06:00"));
        assertThat(ruled(moved).map(Occurrence::civilStart))
                .containsExactlyInAnyOrder(
                        LocalDateTime.parse("2026-12-21T06:00"),
                        LocalDateTime.parse("2026-12-23T06:00"),
                        LocalDateTime.parse("2026-12-29T17:00"));
        assertThat(ruled(moved).map(Occurrence::id))
                .containsAll(ruled(mondays)
                        .filter(one -> one.civilStart().getDayOfMonth() < 28)
                        .map(Occurrence::id)
                        .toList())
                .doesNotContain(ruled(mondays)
                        .filter(one -> one.civilStart().getDayOfMonth() == 28)
                        .map(Occurrence::id)
                        .findFirst()
                        .orElseThrow());
    }

    @Test
    void what_is_of_priority_goes_first_and_the_ordinary_gives_way_without_being_silenced() {
        Plan ordinary = aPlan().onceAt("2026-12-21", "06:00").forGroups("to-2").build();
        Plan priority = aPlan().onceAt("2026-12-21", "06:01")
                .forGroups("to-2")
                .ofPriority()
                .build();

        Compilation compilation = CompiledTimetable.of(SURROUNDINGS, List.of(ordinary, priority), HOLIDAYS)
                .whole();

        assertThat(compilation.occurrences()).hasSize(2);
        assertThat(compilation.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.silences()).isFalse();
            assertThat(finding.occurrence().schedule()).isEqualTo(ordinary.schedule());
            assertThat(finding).isInstanceOf(Finding.GivesWay.class);
        });
    }

    @Test
    void what_a_plan_of_priority_displaces_is_named_and_nothing_else() {
        Plan gymnastics =
                aPlan().onceAt("2026-12-21", "06:00").forGroups("to-2").build();
        Plan news = aPlan().onceAt("2026-12-21", "06:10")
                .forGroups("to-2")
                .lasting(Duration.ofMinutes(12))
                .build();
        Plan untouched = aPlan().onceAt("2026-12-22", "06:00").forGroups("to-2").build();
        Plan priority = aPlan().onceAt("2026-12-21", "06:01")
                .forGroups("to-2")
                .lasting(Duration.ofMinutes(6))
                .ofPriority()
                .build();

        // 3 + 12 minutes fit the 20 of a session; 6 of priority more, and the news do not fit any longer.
        Situation situation = new Situation(
                "Phường Mẫu",
                List.of(new GroupId("to-2")),
                SURROUNDINGS,
                List.of(gymnastics, news, untouched),
                Instant.parse("2026-12-01T00:00:00Z"));
        assertThat(Consequences.of(priority, situation).displaced())
                .satisfiesExactly(
                        finding -> assertThat(finding)
                                .isInstanceOf(Finding.GivesWay.class)
                                .extracting(one -> one.occurrence().schedule())
                                .isEqualTo(gymnastics.schedule()),
                        finding -> assertThat(finding)
                                .isInstanceOf(Finding.OverBudget.class)
                                .extracting(one -> one.occurrence().schedule())
                                .isEqualTo(news.schedule()));
    }

    @Test
    void a_bulletin_is_never_aired_after_its_last_day() {
        Plan plan = aPlan().validUntil("2026-12-21T17:00:00Z").forGroups("to-2").build();

        assertThat(dates(plan)).containsExactly(LocalDate.of(2026, 12, 20), LocalDate.of(2026, 12, 21));
    }

    @Test
    void in_turns_the_whole_span_has_to_fit_the_hours_and_each_pole_begins_in_its_turn() {
        Plan fits = aPlan().onceAt("2026-12-21", "06:23")
                .forGroups("to-2")
                .inTurns(2, Duration.ofSeconds(30))
                .build();
        Occurrence occurrence = ruled(fits).findFirst().orElseThrow();

        assertThat(occurrence.startAt(PAGODA)).isEqualTo("2026-12-20T23:23:00Z");
        assertThat(occurrence.startAt(RIVER)).isEqualTo("2026-12-20T23:26:30Z");
        assertThat(occurrence.end()).isEqualTo("2026-12-20T23:29:30Z");
        assertThat(dates(fits)).hasSize(1);
        assertThat(dates(aPlan().onceAt("2026-12-21", "06:24")
                        .forGroups("to-2")
                        .inTurns(2, Duration.ofSeconds(30))
                        .build()))
                .isEmpty();
    }

    @Property(tries = 150)
    void every_place_that_is_meant_hears_it_or_a_finding_says_why_not(@ForAll("plans") List<Plan> plans) {
        Compilation compilation =
                CompiledTimetable.of(SURROUNDINGS, plans, HOLIDAYS).whole();

        for (Occurrence planned :
                plans.stream().flatMap(CompiledTimetableTest::ruled).toList()) {
            for (Place place : planned.coverage().of(PLACES)) {
                boolean heard = compilation.occurrences().stream()
                        .anyMatch(one ->
                                one.id().equals(planned.id()) && one.coverage().covers(place));
                long silenced = compilation.findings().stream()
                        .filter(Finding::silences)
                        .filter(finding -> finding.occurrence().id().equals(planned.id()))
                        .filter(finding -> finding.places().contains(place))
                        .count();
                assertThat(silenced).as("%s at %s", planned.civilStart(), place).isEqualTo(heard ? 0 : 1);
            }
        }
    }

    @Property(tries = 150)
    void on_one_pole_two_things_sound_at_once_only_where_precedence_says_which_goes_first(
            @ForAll("plans") List<Plan> plans) {
        List<Occurrence> aired =
                CompiledTimetable.of(SURROUNDINGS, plans, HOLIDAYS).whole().occurrences();

        for (Occurrence one : aired) {
            for (Occurrence other : aired) {
                boolean together = !one.id().equals(other.id())
                        && one.airtime().meets(other.airtime())
                        && one.coverage().meets(other.coverage(), PLACES);
                if (together) {
                    assertThat(one.programmed().precedence())
                            .as("%s over %s", one.civilStart(), other.civilStart())
                            .isNotEqualTo(other.programmed().precedence());
                }
            }
        }
    }

    @Property(tries = 150)
    void nothing_is_heard_outside_the_hours_of_the_place_and_no_budget_is_overrun(@ForAll("plans") List<Plan> plans) {
        List<Occurrence> aired =
                CompiledTimetable.of(SURROUNDINGS, plans, HOLIDAYS).whole().occurrences();

        for (Place place : PLACES) {
            int[] minutesOfDay = new int[32];
            int[] minutesOfMorning = new int[32];
            int[] minutesOfEvening = new int[32];
            for (Occurrence one : aired) {
                if (!one.coverage().covers(place)) {
                    continue;
                }
                LocalDateTime start = LocalDateTime.ofInstant(one.start(), HANOI);
                for (long second = 0;
                        second < Duration.between(one.start(), one.end()).toSeconds();
                        second++) {
                    assertThat(mayBeHeard(place, start.plusSeconds(second)))
                            .as("%s at %s", start.plusSeconds(second), place.name())
                            .isTrue();
                }
                int minutes = (int) one.programmed().length().toMinutes();
                minutesOfDay[start.getDayOfMonth()] += minutes;
                (start.getHour() < 12 ? minutesOfMorning : minutesOfEvening)[start.getDayOfMonth()] += minutes;
            }
            if (!place.equals(SCHOOL)) {
                assertThat(Arrays.stream(minutesOfDay).max().orElseThrow()).isLessThanOrEqualTo(30);
                assertThat(Arrays.stream(minutesOfMorning).max().orElseThrow()).isLessThanOrEqualTo(20);
                assertThat(Arrays.stream(minutesOfEvening).max().orElseThrow()).isLessThanOrEqualTo(20);
            }
        }
    }

    @Property(tries = 100)
    void editing_one_plan_gives_what_working_out_everything_anew_gives_and_leaves_other_days_alone(
            @ForAll("plans") List<Plan> plans, @ForAll("plan") Plan added, @ForAll @IntRange(max = 5) int edited) {
        CompiledTimetable before = CompiledTimetable.of(SURROUNDINGS, plans, HOLIDAYS);
        Plan edit =
                edited < plans.size() ? withSchedule(added, plans.get(edited).schedule()) : added;
        List<Plan> after = new ArrayList<>(plans);
        if (edited < plans.size()) {
            after.set(edited, edit);
        } else {
            after.add(edit);
        }

        CompiledTimetable incremental = before.with(edit);

        assertThat(incremental.whole())
                .isEqualTo(CompiledTimetable.of(SURROUNDINGS, after, HOLIDAYS).whole());
        Set<LocalDate> touched = new java.util.HashSet<>(dates(edit));
        if (edited < plans.size()) {
            touched.addAll(ruled(plans.get(edited))
                    .map(one -> one.start().atZone(HANOI).toLocalDate())
                    .toList());
        }
        touched.addAll(
                ruled(edit).map(one -> one.start().atZone(HANOI).toLocalDate()).toList());
        before.dates().stream().filter(date -> !touched.contains(date)).forEach(date -> assertThat(incremental.on(date))
                .isSameAs(before.on(date)));
    }

    @Provide
    Arbitrary<List<Plan>> plans() {
        return plan().list().ofMinSize(1).ofMaxSize(7);
    }

    @Provide
    Arbitrary<Plan> plan() {
        Arbitrary<Set<DayOfWeek>> days =
                Arbitraries.of(DayOfWeek.class).set().ofMinSize(1).ofMaxSize(7);
        Arbitrary<Integer> minute =
                Arbitraries.of(290, 300, 305, 312, 380, 388, 415, 420, 430, 985, 990, 1000, 1004, 1050);
        Arbitrary<Integer> length = Arbitraries.of(1, 3, 7, 12, 21);
        Arbitrary<Coverage> where = Arbitraries.of(
                Coverage.ofWholeWard(),
                new Coverage(false, List.of(new GroupId("to-1")), List.of()),
                new Coverage(false, List.of(new GroupId("to-2")), List.of()),
                new Coverage(false, List.of(), List.of(SCHOOL.receiver(), RIVER.receiver())));
        Arbitrary<Boolean> priority = Arbitraries.of(true, false, false);
        Arbitrary<Integer> turns = Arbitraries.of(1, 1, 1, 2);
        return Combinators.combine(days, minute, length, where, priority, turns)
                .as((on, start, minutes, coverage, first, inTurn) -> {
                    PlanBuilder builder = aPlan().by(
                                    new Rule.Weekly(on, LocalTime.ofSecondOfDay(start * 60L), FIRST, LAST.minusDays(1)))
                            .lasting(Duration.ofMinutes(minutes))
                            .covering(coverage)
                            .inTurns(inTurn, Duration.ofSeconds(20 * (inTurn - 1)));
                    return (first ? builder.ofPriority() : builder).build();
                });
    }

    /** The model: second by second, with the hours written out once more. */
    private static boolean mayBeHeard(Place place, LocalDateTime second) {
        int minute = second.getHour() * 60 + second.getMinute();
        boolean newYear = second.toLocalDate().equals(LocalDate.of(2027, 1, 1));
        if (place.equals(SCHOOL)) {
            return second.getDayOfWeek().getValue() <= 5 && minute >= 1000 && minute < 1060;
        }
        return newYear
                ? minute >= 420 && minute < 480
                : (minute >= 300 && minute < 390) || (minute >= 990 && minute < 1110);
    }

    private static Plan withSchedule(Plan plan, ScheduleId id) {
        return new Plan(
                id,
                plan.ward(),
                plan.rule(),
                plan.zone(),
                plan.manner(),
                plan.coverage(),
                plan.programmed(),
                plan.dates(),
                plan.cancellation());
    }

    private static Stream<Occurrence> ruled(Plan plan) {
        return plan.starting(HOLIDAYS, HolidayCalendar.OF_THE_LAW);
    }

    private static List<LocalDate> dates(Plan plan) {
        return CompiledTimetable.of(SURROUNDINGS, List.of(plan), HOLIDAYS).whole().occurrences().stream()
                .map(occurrence -> occurrence.start().atZone(HANOI).toLocalDate())
                .toList();
    }

    private static Place place(String receiver, String group, int turn) {
        return new Place(new ReceiverId(receiver), receiver, new GroupId(group), group, turn);
    }
}
