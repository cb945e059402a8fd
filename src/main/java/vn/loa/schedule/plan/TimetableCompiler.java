package vn.loa.schedule.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.loa.area.Coverage;
import vn.loa.protocol.Audience;
import vn.loa.protocol.DaySheet;
import vn.loa.protocol.WardId;

/** Makes occurrences out of rules, and day sheets out of occurrences; the same input always gives the same bytes. */
public final class TimetableCompiler {

    private static final Comparator<Occurrence> BY_START =
            Comparator.comparing(Occurrence::start).thenComparing(Occurrence::id);

    private TimetableCompiler() {}

    /** What starts in the interval and was not called off, in the order of the starts. */
    public static List<Occurrence> occurrences(Collection<Plan> plans, Interval interval) {
        return plans.stream()
                .flatMap(plan -> plan.starting(interval)
                        .filter(occurrence -> plan.cancellationOf(occurrence).isEmpty()))
                .sorted(BY_START)
                .toList();
    }

    /** What would have started in the interval and was called off, in the order of the starts. */
    public static List<CancelledOccurrence> cancelled(Collection<Plan> plans, Interval interval) {
        return plans.stream()
                .flatMap(plan -> plan.starting(interval)
                        .flatMap(occurrence -> plan
                                .cancellationOf(occurrence)
                                .map(cancellation -> new CancelledOccurrence(occurrence, cancellation))
                                .stream()))
                .sorted(Comparator.comparing(CancelledOccurrence::occurrence, BY_START))
                .toList();
    }

    /** One sheet for each civil day on which something starts, except what receivers learn by command. */
    public static List<DaySheet> daySheets(WardId ward, ZoneId zone, Collection<Occurrence> occurrences) {
        Map<LocalDate, List<Occurrence>> byDay = occurrences.stream()
                .filter(occurrence -> !occurrence.byCommand())
                .sorted(BY_START)
                .collect(Collectors.groupingBy(
                        occurrence -> dateOf(occurrence.start(), zone), TreeMap::new, Collectors.toList()));
        return byDay.entrySet().stream()
                .map(day -> new DaySheet(
                        ward,
                        day.getKey(),
                        day.getValue().stream().map(TimetableCompiler::item).toList()))
                .toList();
    }

    /** Every occurrence of the plan that was not called off, whenever it is. */
    static Stream<Occurrence> all(Plan plan) {
        return plan.all().filter(occurrence -> plan.cancellationOf(occurrence).isEmpty());
    }

    private static LocalDate dateOf(Instant start, ZoneId zone) {
        return start.atZone(zone).toLocalDate();
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
                programmed.theme());
    }

    private static Audience audience(Coverage coverage) {
        return new Audience(coverage.wholeWard(), coverage.groups(), coverage.receivers());
    }
}
