package vn.loa.schedule.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.loa.schedule.plan.ProvinceForTests.YEAR;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import vn.loa.area.Displaced;
import vn.loa.area.Place;
import vn.loa.area.PlansAhead;
import vn.loa.area.regulation.HolidayHours;
import vn.loa.area.regulation.Limits;
import vn.loa.area.regulation.LocalHoliday;
import vn.loa.area.regulation.Regulation;
import vn.loa.area.regulation.Rulebook;
import vn.loa.area.regulation.Window;
import vn.loa.protocol.GroupId;
import vn.loa.schedule.plan.ProvinceForTests.WardOfProvince;

/** Held against a slow model: what every pole hears of a year, under the rules of before and after, one by one. */
class RecheckTest {

    private record Airing(String schedule, Instant start, String place) {}

    @Property(tries = 60)
    void exactly_what_a_pole_heard_and_hears_no_more_is_named_once(
            @ForAll @IntRange(max = 149) int number, @ForAll Random random) {
        WardOfProvince ward = ProvinceForTests.ward(number, 12, ProvinceForTests.RULES);
        Surroundings after = ward.surroundings().under(rules(ward.surroundings(), random));

        List<Displaced> displaced = Recheck.between(ward.surroundings(), ward.plans(), after, ward.plans(), YEAR);

        Set<Airing> lost = heard(ward.surroundings(), ward.plans());
        lost.removeAll(heard(after, ward.plans()));
        List<Airing> named = named(displaced);
        assertThat(named).doesNotHaveDuplicates();
        assertThat(new HashSet<>(named)).isEqualTo(lost);
    }

    @Property(tries = 30)
    void a_merge_names_exactly_what_the_poles_of_the_group_that_ends_hear_no_more(
            @ForAll @IntRange(max = 149) int number, @ForAll @IntRange(max = 7) int from, @ForAll @IntRange(max = 7) int to) {
        WardOfProvince ward = ProvinceForTests.ward(number, 16, ProvinceForTests.RULES);
        PlansAhead.Merge merge = new PlansAhead.Merge(group(number, from), group(number, to));
        Surroundings after = ward.surroundings().merged(merge);
        List<Plan> merged = Recheck.merged(ward.plans(), merge);

        List<Displaced> displaced = Recheck.between(ward.surroundings(), ward.plans(), after, merged, YEAR);

        Set<Airing> lost = heard(ward.surroundings(), ward.plans());
        lost.removeAll(heard(after, merged));
        assertThat(new HashSet<>(named(displaced))).isEqualTo(lost);
    }

    @Test
    void rules_that_stay_as_they_are_displace_nothing_although_much_did_not_fit_before() {
        WardOfProvince ward = ProvinceForTests.ward(7, 40, ProvinceForTests.RULES);

        assertThat(CompiledTimetable.of(ward.surroundings(), ward.plans(), YEAR)
                        .whole()
                        .findings())
                .isNotEmpty();
        assertThat(Recheck.between(ward.surroundings(), ward.plans(), ward.surroundings(), ward.plans(), YEAR))
                .isEmpty();
    }

    private static GroupId group(int ward, int number) {
        return new GroupId("w%03d-to-%d".formatted(ward, number));
    }

    private static Rulebook rules(Surroundings before, Random random) {
        List<LocalHoliday> days = new ArrayList<>();
        for (int i = 0; i < random.nextInt(4); i++) {
            days.add(new LocalHoliday(LocalDate.of(2027, 1, 1).plusDays(random.nextInt(365)), random.nextBoolean(), "x"));
        }
        Rulebook rules = Rulebook.EMPTY
                .withWard(regulation(random))
                .withHolidays(days.stream()
                        .collect(Collectors.toMap(LocalHoliday::date, day -> day, (one, other) -> one))
                        .values()
                        .stream()
                        .toList());
        GroupId group = before.places().get(random.nextInt(before.places().size())).group();
        return random.nextBoolean() ? rules.withGroup(group, regulation(random)) : rules;
    }

    private static Regulation regulation(Random random) {
        Window morning = Window.daily(300 + random.nextInt(60), 380 + random.nextInt(60));
        Window evening = new Window(
                random.nextBoolean() ? EnumSet.allOf(DayOfWeek.class) : EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.SATURDAY),
                990 + random.nextInt(60),
                1080 + random.nextInt(60));
        return new Regulation(
                random.nextInt(5) == 0 ? List.of(evening) : List.of(morning, evening),
                switch (random.nextInt(3)) {
                    case 0 -> HolidayHours.AS_USUAL;
                    case 1 -> new HolidayHours(false, List.of());
                    default -> new HolidayHours(false, List.of(Window.daily(990, 1140)));
                },
                random.nextBoolean() ? Limits.NONE : new Limits(Duration.ofMinutes(12), Duration.ofMinutes(20)),
                List.of());
    }

    private static Set<Airing> heard(Surroundings surroundings, Collection<Plan> plans) {
        Set<Airing> heard = new HashSet<>();
        for (Occurrence one : CompiledTimetable.of(surroundings, plans, YEAR).whole().occurrences()) {
            for (Place place : one.coverage().of(surroundings.places())) {
                heard.add(new Airing(one.schedule().toString(), one.start(), place.name()));
            }
        }
        return heard;
    }

    private static List<Airing> named(List<Displaced> displaced) {
        return displaced.stream()
                .flatMap(each -> each.starts().stream().flatMap(start -> each.places().stream()
                        .map(place -> new Airing(each.schedule(), start, place))))
                .toList();
    }
}
