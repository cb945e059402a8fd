package vn.loa.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.loa.area.Places;
import vn.loa.problem.Sentence;
import vn.loa.protocol.WardId;
import vn.loa.schedule.plan.Finding;
import vn.loa.schedule.plan.InWords;
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
        /** A group that it was for became part of another. */
        PLACES,
        /** It is not heard as planned, by the rules and not by a person. */
        HINDERED
    }

    /**
     * One change.
     *
     * @param by the name of who did it; empty when nobody did
     * @param before the civil start until then; null where the change is about no single start
     * @param after the civil start from then on; null where there is none
     */
    record Change(
            Act act,
            Instant at,
            String by,
            @Nullable LocalDateTime before,
            @Nullable LocalDateTime after,
            Sentence what) {}

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
                Act.PLANNED,
                schedule.createdAt(),
                schedule.createdBy().name(),
                null,
                schedule.plannedStart(date),
                new Sentence("Lên lịch.", "Planned.")));
        schedule.changesOf(date).stream()
                // What was done to the series after this date does not concern it.
                .filter(change -> change.at().isBefore(occurrence.start()))
                .map(change -> change(schedule, change))
                .forEach(changes::add);
        changes.addAll(hindrances(schedule, occurrence));
        changes.sort(Comparator.comparing(Change::at));
        return changes;
    }

    private Change change(Schedule schedule, ScheduledChange change) {
        return new Change(
                Act.valueOf(change.act().name()),
                change.at(),
                change.by(),
                change.before().orElse(null),
                change.after().orElse(null),
                said(schedule, change));
    }

    private Sentence said(Schedule schedule, ScheduledChange change) {
        return switch (change.act()) {
            case MOVED -> moved(change.before().orElseThrow(), change.after().orElseThrow());
            case CANCELLED -> new Sentence("Hủy.", "Called off.");
            case REPLACED ->
                change.replacedBy()
                        .flatMap(id -> winner(schedule, id))
                        .map(title -> new Sentence(
                                "Thay bằng “%s”.".formatted(title), "“%s” took its place.".formatted(title)))
                        .orElseGet(() -> new Sentence("Thay bằng buổi phát khác.", "Something else took its place."));
            case PLACES ->
                new Sentence(
                        "Nơi phát: “%s” đã nhập vào “%s”.".formatted(change.placesBefore(), change.placesAfter()),
                        "Places: “%s” became part of “%s”.".formatted(change.placesBefore(), change.placesAfter()));
        };
    }

    private static Sentence moved(LocalDateTime before, LocalDateTime after) {
        return new Sentence(
                "Dời từ %s sang %s.".formatted(InWords.vietnamese(before), InWords.vietnamese(after)),
                "Moved from %s to %s.".formatted(InWords.english(before), InWords.english(after)));
    }

    private Optional<String> winner(Schedule schedule, ScheduleId id) {
        return schedules
                .find(schedule.ward(), id)
                .flatMap(
                        other -> plans.of(other.ward(), List.of(other)).stream().findFirst())
                .map(plan -> plan.programmed().title());
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
                Act.HINDERED,
                finding.occurrence().start(),
                "",
                null,
                null,
                FindingInWords.of(finding, schedule.zone(), meant));
    }
}
