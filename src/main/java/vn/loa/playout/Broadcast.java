package vn.loa.playout;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import vn.loa.evidence.AsRunEntry;
import vn.loa.programme.ProgrammeId;
import vn.loa.protocol.ContentReference;
import vn.loa.protocol.OccurrenceId;
import vn.loa.protocol.Sha256;
import vn.loa.protocol.WardId;
import vn.loa.schedule.plan.Occurrence;
import vn.loa.schedule.plan.Programmed;

/** An occurrence that is being, or was, carried out, with the facts of the moment it was cued. */
@Entity
@SuppressWarnings("NullAway.Init")
public class Broadcast {

    /** CUED: under way until every receiver has its final state, then CLOSED; what somebody stopped or called off stays so for good. */
    public enum State {
        CUED,
        STOPPED,
        CANCELLED,
        CLOSED
    }

    @Id
    private String occurrence;

    @Column(name = "ward_id")
    private String ward;

    @Column(name = "schedule_id")
    private UUID schedule;

    @Column(name = "bulletin_id")
    private UUID bulletin;

    @Column(name = "programme_id")
    private @Nullable UUID programme;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<AsRunEntry.PartFacts> parts;

    private String title;
    private String theme;
    private String author;
    private String approver;

    @Column(name = "content_sha256")
    private String contentHash;

    @Column(name = "content_size")
    private long contentSize;

    @Column(name = "planned_start")
    private Instant plannedStart;

    @Column(name = "latest_start")
    private Instant latestStart;

    @Column(name = "last_start")
    private Instant lastStart;

    @Column(name = "planned_millis")
    private long plannedMilliseconds;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "cued_at")
    private Instant cuedAt;

    protected Broadcast() {}

    /** @param aired the programme, unless it is a bulletin alone */
    Broadcast(Occurrence cued, Optional<ProgrammeId> aired, Instant now) {
        Programmed programmed = cued.programmed();
        this.occurrence = cued.id().value();
        this.ward = cued.ward().value();
        this.schedule = cued.schedule().value();
        this.bulletin = programmed.bulletin().value();
        this.title = programmed.title();
        this.theme = programmed.theme();
        this.author = programmed.author().name();
        this.approver = programmed.approver().name();
        this.contentHash = programmed.content().sha256().hex();
        this.contentSize = programmed.content().size();
        this.plannedStart = cued.start();
        this.lastStart = cued.lastStart();
        this.latestStart = cued.lastStart().plus(cued.manner().lateness());
        this.programme = aired.map(ProgrammeId::value).orElse(null);
        this.parts = programmed.parts().stream().map(Broadcast::facts).toList();
        this.plannedMilliseconds = programmed.content().milliseconds();
        this.state = State.CUED;
        this.cuedAt = now;
    }

    public OccurrenceId occurrence() {
        return new OccurrenceId(occurrence);
    }

    public WardId ward() {
        return new WardId(ward);
    }

    public UUID schedule() {
        return schedule;
    }

    public UUID bulletin() {
        return bulletin;
    }

    public String title() {
        return title;
    }

    public String theme() {
        return theme;
    }

    public String author() {
        return author;
    }

    public String approver() {
        return approver;
    }

    public Optional<ProgrammeId> programme() {
        return Optional.ofNullable(programme).map(ProgrammeId::new);
    }

    /** The bulletins of a programme, none of them heard yet; none when it is a bulletin alone. */
    public List<AsRunEntry.PartFacts> parts() {
        return List.copyOf(parts);
    }

    /** What receivers need to hold for it [P-40]. */
    List<Sha256> contents() {
        return Stream.concat(Stream.of(new Sha256(contentHash)), parts.stream().map(AsRunEntry.PartFacts::content))
                .distinct()
                .toList();
    }

    public ContentReference content() {
        return new ContentReference(
                new Sha256(contentHash),
                contentSize,
                plannedMilliseconds,
                parts.isEmpty() ? null : ContentReference.Type.PROGRAMME);
    }

    public Instant plannedStart() {
        return plannedStart;
    }

    /** After it, no receiver begins, of whatever turn. */
    public Instant latestStart() {
        return latestStart;
    }

    /** When the last receiver falls silent if all begin in time. */
    public Instant plannedEnd() {
        return lastStart.plus(length());
    }

    public Duration length() {
        return Duration.ofMillis(plannedMilliseconds);
    }

    /** After this a receiver that obeys cannot be playing it any more. */
    public Instant latestEnd() {
        return latestStart.plus(length());
    }

    public State state() {
        return state;
    }

    boolean hasNotStarted(Instant now) {
        return state == State.CUED && now.isBefore(plannedStart);
    }

    void stop() {
        if (state != State.CUED) {
            throw new NotOnAir(title);
        }
        state = State.STOPPED;
    }

    void cancel() {
        if (state == State.CUED) {
            state = State.CANCELLED;
        }
    }

    /** Every receiver has its final state. That somebody stopped it has to stay known, so STOPPED is not written over. */
    void close() {
        if (state == State.CUED) {
            state = State.CLOSED;
        }
    }

    private static AsRunEntry.PartFacts facts(Programmed.Part part) {
        return new AsRunEntry.PartFacts(
                part.title(),
                part.theme(),
                part.author().name(),
                part.approver().name(),
                part.content().sha256(),
                part.offset().toMillis(),
                part.content().milliseconds(),
                0);
    }

    /** @param start of the receiver that it is about */
    AsRunEntry.BroadcastFacts facts(String wardName, Instant start) {
        return new AsRunEntry.BroadcastFacts(
                occurrence(),
                ward(),
                wardName,
                title,
                theme,
                author,
                approver,
                content().sha256(),
                start,
                plannedMilliseconds);
    }
}
