package vn.loa.clip;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.loa.protocol.Sha256;
import vn.loa.protocol.WardId;
import vn.loa.staff.AccountId;

/** A file on its way in, in as many parts as the line allows; belongs to the person who began it. */
@Entity
@SuppressWarnings("NullAway.Init")
class Upload {

    @Id
    private UUID id;

    @Column(name = "ward_id")
    private String ward;

    @Column(name = "account_id")
    private UUID account;

    private String name;
    private long size;
    private @Nullable String sha256;

    @Enumerated(EnumType.STRING)
    private ClipOrigin origin;

    @Column(name = "cut_from_millis")
    private long cutFrom;

    @Column(name = "cut_to_millis")
    private long cutTo;

    @Column(name = "begun_at")
    private Instant begunAt;

    @Column(name = "touched_at")
    private Instant touchedAt;

    @Column(name = "clip_id")
    private @Nullable UUID clip;

    protected Upload() {}

    Upload(WardId ward, AccountId account, Brought brought, long size, Optional<Sha256> sha256, Instant now) {
        this.id = UUID.randomUUID();
        this.ward = ward.value();
        this.account = account.value();
        this.name = DisplayName.of(brought.name()).text();
        this.size = size;
        this.sha256 = sha256.map(Sha256::hex).orElse(null);
        this.origin = brought.origin();
        this.cutFrom = brought.cut().map(cut -> cut.from().toMillis()).orElse(0L);
        this.cutTo = brought.cut().map(cut -> cut.to().toMillis()).orElse(0L);
        this.begunAt = now;
        this.touchedAt = now;
    }

    /** Something of it came, or was asked about. */
    void touched(Instant now) {
        touchedAt = now;
    }

    /** All of it came and became this clip. */
    void became(ClipId made, Instant now) {
        clip = made.value();
        touchedAt = now;
    }

    UUID id() {
        return id;
    }

    WardId ward() {
        return new WardId(ward);
    }

    boolean isOf(WardId here, AccountId person) {
        return ward.equals(here.value()) && account.equals(person.value());
    }

    Brought brought() {
        return Brought.sent(name, origin, cutFrom, cutTo);
    }

    /** In bytes, as was said at the beginning. */
    long size() {
        return size;
    }

    Optional<Sha256> sha256() {
        return Optional.ofNullable(sha256).map(Sha256::new);
    }

    /** Once all of it has come. */
    Optional<ClipId> clip() {
        return Optional.ofNullable(clip).map(ClipId::new);
    }
}
