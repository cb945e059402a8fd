package vn.loa.schedule.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.loa.schedule.plan.PlanBuilder.HANOI;
import static vn.loa.schedule.plan.ProvinceForTests.YEAR;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.loa.area.Place;
import vn.loa.area.regulation.Limits;
import vn.loa.area.regulation.Regulation;
import vn.loa.protocol.OccurrenceId;
import vn.loa.schedule.plan.ProvinceForTests.WardOfProvince;

/** 150 wards, 40 poles and 12 rules in each, every start of a year, held against the rules of the house pole by pole. */
class AYearOfAProvinceTest {

    @Test
    void a_whole_year_of_a_province_holds_no_overlap_no_hour_outside_the_windows_and_no_overrun_budget() {
        Set<OccurrenceId> ids = ConcurrentHashMap.newKeySet();
        LongAdder heard = new LongAdder();
        everyWard(ward -> {
            Compilation year = CompiledTimetable.of(ward.surroundings(), ward.plans(), YEAR)
                    .whole();
            year.occurrences().forEach(one -> assertThat(ids.add(one.id())).isTrue());
            for (Place place : ward.surroundings().places()) {
                List<Occurrence> here = year.occurrences().stream()
                        .filter(one -> one.coverage().covers(place))
                        .toList();
                heard.add(here.size());
                checkPole(ward.surroundings(), place, here);
            }
        });
        // Twelve rules that are aired 0.03 to 365 times a year each: the figure is there so that an empty year cannot
        // pass.
        assertThat(ids).hasSizeGreaterThan(150_000);
        assertThat(heard.sum()).isGreaterThan(4_000_000);
    }

    @Test
    void nothing_is_left_out_of_the_year_without_a_finding_that_says_why() {
        everyWard(ward -> {
            Compilation year = CompiledTimetable.of(ward.surroundings(), ward.plans(), YEAR)
                    .whole();
            long meant = TimetableCompiler.ruled(
                            ward.plans(), ward.surroundings().holidays(), YEAR)
                    .stream()
                    .mapToLong(one ->
                            one.coverage().of(ward.surroundings().places()).size())
                    .sum();
            long heard = year.occurrences().stream()
                    .mapToLong(one ->
                            one.coverage().of(ward.surroundings().places()).size())
                    .sum();
            long silenced = year.findings().stream()
                    .filter(Finding::silences)
                    .mapToLong(finding -> finding.places().size())
                    .sum();
            assertThat(heard + silenced).isEqualTo(meant);
        });
    }

    private static void checkPole(Surroundings surroundings, Place place, List<Occurrence> here) {
        Regulation regulation = surroundings.regulations().at(place.group(), place.receiver());
        Limits limits = regulation.limits();
        Map<String, Duration> sessions = new HashMap<>();
        Map<String, Duration> days = new HashMap<>();
        Occurrence before = null;
        for (Occurrence one : here) {
            LocalDateTime start = LocalDateTime.ofInstant(one.start(), HANOI);
            LocalDateTime end = LocalDateTime.ofInstant(one.end(), HANOI);
            boolean holiday = surroundings.holidays().isHoliday(start.toLocalDate());
            assertThat(regulation.holding(start, end, holiday)).isPresent();
            Duration length = one.programmed().length();
            String session = start.toLocalDate() + (start.getHour() < 12 ? "-morning" : "-evening");
            assertThat(sessions.merge(session, length, Duration::plus)).isLessThanOrEqualTo(limits.session());
            assertThat(days.merge(start.toLocalDate().toString(), length, Duration::plus))
                    .isLessThanOrEqualTo(limits.day());
            if (before != null
                    && before.programmed().precedence() == one.programmed().precedence()) {
                assertThat(before.end()).isBeforeOrEqualTo(one.start());
            }
            before = one;
        }
    }

    private static void everyWard(Consumer<WardOfProvince> check) {
        IntStream.range(0, ProvinceForTests.WARDS)
                .parallel()
                .mapToObj(number -> ProvinceForTests.ward(number, ProvinceForTests.RECEIVERS, ProvinceForTests.RULES))
                .forEach(check);
    }
}
