package vn.loa.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.loa.area.Coverage;
import vn.loa.area.CoverageChoices;
import vn.loa.area.Place;
import vn.loa.area.Places;
import vn.loa.area.Wards;
import vn.loa.area.regulation.Regulation;
import vn.loa.area.regulation.Regulations;
import vn.loa.area.regulation.Window;
import vn.loa.calendar.HolidayCalendar;
import vn.loa.page.Language;
import vn.loa.protocol.OccurrenceId;
import vn.loa.protocol.Precedence;
import vn.loa.protocol.WardId;
import vn.loa.schedule.plan.CancelledOccurrence;
import vn.loa.schedule.plan.Compilation;
import vn.loa.schedule.plan.Finding;
import vn.loa.schedule.plan.Occurrence;

/** Writes a ward's timetable out day by day, as its pages show it. */
@ApplicationScoped
class TimetableDays {

    private final Occurrences occurrences;
    private final Schedules schedules;
    private final Wards wards;
    private final Places places;
    private final CoverageChoices coverages;
    private final Clock clock;

    TimetableDays(
            Occurrences occurrences,
            Schedules schedules,
            Wards wards,
            Places places,
            CoverageChoices coverages,
            Clock clock) {
        this.occurrences = occurrences;
        this.schedules = schedules;
        this.wards = wards;
        this.places = places;
        this.coverages = coverages;
        this.clock = clock;
    }

    /**
     * One start.
     *
     * @param date of its rule, by which it is called off or moved
     * @param series whether more than this one hang on its schedule
     * @param open whether it is still to come and can be changed
     * @param silent whether nobody hears it
     * @param remarks why it is not heard as planned
     * @param cancelledBy who called it off, empty if it stands
     */
    record Line(
            String occurrence,
            String schedule,
            LocalDate date,
            Instant start,
            Duration length,
            String title,
            String theme,
            String where,
            boolean priority,
            boolean series,
            boolean open,
            boolean silent,
            List<String> remarks,
            String cancelledBy) {}

    /**
     * One civil day with what starts on it.
     *
     * @param windows in which something may be aired there, as {@code 05:00-06:30, 16:30-18:30}
     */
    record Day(LocalDate date, String lunar, String holiday, String windows, List<Line> lines) {

        /** Whether something of it can still be called off. */
        public boolean open() {
            return lines.stream().anyMatch(Line::open);
        }
    }

    /** The days from one (inclusive) to another (exclusive) instant, in order; those on which nothing is planned only if all are wanted. */
    @Transactional
    List<Day> of(WardId ward, Sight sight, Instant from, Instant to, boolean all, Language language) {
        return new Writing(ward, sight, language).days(from, to, all);
    }

    private final class Writing {

        private final WardId ward;
        private final Sight sight;
        private final Language language;
        private final ZoneId zone;
        private final List<Place> inService;
        private final List<Place> seen;
        private final HolidayCalendar holidays;
        private final Regulations regulations;
        private final Map<Coverage, String> named = new HashMap<>();

        Writing(WardId ward, Sight sight, Language language) {
            this.ward = ward;
            this.sight = sight;
            this.language = language;
            zone = wards.require(ward).zone();
            inService = places.inService(ward);
            seen = sight.of(inService);
            holidays = wards.holidaysOf(ward);
            regulations = wards.regulationsOf(ward);
        }

        List<Day> days(Instant from, Instant to, boolean all) {
            Map<LocalDate, List<Line>> byDay = lines(from, to).stream()
                    .collect(Collectors.groupingBy(
                            line -> line.start().atZone(zone).toLocalDate(), TreeMap::new, Collectors.toList()));
            if (all) {
                LocalDate last = to.minusMillis(1).atZone(zone).toLocalDate();
                from.atZone(zone)
                        .toLocalDate()
                        .datesUntil(last.plusDays(1))
                        .forEach(date -> byDay.computeIfAbsent(date, none -> List.of()));
            }
            return byDay.entrySet().stream()
                    .map(day -> day(day.getKey(), day.getValue()))
                    .toList();
        }

        private Day day(LocalDate date, List<Line> lines) {
            return new Day(
                    date,
                    LunarInWords.of(date, language),
                    LunarInWords.holiday(date, holidays, language),
                    regulation().on(date, holidays.isHoliday(date)).stream()
                            .map(Window::clockFace)
                            .collect(Collectors.joining(", ")),
                    lines.stream().sorted(Comparator.comparing(Line::start)).toList());
        }

        private Regulation regulation() {
            return sight.equals(Sight.OF_ALL) || seen.isEmpty()
                    ? regulations.ward()
                    : regulations.at(seen.get(0).group(), seen.get(0).receiver());
        }

        private List<Line> lines(Instant from, Instant to) {
            Compilation compiled = occurrences.compiled(ward, from, to);
            Map<OccurrenceId, List<String>> remarks = remarks(compiled);
            List<Line> lines = new ArrayList<>();
            Set<OccurrenceId> heard = new HashSet<>();
            for (Occurrence each : compiled.occurrences()) {
                heard.add(each.id());
                add(lines, each, remarks, false, "");
            }
            for (Finding finding : compiled.findings()) {
                if (heard.add(finding.occurrence().id())) {
                    add(lines, finding.occurrence(), remarks, true, "");
                }
            }
            for (CancelledOccurrence off : occurrences.cancelledBetween(ward, from, to)) {
                add(lines, off.occurrence(), Map.of(), false, off.cancellation().by());
            }
            return lines;
        }

        private Map<OccurrenceId, List<String>> remarks(Compilation compiled) {
            Map<OccurrenceId, List<String>> remarks = new HashMap<>();
            for (Finding finding : compiled.findings()) {
                int meant = finding.occurrence().coverage().of(inService).size();
                remarks.computeIfAbsent(finding.occurrence().id(), none -> new ArrayList<>())
                        .add(FindingInWords.of(finding, zone, meant).in(language.locale()));
                if (finding instanceof Finding.GivesWay way) {
                    remarks.computeIfAbsent(way.other().id(), none -> new ArrayList<>())
                            .add(FindingInWords.pushesAside(way).in(language.locale()));
                }
            }
            return remarks;
        }

        private void add(
                List<Line> lines,
                Occurrence occurrence,
                Map<OccurrenceId, List<String>> remarks,
                boolean silent,
                String cancelledBy) {
            if (!sight.shows(occurrence, seen)) {
                return;
            }
            lines.add(new Line(
                    occurrence.id().value(),
                    occurrence.schedule().toString(),
                    occurrence.ruleDate(),
                    sight.start(occurrence, seen),
                    occurrence.programmed().length(),
                    occurrence.programmed().title(),
                    occurrence.programmed().theme(),
                    named.computeIfAbsent(occurrence.coverage(), coverage -> coverages.named(ward, coverage, language)),
                    occurrence.programmed().precedence() == Precedence.PRIORITY,
                    schedules
                            .find(ward, occurrence.schedule())
                            .filter(Schedule::isSeries)
                            .isPresent(),
                    cancelledBy.isEmpty() && occurrence.start().isAfter(clock.instant()),
                    silent,
                    remarks.getOrDefault(occurrence.id(), List.of()),
                    cancelledBy));
        }
    }
}
