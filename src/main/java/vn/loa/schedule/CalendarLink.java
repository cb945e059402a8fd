package vn.loa.schedule;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.loa.protocol.WardId;

/** An address at which calendar programs read a ward's timetable until it is revoked; of its secret only the hash is kept. */
@Entity
@Table(name = "calendar_link")
@SuppressWarnings("NullAway.Init")
public class CalendarLink {

    @Id
    private UUID id;

    @Column(name = "ward_id")
    private String ward;

    @Column(name = "token_sha256")
    private String tokenSha256;

    @Column(name = "made_by_name")
    private String madeBy;

    @Column(name = "made_at")
    private Instant madeAt;

    @Column(name = "revoked_by_name")
    private @Nullable String revokedBy;

    @Column(name = "revoked_at")
    private @Nullable Instant revokedAt;

    protected CalendarLink() {}

    CalendarLink(WardId ward, String tokenSha256, String by, Instant now) {
        this.id = UUID.randomUUID();
        this.ward = ward.value();
        this.tokenSha256 = tokenSha256;
        this.madeBy = by;
        this.madeAt = now;
    }

    void revoke(String by, Instant now) {
        if (revokedAt == null) {
            revokedAt = now;
            revokedBy = by;
        }
    }

    public UUID id() {
        return id;
    }

    boolean isOf(WardId some) {
        return ward.equals(some.value());
    }

    String madeBy() {
        return madeBy;
    }

    Instant madeAt() {
        return madeAt;
    }

    @Nullable
    String revokedBy() {
        return revokedBy;
    }

    @Nullable
    Instant revokedAt() {
        return revokedAt;
    }
}
