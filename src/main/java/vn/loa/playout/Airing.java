package vn.loa.playout;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import vn.loa.area.Place;
import vn.loa.evidence.AsRunEntry;
import vn.loa.evidence.Course;
import vn.loa.evidence.Incident;
import vn.loa.protocol.GroupId;
import vn.loa.protocol.OccurrenceId;
import vn.loa.protocol.Receipt;
import vn.loa.protocol.ReceiverId;

/** What one receiver was meant to do in one broadcast, and what is known so far of what it did: a view, of which the receipts are the proof. */
@Entity
@IdClass(Airing.Key.class)
@SuppressWarnings("NullAway.Init")
public class Airing {

    /** PLANNED, ACCEPTED, WAITING, STARTED and PAUSED are on the way; the others are final. */
    public enum State {
        PLANNED,
        ACCEPTED,
        WAITING,
        STARTED,
        PAUSED,
        PLAYED,
        PARTLY_PLAYED,
        FAILED,
        MISSED,
        CANCELLED;

        /** Whether it is the last word, as far as is known. */
        public boolean isFinal() {
            return compareTo(PAUSED) > 0;
        }
    }

    /** The two halves of the identity. */
    public static class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        private String occurrence = "";
        private String receiver = "";

        protected Key() {}

        Key(OccurrenceId occurrence, ReceiverId receiver) {
            this.occurrence = occurrence.value();
            this.receiver = receiver.value();
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key && key.occurrence.equals(occurrence) && key.receiver.equals(receiver);
        }

        @Override
        public int hashCode() {
            return Objects.hash(occurrence, receiver);
        }
    }

    @Id
    private String occurrence;

    @Id
    @Column(name = "receiver_id")
    private String receiver;

    @Column(name = "receiver_name")
    private String receiverName;

    @Column(name = "group_id")
    private String residentialGroup;

    @Column(name = "group_name")
    private String groupName;

    @Enumerated(EnumType.STRING)
    private State state;

    private String reason;

    @Column(name = "planned_start")
    private @Nullable Instant plannedStart;

    @Column(name = "accepted_at")
    private @Nullable Instant acceptedAt;

    @Column(name = "started_at")
    private @Nullable Instant startedAt;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Column(name = "played_millis")
    private @Nullable Long playedMilliseconds;

    @Column(name = "from_millis")
    private @Nullable Long fromMilliseconds;

    @Enumerated(EnumType.STRING)
    private Receipt.@Nullable Sound sound;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Incident> incidents;

    @Column(name = "as_run_id")
    private @Nullable Long asRunEntry;

    protected Airing() {}

    /** @param plannedStart of this receiver: where poles take turns, each has its own [P-44] */
    Airing(OccurrenceId occurrence, Place place, Instant plannedStart) {
        this.occurrence = occurrence.value();
        this.plannedStart = plannedStart;
        this.receiver = place.receiver().value();
        this.receiverName = place.name();
        this.residentialGroup = place.group().value();
        this.groupName = place.groupName();
        this.state = State.PLANNED;
        this.reason = "";
        this.incidents = List.of();
    }

    public ReceiverId receiver() {
        return new ReceiverId(receiver);
    }

    public String receiverName() {
        return receiverName;
    }

    public String groupName() {
        return groupName;
    }

    public State state() {
        return state;
    }

    /** When this receiver was to begin; not known of those that were planned before poles took turns. */
    public Optional<Instant> plannedStart() {
        return Optional.ofNullable(plannedStart);
    }

    public String reason() {
        return reason;
    }

    public Optional<Instant> startedAt() {
        return Optional.ofNullable(startedAt);
    }

    public Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }

    public Optional<Long> playedMilliseconds() {
        return Optional.ofNullable(playedMilliseconds);
    }

    /** Where its sound went or is going, if the receiver said so [P-46]. */
    public Optional<Receipt.Sound> sound() {
        return Optional.ofNullable(sound);
    }

    /** What befell it on its way so far, earliest first. */
    public List<Incident> incidents() {
        return List.copyOf(incidents);
    }

    void met(Incident incident) {
        incidents = Stream.concat(incidents.stream(), Stream.of(incident)).toList();
    }

    /** The facts that words are made of. */
    Course course(Broadcast broadcast) {
        return new Course(
                reason,
                incidents,
                plannedStart().orElse(broadcast.plannedStart()),
                broadcast.length().toMillis(),
                startedAt,
                endedAt,
                fromMilliseconds,
                playedMilliseconds);
    }

    /** The as-run entry that holds the final state, once there is one. */
    Optional<Long> asRunEntry() {
        return Optional.ofNullable(asRunEntry);
    }

    void accepted(Receipt receipt) {
        if (state == State.PLANNED) {
            state = State.ACCEPTED;
            acceptedAt = receipt.made();
        }
    }

    void started(Receipt receipt) {
        if (startedAt == null) {
            startedAt = receipt.start();
        }
        if (asRunEntry == null) {
            sound = receipt.sound();
            fromMilliseconds = receipt.fromMilliseconds();
            state = State.STARTED;
            reason = "";
        }
    }

    /** It has to wait for something else, or was cut by it and will go on [P-43], [P-45]. */
    void held(State how, Receipt receipt) {
        if (asRunEntry == null && (how == State.PAUSED || startedAt == null)) {
            state = how;
            reason = receipt.by() == null ? receipt.reason() : receipt.reason() + " by " + receipt.by();
        }
    }

    /** Whether something else took its time, so that it may be planned again. */
    public boolean gaveWay() {
        return (state == State.PARTLY_PLAYED && reason.startsWith(Verdicts.CUT_BY))
                || (state == State.MISSED && reason.equals(Verdicts.BUSY));
    }

    /** Takes the final state over from its verdict. */
    void ended(AsRunEntry.Verdict verdict, long entry) {
        state = State.valueOf(verdict.outcome().name());
        reason = verdict.reason();
        if (verdict.actualStart() != null) {
            startedAt = verdict.actualStart();
        }
        endedAt = verdict.actualEnd();
        playedMilliseconds = verdict.playedMilliseconds();
        fromMilliseconds = verdict.fromMilliseconds();
        sound = verdict.sound();
        asRunEntry = entry;
    }

    AsRunEntry.ReceiverFacts facts() {
        return new AsRunEntry.ReceiverFacts(receiver(), receiverName, new GroupId(residentialGroup), groupName);
    }
}
