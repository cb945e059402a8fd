package vn.loa.directive;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.loa.problem.Sentence;
import vn.loa.programme.BulletinId;
import vn.loa.protocol.WardId;
import vn.loa.schedule.plan.ScheduleId;
import vn.loa.staff.Author;

/** One directive in one ward: guards its own way from the inbox to the air or to a refusal. */
@Entity
@Table(name = "directive_delivery")
@SuppressWarnings("NullAway.Init")
public class Delivery {

    /** What became of it here. */
    public enum State {
        /** An emergency that only one person has asked for. */
        AWAITING_CONFIRMATION,
        /** Ordinary: the officer chooses. */
        WAITING,
        /** In the timetable, ahead of everything ordinary. */
        PLACED,
        /** It meets another of priority: somebody of the ward decides which goes first. */
        NEEDS_ORDER,
        /** It could not be placed, for a reason that is kept. */
        NOT_PLACED,
        /** Aired as an emergency. */
        AIRED_AT_ONCE,
        /** The officer took it over into the ward's own planning. */
        CHOSEN,
        /** The officer will not air it. */
        DECLINED
    }

    /** Directive and ward. */
    @Embeddable
    static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        @Column(name = "directive_id")
        private UUID directive;

        @Column(name = "ward_id")
        private String ward;

        protected Key() {}

        Key(DirectiveId directive, WardId ward) {
            this.directive = directive.value();
            this.ward = ward.value();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.directive.equals(directive) && key.ward.equals(ward);
        }

        @Override
        public int hashCode() {
            return Objects.hash(directive, ward);
        }
    }

    @EmbeddedId
    private Key key;

    @Column(name = "bulletin_id")
    private UUID bulletin;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "schedule_id")
    private @Nullable UUID schedule;

    @Column(name = "reason_vi")
    private String reasonVietnamese;

    @Column(name = "reason_en")
    private String reasonEnglish;

    @Column(name = "other_schedule_id")
    private @Nullable UUID otherSchedule;

    @Column(name = "other_date")
    private @Nullable LocalDate otherDate;

    @Column(name = "decided_by_name")
    private @Nullable String decidedBy;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    protected Delivery() {}

    Delivery(Directive directive, WardId ward, BulletinId bulletin) {
        this.key = new Key(directive.id(), ward);
        this.bulletin = bulletin.value();
        this.state = directive.awaitsConfirmation() ? State.AWAITING_CONFIRMATION : State.WAITING;
        this.reasonVietnamese = "";
        this.reasonEnglish = "";
    }

    void placed(ScheduleId as, Author by, Instant now) {
        must(State.WAITING, State.NEEDS_ORDER);
        state = State.PLACED;
        schedule = as.value();
        reasonVietnamese = "";
        reasonEnglish = "";
        decide(by, now);
    }

    void needsOrder(Sentence why, ScheduleId other, LocalDate date) {
        must(State.WAITING, State.NEEDS_ORDER);
        state = State.NEEDS_ORDER;
        otherSchedule = other.value();
        otherDate = date;
        because(why);
    }

    void notPlaced(Sentence why) {
        must(State.WAITING, State.NEEDS_ORDER, State.AWAITING_CONFIRMATION);
        state = State.NOT_PLACED;
        because(why);
    }

    void airedAtOnce(ScheduleId as, Author by, Instant now) {
        must(State.AWAITING_CONFIRMATION);
        state = State.AIRED_AT_ONCE;
        schedule = as.value();
        decide(by, now);
    }

    void chosen(Author by, Instant now) {
        must(State.WAITING, State.NOT_PLACED, State.NEEDS_ORDER);
        state = State.CHOSEN;
        decide(by, now);
    }

    void declined(Author by, Instant now) {
        must(State.WAITING, State.NOT_PLACED, State.NEEDS_ORDER);
        state = State.DECLINED;
        decide(by, now);
    }

    private void because(Sentence why) {
        reasonVietnamese = why.vietnamese();
        reasonEnglish = why.english();
    }

    private void decide(Author by, Instant now) {
        decidedBy = by.name();
        decidedAt = now;
    }

    private void must(State... states) {
        for (State possible : states) {
            if (state == possible) {
                return;
            }
        }
        throw new DecidedAlready();
    }

    public DirectiveId directive() {
        return new DirectiveId(key.directive);
    }

    public WardId ward() {
        return new WardId(key.ward);
    }

    /** The ward's own copy. */
    public BulletinId bulletin() {
        return new BulletinId(bulletin);
    }

    public State state() {
        return state;
    }

    public Optional<ScheduleId> schedule() {
        return Optional.ofNullable(schedule).map(ScheduleId::new);
    }

    /** Why it could not be placed, where it could not. */
    public Optional<Sentence> reason() {
        return reasonVietnamese.isEmpty()
                ? Optional.empty()
                : Optional.of(new Sentence(reasonVietnamese, reasonEnglish));
    }

    Optional<ScheduleId> otherSchedule() {
        return Optional.ofNullable(otherSchedule).map(ScheduleId::new);
    }

    Optional<LocalDate> otherDate() {
        return Optional.ofNullable(otherDate);
    }

    public Optional<String> decidedBy() {
        return Optional.ofNullable(decidedBy);
    }

    public Optional<Instant> decidedAt() {
        return Optional.ofNullable(decidedAt);
    }
}
