package vn.loa.programme;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import vn.loa.area.Coverage;
import vn.loa.area.GroupMerged;
import vn.loa.protocol.WardId;
import vn.loa.staff.AccountId;
import vn.loa.staff.Author;

/** What a ward has to say, in one edition: guards its own way from draft to approval, and stays fixed once approved. */
@Entity
@SuppressWarnings("NullAway.Init")
public class Bulletin {

    private static final int LONGEST_REASON = 500;

    @Id
    private UUID id;

    @Column(name = "ward_id")
    private String ward;

    private String title;
    private String theme;

    @Column(name = "body_text")
    private @Nullable String text;

    @Column(name = "clip_id")
    private @Nullable UUID clip;

    @JdbcTypeCode(SqlTypes.JSON)
    private Coverage coverage;

    @Enumerated(EnumType.STRING)
    private BulletinState state;

    @Column(name = "author_id")
    private UUID authorId;

    @Column(name = "author_name")
    private String authorName;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "submitted_at")
    private @Nullable Instant submittedAt;

    @Column(name = "approver_id")
    private @Nullable UUID approverId;

    @Column(name = "approver_name")
    private @Nullable String approverName;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @Column(name = "return_reason")
    private @Nullable String returnReason;

    private int edition;

    @Column(name = "previous_id")
    private @Nullable UUID previous;

    @Column(name = "valid_until", insertable = false, updatable = false)
    private @Nullable LocalDate validUntil;

    @Version
    @Column(name = "lock_version")
    private long version;

    protected Bulletin() {}

    private Bulletin(WardId ward, Author author, Instant now) {
        this.id = BulletinId.fresh().value();
        this.ward = ward.value();
        this.authorId = author.id().value();
        this.authorName = author.name();
        this.createdAt = now;
        this.state = BulletinState.DRAFT;
        this.edition = 1;
    }

    static Bulletin draft(
            WardId ward, Wording wording, @Nullable UUID clip, Coverage coverage, Author author, Instant now) {
        Bulletin bulletin = new Bulletin(ward, author, now);
        bulletin.say(wording, clip, coverage);
        return bulletin;
    }

    void edit(long seen, Wording wording, @Nullable UUID newClip, Coverage newCoverage) {
        checkUnchangedSince(seen);
        if (!state.isOpen()) {
            throw new CannotBeEdited();
        }
        say(wording, newClip, newCoverage);
    }

    void submit(long seen, Instant now) {
        checkUnchangedSince(seen);
        if (!state.isOpen()) {
            throw new CannotBeSubmitted();
        }
        state = BulletinState.SUBMITTED;
        submittedAt = now;
        approverId = null;
        approverName = null;
        decidedAt = null;
        returnReason = null;
    }

    void approve(long seen, Author approver, Instant now) {
        decide(seen, approver, now);
        state = BulletinState.APPROVED;
    }

    void sendBack(long seen, Author approver, String reason, Instant now) {
        String line = PlainText.paragraphs(reason);
        if (line.isEmpty() || PlainText.length(line) > LONGEST_REASON) {
            throw new NoReasonGiven();
        }
        decide(seen, approver, now);
        state = BulletinState.RETURNED;
        returnReason = line;
    }

    Bulletin nextEdition(Author author, Instant now) {
        if (state != BulletinState.APPROVED) {
            throw new NotYetApproved();
        }
        Bulletin next = draft(ward(), wording(), clip, coverage, author, now);
        next.edition = edition + 1;
        next.previous = id;
        return next;
    }

    public BulletinId id() {
        return new BulletinId(id);
    }

    public WardId ward() {
        return new WardId(ward);
    }

    public Wording wording() {
        return new Wording(title, theme, text == null ? "" : text);
    }

    public String title() {
        return title;
    }

    public String theme() {
        return theme;
    }

    /** The clip that is heard, unless the bulletin is text alone. */
    public Optional<UUID> clip() {
        return Optional.ofNullable(clip);
    }

    /** Where it is meant to be aired, as its officer proposed it. */
    /** A group that it names became part of another. */
    void follow(GroupMerged merge) {
        coverage = merge.in(coverage);
    }

    public Coverage coverage() {
        return coverage;
    }

    public BulletinState state() {
        return state;
    }

    public boolean isApproved() {
        return state == BulletinState.APPROVED;
    }

    public Author author() {
        return new Author(new AccountId(authorId), authorName);
    }

    /** Who approved or returned it last. */
    public Optional<Author> approver() {
        return approverId == null || approverName == null
                ? Optional.empty()
                : Optional.of(new Author(new AccountId(approverId), approverName));
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Optional<Instant> submittedAt() {
        return Optional.ofNullable(submittedAt);
    }

    public Optional<Instant> decidedAt() {
        return Optional.ofNullable(decidedAt);
    }

    public Optional<String> returnReason() {
        return Optional.ofNullable(returnReason);
    }

    /** The civil date after which it is not aired any more. */
    public Optional<LocalDate> validUntil() {
        return Optional.ofNullable(validUntil);
    }

    /** 1 for the first, counting up. */
    public int edition() {
        return edition;
    }

    public Optional<BulletinId> previous() {
        return Optional.ofNullable(previous).map(BulletinId::new);
    }

    /** Goes up with every change; whoever changes it says which one they saw. */
    public long version() {
        return version;
    }

    private void say(Wording wording, @Nullable UUID newClip, Coverage newCoverage) {
        if (newClip == null && wording.text().isEmpty()) {
            throw new NothingToSay();
        }
        title = wording.title();
        theme = wording.theme();
        text = wording.text().isEmpty() ? null : wording.text();
        clip = newClip;
        coverage = newCoverage;
    }

    private void decide(long seen, Author approver, Instant now) {
        checkUnchangedSince(seen);
        if (state != BulletinState.SUBMITTED) {
            throw new NotAwaitingApproval();
        }
        if (approver.id().equals(author().id())) {
            throw new OwnBulletin();
        }
        approverId = approver.id().value();
        approverName = approver.name();
        decidedAt = now;
    }

    private void checkUnchangedSince(long seen) {
        if (version != seen) {
            throw new EditedMeanwhile();
        }
    }
}
