package vn.loa.schedule;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import vn.loa.schedule.plan.ScheduleId;

/** One change of a schedule, or of one date of it: written down once and never changed. */
@Entity
@Immutable
@Table(name = "schedule_change")
@SuppressWarnings("NullAway.Init")
class ScheduledChange {

    /** What was done. */
    enum Act {
        MOVED,
        CANCELLED,
        REPLACED,
        PLACES
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long number;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "schedule_id")
    private Schedule schedule;

    @Enumerated(EnumType.STRING)
    private Act act;

    private @Nullable LocalDate date;

    @Column(name = "made_by_name")
    private String by;

    @Column(name = "made_at")
    private Instant at;

    @Column(name = "start_before")
    private @Nullable LocalDateTime before;

    @Column(name = "start_after")
    private @Nullable LocalDateTime after;

    @Column(name = "places_before")
    private @Nullable String placesBefore;

    @Column(name = "places_after")
    private @Nullable String placesAfter;

    @Column(name = "replaced_by")
    private @Nullable UUID replacedBy;

    protected ScheduledChange() {}

    private ScheduledChange(Schedule schedule, Act act, @Nullable LocalDate date, String by, Instant at) {
        this.schedule = schedule;
        this.act = act;
        this.date = date;
        this.by = by;
        this.at = at;
    }

    static ScheduledChange moved(
            Schedule schedule, LocalDate date, LocalDateTime before, LocalDateTime after, String by, Instant at) {
        ScheduledChange change = new ScheduledChange(schedule, Act.MOVED, date, by, at);
        change.before = before;
        change.after = after;
        return change;
    }

    /** @param before the name of the group that became part of the other one */
    static ScheduledChange places(Schedule schedule, String before, String after, String by, Instant at) {
        ScheduledChange change = new ScheduledChange(schedule, Act.PLACES, null, by, at);
        change.placesBefore = before;
        change.placesAfter = after;
        return change;
    }

    /**
     * It was called off.
     *
     * @param date of the rule; null for all that is left
     * @param winner what took the place; null when it was simply called off
     */
    static ScheduledChange off(
            Schedule schedule,
            @Nullable LocalDate date,
            @Nullable LocalDateTime before,
            @Nullable UUID winner,
            String by,
            Instant at) {
        ScheduledChange change =
                new ScheduledChange(schedule, winner == null ? Act.CANCELLED : Act.REPLACED, date, by, at);
        change.before = before;
        change.replacedBy = winner;
        return change;
    }

    /** Whether it is about this date of the rule. */
    boolean concerns(LocalDate ruleDate) {
        return date == null || date.equals(ruleDate);
    }

    Act act() {
        return act;
    }

    String by() {
        return by;
    }

    Instant at() {
        return at;
    }

    /** The civil start until then, of a change that is about one. */
    Optional<LocalDateTime> before() {
        return Optional.ofNullable(before);
    }

    /** The civil start from then on, if there still is one. */
    Optional<LocalDateTime> after() {
        return Optional.ofNullable(after);
    }

    /** The name of the group that became part of another. */
    String placesBefore() {
        return placesBefore == null ? "" : placesBefore;
    }

    /** The name of the group that it became part of. */
    String placesAfter() {
        return placesAfter == null ? "" : placesAfter;
    }

    /** What took the place. */
    Optional<ScheduleId> replacedBy() {
        return Optional.ofNullable(replacedBy).map(ScheduleId::new);
    }
}
