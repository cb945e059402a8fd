package vn.loa.schedule.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A ward's plans worked out over an interval, day by day, in such a way that an edit of one plan works out again only the days on which that
 * plan has something, before the edit or after it.
 *
 * <p>Immutable; an edit gives another one that shares all untouched days.
 */
public final class CompiledTimetable {

    private final Surroundings surroundings;
    private final Hearers hearers;
    private final Interval interval;
    private final Map<ScheduleId, Map<LocalDate, List<Occurrence>>> ruled;
    private final TreeMap<LocalDate, Compilation> days;

    private CompiledTimetable(
            Surroundings surroundings,
            Hearers hearers,
            Interval interval,
            Map<ScheduleId, Map<LocalDate, List<Occurrence>>> ruled,
            TreeMap<LocalDate, Compilation> days) {
        this.surroundings = surroundings;
        this.hearers = hearers;
        this.interval = interval;
        this.ruled = ruled;
        this.days = days;
    }

    /** @param plans those that were planned first in front; they keep the air where two of the same precedence want it */
    public static CompiledTimetable of(Surroundings surroundings, Collection<Plan> plans, Interval interval) {
        Map<ScheduleId, Map<LocalDate, List<Occurrence>>> ruled = new LinkedHashMap<>();
        for (Plan plan : plans) {
            ruled.put(plan.schedule(), ruled(plan, surroundings, interval));
        }
        CompiledTimetable compiled =
                new CompiledTimetable(surroundings, new Hearers(surroundings), interval, ruled, new TreeMap<>());
        Set<LocalDate> dates = new TreeSet<>();
        ruled.values().forEach(byDate -> dates.addAll(byDate.keySet()));
        compiled.workOut(dates);
        return compiled;
    }

    /** What becomes of the days on which the candidate has something, when it stands behind all others. */
    static Compilation onDaysOf(Plan candidate, Surroundings surroundings, Collection<Plan> others) {
        return onDaysOf(candidate, surroundings, others, true);
    }

    /** The same days without the candidate. */
    static Compilation onDaysBut(Plan candidate, Surroundings surroundings, Collection<Plan> others) {
        return onDaysOf(candidate, surroundings, others, false);
    }

    private static Compilation onDaysOf(
            Plan candidate, Surroundings surroundings, Collection<Plan> others, boolean with) {
        List<Occurrence> wanted = candidate
                .all(surroundings.holidays())
                .filter(occurrence -> candidate.cancellationOf(occurrence).isEmpty())
                .toList();
        if (wanted.isEmpty()) {
            return new Compilation(List.of(), List.of());
        }
        Instant first =
                wanted.stream().map(Occurrence::start).min(Instant::compareTo).orElseThrow();
        Instant last =
                wanted.stream().map(Occurrence::end).max(Instant::compareTo).orElseThrow();
        ZoneId zone = surroundings.zone();
        Interval interval = new Interval(
                first.atZone(zone).toLocalDate().atStartOfDay(zone).toInstant(),
                last.atZone(zone).toLocalDate().plusDays(1).atStartOfDay(zone).toInstant());
        return behind(others, candidate, surroundings, interval, with).whole();
    }

    /** The days on which the candidate has something, worked out with it or without. */
    private static CompiledTimetable behind(
            Collection<Plan> others, Plan candidate, Surroundings surroundings, Interval interval, boolean with) {
        Map<LocalDate, List<Occurrence>> own = ruled(candidate, surroundings, interval);
        Map<ScheduleId, Map<LocalDate, List<Occurrence>>> ruled = new LinkedHashMap<>();
        for (Plan plan : others) {
            ruled.put(plan.schedule(), ruled(plan, surroundings, interval));
        }
        if (with) {
            ruled.put(candidate.schedule(), own);
        }
        CompiledTimetable compiled =
                new CompiledTimetable(surroundings, new Hearers(surroundings), interval, ruled, new TreeMap<>());
        compiled.workOut(own.keySet());
        return compiled;
    }

    /** The same with this plan, in the place of its own older self or behind all others. */
    public CompiledTimetable with(Plan plan) {
        Map<ScheduleId, Map<LocalDate, List<Occurrence>>> others = new LinkedHashMap<>(ruled);
        Map<LocalDate, List<Occurrence>> before = ruled.getOrDefault(plan.schedule(), Map.of());
        Map<LocalDate, List<Occurrence>> after = ruled(plan, surroundings, interval);
        others.put(plan.schedule(), after);
        Set<LocalDate> touched = new TreeSet<>(before.keySet());
        touched.addAll(after.keySet());
        touched.removeIf(date -> before.getOrDefault(date, List.of()).equals(after.getOrDefault(date, List.of())));
        CompiledTimetable edited = new CompiledTimetable(surroundings, hearers, interval, others, new TreeMap<>(days));
        edited.workOut(touched);
        return edited;
    }

    /** The days on which anything is planned. */
    public Set<LocalDate> dates() {
        return days.keySet();
    }

    /** What was worked out for one day; the very same object as before an edit that did not touch it. */
    public Compilation on(LocalDate date) {
        return days.getOrDefault(date, new Compilation(List.of(), List.of()));
    }

    /** All days together. */
    public Compilation whole() {
        List<Occurrence> occurrences = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        days.values().forEach(day -> {
            occurrences.addAll(day.occurrences());
            findings.addAll(day.findings());
        });
        return new Compilation(occurrences, findings);
    }

    private void workOut(Set<LocalDate> dates) {
        for (LocalDate date : dates) {
            List<Occurrence> planned = ruled.values().stream()
                    .flatMap(byDate -> byDate.getOrDefault(date, List.of()).stream())
                    .toList();
            if (planned.isEmpty()) {
                days.remove(date);
            } else {
                days.put(date, DayCompiler.compile(surroundings, hearers, date, planned));
            }
        }
    }

    private static Map<LocalDate, List<Occurrence>> ruled(Plan plan, Surroundings surroundings, Interval interval) {
        return plan.starting(interval, surroundings.holidays())
                .filter(occurrence -> plan.cancellationOf(occurrence).isEmpty())
                .collect(Collectors.groupingBy(
                        occurrence ->
                                occurrence.start().atZone(surroundings.zone()).toLocalDate(),
                        LinkedHashMap::new,
                        Collectors.toList()));
    }
}
