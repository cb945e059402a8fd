package vn.loa.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.loa.area.Coverage;
import vn.loa.area.CoverageChoices;
import vn.loa.area.Ward;
import vn.loa.area.Wards;
import vn.loa.page.Language;
import vn.loa.protocol.WardId;
import vn.loa.schedule.ical.CalendarEvent;
import vn.loa.schedule.ical.CalendarWriter;
import vn.loa.schedule.plan.Cancellation;
import vn.loa.schedule.plan.Move;
import vn.loa.schedule.plan.Occurrence;

/** What a ward airs, as a calendar: the last month and the next three. */
@ApplicationScoped
class WardCalendar {

    private static final Duration BACK = Duration.ofDays(31);
    private static final Duration AHEAD = Duration.ofDays(92);

    private final Wards wards;
    private final Schedules schedules;
    private final Occurrences occurrences;
    private final CoverageChoices coverages;
    private final Clock clock;

    WardCalendar(Wards wards, Schedules schedules, Occurrences occurrences, CoverageChoices coverages, Clock clock) {
        this.wards = wards;
        this.schedules = schedules;
        this.occurrences = occurrences;
        this.coverages = coverages;
        this.clock = clock;
    }

    /** The iCalendar text. */
    @Transactional
    String of(WardId id) {
        Ward ward = wards.require(id);
        Instant from = clock.instant().minus(BACK);
        Instant to = clock.instant().plus(AHEAD);
        Map<Coverage, String> named = new HashMap<>();
        List<CalendarEvent> events = new ArrayList<>();
        occurrences.startingBetween(id, from, to).forEach(occurrence -> events.add(event(occurrence, named, false)));
        occurrences.cancelledBetween(id, from, to).forEach(off -> events.add(event(off.occurrence(), named, true)));
        return CalendarWriter.write("Loa · " + ward.name(), ward.zone(), from, to, events);
    }

    private CalendarEvent event(Occurrence occurrence, Map<Coverage, String> named, boolean cancelled) {
        return new CalendarEvent(
                occurrence.id() + "@loa",
                occurrence.programmed().title(),
                occurrence.programmed().theme(),
                named.computeIfAbsent(
                        occurrence.coverage(),
                        coverage -> coverages.named(occurrence.ward(), coverage, Language.VIETNAMESE)),
                occurrence.start(),
                occurrence.end(),
                schedules
                        .find(occurrence.ward(), occurrence.schedule())
                        .map(schedule -> changed(schedule, occurrence))
                        .orElse(occurrence.start()),
                cancelled);
    }

    private static Instant changed(Schedule schedule, Occurrence occurrence) {
        return Stream.of(
                        Optional.of(schedule.createdAt()),
                        schedule.cancellation().map(Cancellation::at),
                        Optional.ofNullable(schedule.exceptions().get(occurrence.ruleDate()))
                                .map(Cancellation::at),
                        Optional.ofNullable(schedule.dates().moves().get(occurrence.ruleDate()))
                                .map(Move::at))
                .flatMap(Optional::stream)
                .max(Instant::compareTo)
                .orElseThrow();
    }
}
