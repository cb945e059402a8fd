package vn.loa.directive;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.loa.programme.Bulletin;
import vn.loa.programme.BulletinId;
import vn.loa.protocol.WardId;
import vn.loa.staff.AccountId;
import vn.loa.staff.Author;

/** A bulletin that a higher level sent down to wards; an emergency waits for a second person. */
@Entity
@SuppressWarnings("NullAway.Init")
public class Directive {

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    @Column(name = "class")
    private DirectiveClass kind;

    @Column(name = "source_ward_id")
    private String sourceWard;

    @Column(name = "source_bulletin_id")
    private UUID sourceBulletin;

    private String title;
    private String theme;

    @Column(name = "wanted_start")
    private @Nullable Instant wantedStart;

    @Column(name = "sent_by")
    private UUID sentBy;

    @Column(name = "sent_by_name")
    private String sentByName;

    @Column(name = "sent_at")
    private Instant sentAt;

    @Column(name = "confirmed_by")
    private @Nullable UUID confirmedBy;

    @Column(name = "confirmed_by_name")
    private @Nullable String confirmedByName;

    @Column(name = "confirmed_at")
    private @Nullable Instant confirmedAt;

    protected Directive() {}

    Directive(Bulletin bulletin, DirectiveClass kind, @Nullable Instant wantedStart, Author by, Instant now) {
        if (kind == DirectiveClass.PRIORITY && wantedStart == null) {
            throw new NoWantedStart();
        }
        this.id = DirectiveId.fresh().value();
        this.kind = kind;
        this.sourceWard = bulletin.ward().value();
        this.sourceBulletin = bulletin.id().value();
        this.title = bulletin.title();
        this.theme = bulletin.theme();
        this.wantedStart = kind == DirectiveClass.EMERGENCY ? null : wantedStart;
        this.sentBy = by.id().value();
        this.sentByName = by.name();
        this.sentAt = now;
    }

    /** Books the second person's word; the first one's own does not count. */
    void confirm(Author by, Instant now) {
        if (kind != DirectiveClass.EMERGENCY || confirmedBy != null) {
            throw new NothingToConfirm();
        }
        if (by.id().value().equals(sentBy)) {
            throw new OwnEmergency();
        }
        confirmedBy = by.id().value();
        confirmedByName = by.name();
        confirmedAt = now;
    }

    boolean awaitsConfirmation() {
        return kind == DirectiveClass.EMERGENCY && confirmedBy == null;
    }

    public DirectiveId id() {
        return new DirectiveId(id);
    }

    public DirectiveClass kind() {
        return kind;
    }

    public WardId sourceWard() {
        return new WardId(sourceWard);
    }

    public BulletinId sourceBulletin() {
        return new BulletinId(sourceBulletin);
    }

    public String title() {
        return title;
    }

    public String theme() {
        return theme;
    }

    public Optional<Instant> wantedStart() {
        return Optional.ofNullable(wantedStart);
    }

    public Author sentBy() {
        return new Author(new AccountId(sentBy), sentByName);
    }

    public Instant sentAt() {
        return sentAt;
    }

    /** The second person of an emergency. */
    public Optional<Author> confirmedBy() {
        return confirmedBy == null || confirmedByName == null
                ? Optional.empty()
                : Optional.of(new Author(new AccountId(confirmedBy), confirmedByName));
    }

    public Optional<Instant> confirmedAt() {
        return Optional.ofNullable(confirmedAt);
    }
}
