package vn.loa.receiver;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.loa.protocol.PublicKey;
import vn.loa.protocol.ReceiverId;
import vn.loa.protocol.Sha256;
import vn.loa.staff.Author;

/** One device's way into the system: a code is given, the device asks with it, a person compares fingerprints and confirms. */
@Entity
@SuppressWarnings("NullAway.Init")
public class Enrolment {

    /** How far it has come. */
    public enum Status {
        CODE_GIVEN,
        WAITING,
        CONFIRMED,
        REFUSED
    }

    @Id
    private String id;

    @Column(name = "receiver_id")
    private String receiver;

    @Column(name = "code_sha256")
    private String codeHash;

    @Column(name = "made_by")
    private UUID madeBy;

    @Column(name = "made_by_name")
    private String madeByName;

    @Column(name = "made_at")
    private Instant madeAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Enumerated(EnumType.STRING)
    private Status status;

    @Column(name = "public_key")
    private byte @Nullable [] publicKey;

    @Column(name = "link_secret_sha256")
    private @Nullable String linkSecretHash;

    private @Nullable String model;
    private @Nullable String version;
    private @Nullable String address;

    @Column(name = "asked_at")
    private @Nullable Instant askedAt;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @Column(name = "decided_by_name")
    private @Nullable String decidedByName;

    protected Enrolment() {}

    Enrolment(String id, ReceiverId receiver, Sha256 codeHash, Author by, Instant now, Instant expires) {
        this.id = id;
        this.receiver = receiver.value();
        this.codeHash = codeHash.hex();
        this.madeBy = by.id().value();
        this.madeByName = by.name();
        this.madeAt = now;
        this.expiresAt = expires;
        this.status = Status.CODE_GIVEN;
    }

    public String id() {
        return id;
    }

    public ReceiverId receiver() {
        return new ReceiverId(receiver);
    }

    public Status status() {
        return status;
    }

    /** What the device calls itself. */
    public Optional<String> model() {
        return Optional.ofNullable(model);
    }

    /** From where the device asked. */
    public Optional<String> address() {
        return Optional.ofNullable(address);
    }

    public Optional<Instant> askedAt() {
        return Optional.ofNullable(askedAt);
    }

    /** What a person compares with the receiver's own display [P-17]; there is one as soon as a device has asked. */
    public Optional<String> fingerprint() {
        return key().map(PublicKey::fingerprint);
    }

    Instant expires() {
        return expiresAt;
    }

    /** Whether this is the code it was opened with; only the hash is kept. */
    boolean hasCode(String code) {
        return GiveEnrolmentCode.hashOf(code).hex().equals(codeHash);
    }

    boolean isOver(Instant now) {
        return status == Status.REFUSED || (status != Status.CONFIRMED && !now.isBefore(expiresAt));
    }

    Optional<PublicKey> key() {
        return Optional.ofNullable(publicKey).map(bytes -> PublicKey.of(receiver, bytes));
    }

    void ask(
            PublicKey key,
            Sha256 linkSecret,
            String deviceModel,
            String deviceVersion,
            String from,
            Instant now,
            Instant until) {
        this.publicKey = key.bytes();
        this.linkSecretHash = linkSecret.hex();
        this.model = deviceModel;
        this.version = deviceVersion;
        this.address = from;
        this.askedAt = now;
        this.expiresAt = until;
        this.status = Status.WAITING;
    }

    void confirm(Receiver place, Author by, Instant now) {
        if (status != Status.WAITING || isOver(now) || publicKey == null || linkSecretHash == null) {
            throw new NoSuchEnrolment();
        }
        place.enrol(publicKey, linkSecretHash);
        decide(Status.CONFIRMED, by.name(), now);
    }

    void refuse(String by, Instant now) {
        if (status == Status.CONFIRMED) {
            throw new NoSuchEnrolment();
        }
        decide(Status.REFUSED, by, now);
    }

    private void decide(Status decision, String by, Instant now) {
        this.status = decision;
        this.decidedAt = now;
        this.decidedByName = by;
    }
}
