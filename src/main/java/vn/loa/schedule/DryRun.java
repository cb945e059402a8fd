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
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.loa.area.Place;
import vn.loa.area.Places;
import vn.loa.area.PoleStates;
import vn.loa.area.ResidentialGroup;
import vn.loa.area.Wards;
import vn.loa.area.regulation.Limits;
import vn.loa.area.regulation.Regulations;
import vn.loa.protocol.Sha256;
import vn.loa.protocol.WardId;
import vn.loa.schedule.plan.Compilation;
import vn.loa.schedule.plan.Finding;
import vn.loa.schedule.plan.Occurrence;

/** Works the next thirty days out as they would be aired, and tells all that would not go as planned. */
@ApplicationScoped
class DryRun {

    static final int DAYS = 30;

    private final Occurrences occurrences;
    private final Wards wards;
    private final Places places;
    private final PoleStates states;
    private final Clock clock;

    DryRun(Occurrences occurrences, Wards wards, Places places, PoleStates states, Clock clock) {
        this.occurrences = occurrences;
        this.wards = wards;
        this.places = places;
        this.states = states;
        this.clock = clock;
    }

    /**
     * How much a group hears on a day.
     *
     * @param planned at the receiver that hears most
     * @param allowed for the whole day; a day's length where there is no limit
     */
    record Use(ResidentialGroup group, Duration planned, Duration allowed) {

        boolean isLimited() {
            return allowed.compareTo(Limits.NONE.day()) < 0;
        }
    }

    /** One civil day. */
    record Day(LocalDate date, List<Occurrence> starts, List<Finding> findings, List<Use> uses) {}

    /** Audio that receivers said they do not hold, with the first start that needs it. */
    record Missing(Occurrence first, List<Place> places) {}

    /**
     * All of it.
     *
     * @param days those on which anything is planned
     */
    record Report(ZoneId zone, LocalDate from, LocalDate to, List<Day> days, List<Missing> missing, int receivers) {

        int starts() {
            return days.stream().mapToInt(day -> day.starts().size()).sum();
        }

        int findings() {
            return days.stream().mapToInt(day -> day.findings().size()).sum();
        }
    }

    @Transactional
    Report of(WardId ward) {
        ZoneId zone = wards.require(ward).zone();
        Instant now = clock.instant();
        LocalDate today = now.atZone(zone).toLocalDate();
        Instant end = today.plusDays(DAYS).atStartOfDay(zone).toInstant();
        Compilation compiled = occurrences.compiled(ward, now, end);
        List<Place> inService = places.inService(ward);
        Map<LocalDate, List<Occurrence>> starts = compiled.occurrences().stream()
                .collect(Collectors.groupingBy(
                        each -> each.start().atZone(zone).toLocalDate(), TreeMap::new, Collectors.toList()));
        Map<LocalDate, List<Finding>> findings = compiled.findings().stream()
                .collect(Collectors.groupingBy(
                        each -> each.occurrence().start().atZone(zone).toLocalDate(),
                        TreeMap::new,
                        Collectors.toList()));
        Regulations regulations = wards.regulationsOf(ward);
        List<ResidentialGroup> groups = wards.groupsIn(ward);
        List<Day> days = today.datesUntil(today.plusDays(DAYS))
                .filter(date -> starts.containsKey(date) || findings.containsKey(date))
                .map(date -> new Day(
                        date,
                        starts.getOrDefault(date, List.of()),
                        findings.getOrDefault(date, List.of()),
                        uses(starts.getOrDefault(date, List.of()), groups, inService, regulations)))
                .toList();
        return new Report(
                zone,
                today,
                today.plusDays(DAYS - 1L),
                days,
                missing(ward, compiled.occurrences(), inService),
                inService.size());
    }

    private static List<Use> uses(
            List<Occurrence> starts, List<ResidentialGroup> groups, List<Place> inService, Regulations regulations) {
        List<Use> uses = new ArrayList<>();
        for (ResidentialGroup group : groups) {
            inService.stream()
                    .filter(place -> place.group().equals(group.id()))
                    .map(place -> new Use(
                            group,
                            heard(starts, place),
                            regulations
                                    .at(place.group(), place.receiver())
                                    .limits()
                                    .day()))
                    .max(Comparator.comparing(Use::planned))
                    .filter(use -> !use.planned().isZero())
                    .ifPresent(uses::add);
        }
        return uses;
    }

    private static Duration heard(List<Occurrence> starts, Place place) {
        return starts.stream()
                .filter(occurrence -> occurrence.coverage().covers(place))
                .map(occurrence -> occurrence.programmed().length())
                .reduce(Duration.ZERO, Duration::plus);
    }

    private List<Missing> missing(WardId ward, List<Occurrence> starts, List<Place> inService) {
        Map<Sha256, Occurrence> first = starts.stream()
                .collect(Collectors.toMap(
                        each -> each.programmed().content().sha256(),
                        each -> each,
                        (one, later) -> one.start().isAfter(later.start()) ? later : one));
        return first.entrySet().stream()
                .map(content -> new Missing(
                        content.getValue(),
                        states.withoutContent(ward, content.getKey()).stream()
                                .filter(place -> content.getValue().coverage().covers(place))
                                .filter(inService::contains)
                                .toList()))
                .filter(missing -> !missing.places().isEmpty())
                .sorted(Comparator.comparing(missing -> missing.first().start()))
                .toList();
    }
}
