package vn.loa.programme;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import vn.loa.protocol.ContentReference;
import vn.loa.protocol.Sha256;
import vn.loa.protocol.WardId;
import vn.loa.staff.AccountId;
import vn.loa.staff.Author;

/** An ordered list of approved bulletins, chimes and pauses that is aired as one; it never changes: a change is a copy [decision 0054]. */
@Entity
@SuppressWarnings("NullAway.Init")
public class Programme {

    @Id
    private UUID id;

    @Column(name = "ward_id")
    private String ward;

    private String title;
    private String theme;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<ProgrammeItem> items;

    private short repeats;

    @Column(name = "gap_seconds")
    private int gapSeconds;

    @Column(name = "content_sha256")
    private String contentHash;

    @Column(name = "content_size")
    private long contentSize;

    @Column(name = "content_millis")
    private long contentMilliseconds;

    @Column(name = "created_by")
    private UUID createdBy;

    @Column(name = "created_by_name")
    private String createdByName;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "copied_from")
    private @Nullable UUID copiedFrom;

    protected Programme() {}

    Programme(WardId ward, ProgrammeDraft draft, ContentReference content, Author by, Instant now) {
        this.id = ProgrammeId.fresh().value();
        this.ward = ward.value();
        this.title = draft.wording().title();
        this.theme = draft.wording().theme();
        this.items = draft.items();
        this.repeats = (short) draft.repeats();
        this.gapSeconds = Math.toIntExact(draft.gap().toSeconds());
        this.contentHash = content.sha256().hex();
        this.contentSize = content.size();
        this.contentMilliseconds = content.milliseconds();
        this.createdBy = by.id().value();
        this.createdByName = by.name();
        this.createdAt = now;
        ProgrammeId origin = draft.copiedFrom();
        this.copiedFrom = origin == null ? null : origin.value();
    }

    public ProgrammeId id() {
        return new ProgrammeId(id);
    }

    public WardId ward() {
        return new WardId(ward);
    }

    public String title() {
        return title;
    }

    public String theme() {
        return theme;
    }

    /** The lines as they were saved, chimes resolved. */
    public List<ProgrammeItem> items() {
        return List.copyOf(items);
    }

    public int repeats() {
        return repeats;
    }

    /** Silence between two rounds. */
    public Duration gap() {
        return Duration.ofSeconds(gapSeconds);
    }

    /** What receivers play. */
    public ContentReference content() {
        return new ContentReference(
                new Sha256(contentHash), contentSize, contentMilliseconds, ContentReference.Type.PROGRAMME);
    }

    public Duration length() {
        return Duration.ofMillis(contentMilliseconds);
    }

    public Author createdBy() {
        return new Author(new AccountId(createdBy), createdByName);
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Optional<ProgrammeId> copiedFrom() {
        return Optional.ofNullable(copiedFrom).map(ProgrammeId::new);
    }

    /** The bulletins that it names, each once. */
    public List<BulletinId> bulletins() {
        return items.stream()
                .flatMap(item -> Optional.ofNullable(item.bulletin()).stream())
                .distinct()
                .toList();
    }

    /** What it comes to; empty when a bulletin has no sound any more. */
    public Optional<RunningOrder> runningOrder(Map<BulletinId, ContentReference> sounds) {
        return RunningOrder.of(items, repeats, gap(), sounds);
    }
}
