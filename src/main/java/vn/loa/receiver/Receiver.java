package vn.loa.receiver;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.loa.protocol.GroupId;
import vn.loa.protocol.PublicKey;
import vn.loa.protocol.ReceiverId;
import vn.loa.protocol.Sha256;
import vn.loa.protocol.WardId;

/** A receiver on a pole: a place with a name, and the key of the device that stands there now. */
@Entity
@SuppressWarnings("NullAway.Init")
public class Receiver {

    /** NEW: a place without a device. ACTIVE: enrolled. REVOKED: its device has lost all rights. */
    public enum Status {
        NEW,
        ACTIVE,
        REVOKED
    }

    @Id
    private String id;

    @Column(name = "ward_id")
    private String ward;

    @Column(name = "group_id")
    private String residentialGroup;

    private String name;

    @Enumerated(EnumType.STRING)
    private Status status;

    @Column(name = "public_key")
    private byte @Nullable [] publicKey;

    @Column(name = "link_secret_sha256")
    private @Nullable String linkSecretHash;

    private short volume;

    @Column(name = "maximum_volume")
    private short maximumVolume;

    @Column(name = "assignment_version")
    private long assignmentVersion;

    @Column(name = "assignment_note")
    private byte @Nullable [] assignmentNote;

    @Column(name = "holidays_through")
    private @Nullable LocalDate holidaysThrough;

    private boolean muted;
    private short turn;
    private @Nullable Double latitude;
    private @Nullable Double longitude;

    @Column(name = "revoked_at")
    private @Nullable Instant revokedAt;

    @Column(name = "created_at")
    private Instant createdAt;

    protected Receiver() {}

    Receiver(ReceiverId id, WardId ward, GroupId group, String name, Instant now) {
        this.id = id.value();
        this.ward = ward.value();
        this.residentialGroup = group.value();
        this.name = name;
        this.status = Status.NEW;
        this.volume = 70;
        this.maximumVolume = 90;
        this.turn = 1;
        this.createdAt = now;
    }

    public ReceiverId id() {
        return new ReceiverId(id);
    }

    public WardId ward() {
        return new WardId(ward);
    }

    public GroupId group() {
        return new GroupId(residentialGroup);
    }

    public String name() {
        return name;
    }

    public Status status() {
        return status;
    }

    public int volume() {
        return volume;
    }

    public int maximumVolume() {
        return maximumVolume;
    }

    /** Whether it is to be silent but for emergencies [P-64]. */
    public boolean isMuted() {
        return muted;
    }

    void mute(boolean silent) {
        if (status != Status.ACTIVE) {
            throw new NotEnrolled(name);
        }
        this.muted = silent;
    }

    long assignmentVersion() {
        return assignmentVersion;
    }

    /** 1 to 4: when it speaks, where neighbouring poles take turns. */
    public int turn() {
        return turn;
    }

    /** Where it stands, if somebody has said so. */
    public Optional<Position> position() {
        return latitude == null || longitude == null
                ? Optional.empty()
                : Optional.of(new Position(latitude, longitude));
    }

    void stand(@Nullable Position position) {
        this.latitude = position == null ? null : position.latitude();
        this.longitude = position == null ? null : position.longitude();
    }

    void take(int newTurn) {
        this.turn = (short) newTurn;
    }

    void moveTo(GroupId group) {
        this.residentialGroup = group.value();
    }

    /** The key of the device that stands here, while it has rights. */
    public Optional<PublicKey> publicKey() {
        return status != Status.ACTIVE || publicKey == null
                ? Optional.empty()
                : Optional.of(PublicKey.of(id, publicKey));
    }

    /** A key that was revoked, and when. */
    public record RevokedKey(PublicKey key, Instant at) {}

    /** The key of the device that stood here last, when it was revoked: what had begun before is still told under it [P-47]. */
    public Optional<RevokedKey> revokedKey() {
        return status != Status.REVOKED || publicKey == null || revokedAt == null
                ? Optional.empty()
                : Optional.of(new RevokedKey(PublicKey.of(id, publicKey), revokedAt));
    }

    /** Whether this is the link secret (the MQTT password) of the device that stands here, while it has rights. */
    public boolean isLinkSecret(String secret) {
        return status == Status.ACTIVE
                && Sha256.of(secret.getBytes(StandardCharsets.UTF_8)).hex().equals(linkSecretHash);
    }

    /** The latest signed assignment. */
    public Optional<byte[]> assignment() {
        return Optional.ofNullable(assignmentNote).map(byte[]::clone);
    }

    void enrol(byte[] devicePublicKey, String deviceLinkSecretHash) {
        this.publicKey = devicePublicKey.clone();
        this.linkSecretHash = deviceLinkSecretHash;
        this.status = Status.ACTIVE;
        this.revokedAt = null;
    }

    void revoke(Instant now) {
        if (status != Status.ACTIVE) {
            throw new NotEnrolled(name);
        }
        this.status = Status.REVOKED;
        this.revokedAt = now;
    }

    void setVolume(int percent) {
        this.volume = (short) percent;
    }

    long nextAssignment() {
        return assignmentVersion + 1;
    }

    /** @param through the last date of which the assignment knows whether it is a holiday */
    void assign(byte[] note, LocalDate through) {
        this.holidaysThrough = through;
        this.assignmentVersion = nextAssignment();
        this.assignmentNote = note.clone();
    }
}
