package vn.loa.schedule.plan;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.loa.area.Coverage;
import vn.loa.calendar.HolidayCalendar;
import vn.loa.protocol.Audience;
import vn.loa.protocol.DaySheet;
import vn.loa.protocol.WardId;

/** Makes occurrences out of rules, and day sheets out of occurrences; the same input always gives the same bytes. */
public final class TimetableCompiler {

    private TimetableCompiler() {}

    /**
     * What is aired in the interval, and what of the plans is not and why.
     *
     * <p>The interval is widened to whole civil days for the budgets of a day, and the answer cut to it again.
     */
    public static Compilation compile(Surroundings surroundings, Collection<Plan> plans, Interval interval) {
        ZoneId zone = surroundings.zone();
        Interval days = new Interval(
                interval.from().atZone(zone).toLocalDate().atStartOfDay(zone).toInstant(),
                interval.to()
                        .atZone(zone)
                        .toLocalDate()
                        .plusDays(1)
                        .atStartOfDay(zone)
                        .toInstant());
        Compilation whole = CompiledTimetable.of(surroundings, plans, days).whole();
        return new Compilation(
                whole.occurrences().stream()
                        .filter(occurrence -> interval.holds(occurrence.start()))
                        .toList(),
                whole.findings().stream()
                        .filter(finding -> interval.holds(finding.occurrence().start()))
                        .toList());
    }

    /** What the rules alone give in the interval and was not called off, whatever the regulation says, in the order of the starts. */
    public static List<Occurrence> ruled(Collection<Plan> plans, HolidayCalendar holidays, Interval interval) {
        return plans.stream()
                .flatMap(plan -> plan.starting(interval, holidays)
                        .filter(occurrence -> plan.cancellationOf(occurrence).isEmpty()))
                .sorted(DayCompiler.BY_START)
                .toList();
    }

    /** What would have started in the interval and was called off, in the order of the starts. */
    public static List<CancelledOccurrence> cancelled(
            Collection<Plan> plans, HolidayCalendar holidays, Interval interval) {
        return plans.stream()
                .flatMap(plan -> plan.starting(interval, holidays)
                        .flatMap(occurrence -> plan
                                .cancellationOf(occurrence)
                                .map(cancellation -> new CancelledOccurrence(occurrence, cancellation))
                                .stream()))
                .sorted(Comparator.comparing(CancelledOccurrence::occurrence, DayCompiler.BY_START))
                .toList();
    }

    /** One sheet for each civil day on which something starts, except what receivers learn by command. */
    public static List<DaySheet> daySheets(WardId ward, ZoneId zone, Collection<Occurrence> occurrences) {
        Map<LocalDate, List<Occurrence>> byDay = occurrences.stream()
                .filter(occurrence -> !occurrence.byCommand())
                .sorted(DayCompiler.BY_START)
                .collect(Collectors.groupingBy(
                        occurrence -> occurrence.start().atZone(zone).toLocalDate(),
                        TreeMap::new,
                        Collectors.toList()));
        return byDay.entrySet().stream()
                .map(day -> new DaySheet(
                        ward,
                        day.getKey(),
                        day.getValue().stream().map(TimetableCompiler::item).toList()))
                .toList();
    }

    private static DaySheet.Item item(Occurrence occurrence) {
        Programmed programmed = occurrence.programmed();
        return new DaySheet.Item(
                occurrence.id(),
                occurrence.start(),
                occurrence.latestStart(),
                audience(occurrence.coverage()),
                programmed.content(),
                programmed.precedence(),
                programmed.title(),
                programmed.theme(),
                occurrence.manner().onTheWire(programmed.length()));
    }

    private static Audience audience(Coverage coverage) {
        return new Audience(coverage.wholeWard(), coverage.groups(), coverage.receivers());
    }
}
