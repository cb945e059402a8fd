package vn.loa.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.loa.area.Places;
import vn.loa.problem.Sentence;
import vn.loa.protocol.WardId;
import vn.loa.schedule.plan.Cancellation;
import vn.loa.schedule.plan.Finding;
import vn.loa.schedule.plan.InWords;
import vn.loa.schedule.plan.Move;
import vn.loa.schedule.plan.Occurrence;
import vn.loa.schedule.plan.ScheduleId;

/** Tells what became of one date of a schedule, and who did it. */
@ApplicationScoped
class OccurrenceHistory {

    private final Schedules schedules;
    private final Occurrences occurrences;
    private final Plans plans;
    private final Places places;

    OccurrenceHistory(Schedules schedules, Occurrences occurrences, Plans plans, Places places) {
        this.schedules = schedules;
        this.occurrences = occurrences;
        this.plans = plans;
        this.places = places;
    }

    /** What happened to it. */
    enum Act {
        PLANNED,
        MOVED,
        CANCELLED,
        REPLACED,
        /** It is not heard as planned, by the rules and not by a person. */
        HINDERED
    }

    /**
     * One change.
     *
     * @param by the name of who did it; empty when nobody did
     */
    record Change(Act act, Instant at, String by, Sentence what) {}

    /**
     * One date with all that is known of it.
     *
     * @param stands whether nobody called it off
     * @param changes the oldest first
     */
    record Told(Occurrence occurrence, boolean stands, List<Change> changes) {}

    /** The one that the schedule gives for this date of its rule, or the refusal that says there is none. */
    @Transactional
    Told of(WardId ward, ScheduleId id, LocalDate date) {
        Schedule schedule = schedules.require(ward, id);
        Occurrence occurrence = occurrences.dated(schedule, date).orElseThrow(NoSuchOccurrence::new);
        boolean stands =
                schedule.cancellation().isEmpty() && !schedule.exceptions().containsKey(date);
        return new Told(occurrence, stands, of(schedule, occurrence));
    }

    private List<Change> of(Schedule schedule, Occurrence occurrence) {
        LocalDate date = occurrence.ruleDate();
        List<Change> changes = new ArrayList<>();
        changes.add(new Change(
                Act.PLANNED, schedule.createdAt(), schedule.createdBy().name(), new Sentence("Lên lịch.", "Planned.")));
        Move move = schedule.dates().moves().get(date);
        if (move != null) {
            changes.add(new Change(
                    Act.MOVED,
                    move.at(),
                    move.by(),
                    new Sentence(
                            "Dời sang %s.".formatted(InWords.vietnamese(move.to())),
                            "Moved to %s.".formatted(InWords.english(move.to())))));
        }
        Optional.ofNullable(schedule.exceptions().get(date))
                .ifPresent(off -> changes.add(off(schedule, off, schedule.replacement(date))));
        schedule.cancellation()
                .filter(off -> off.at().isBefore(occurrence.start()))
                .ifPresent(off -> changes.add(off(schedule, off, schedule.replacement())));
        changes.addAll(hindrances(schedule, occurrence));
        changes.sort(Comparator.comparing(Change::at));
        return changes;
    }

    private Change off(Schedule schedule, Cancellation off, Optional<ScheduleId> winner) {
        return winner.flatMap(id -> schedules.find(schedule.ward(), id))
                .flatMap(
                        other -> plans.of(other.ward(), List.of(other)).stream().findFirst())
                .map(plan -> plan.programmed().title())
                .map(title -> new Change(
                        Act.REPLACED,
                        off.at(),
                        off.by(),
                        new Sentence("Thay bằng “%s”.".formatted(title), "“%s” took its place.".formatted(title))))
                .orElseGet(() -> new Change(Act.CANCELLED, off.at(), off.by(), new Sentence("Hủy.", "Called off.")));
    }

    private List<Change> hindrances(Schedule schedule, Occurrence occurrence) {
        int meant = occurrence.coverage().of(places.inService(schedule.ward())).size();
        return occurrences
                .compiled(
                        schedule.ward(), occurrence.start(), occurrence.start().plusMillis(1))
                .findings()
                .stream()
                .filter(finding -> finding.occurrence().id().equals(occurrence.id()))
                .map(finding -> hindrance(schedule, finding, meant))
                .toList();
    }

    private static Change hindrance(Schedule schedule, Finding finding, int meant) {
        return new Change(
                Act.HINDERED, finding.occurrence().start(), "", FindingInWords.of(finding, schedule.zone(), meant));
    }
}
