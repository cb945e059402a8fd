package vn.loa.staff;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.loa.protocol.Sha256;

/** The right to make the first administrator, once, within a day. */
@Entity
@Table(name = "setup_link")
@SuppressWarnings("NullAway.Init")
class SetupLink {

    @Id
    @Column(name = "token_sha256")
    private String token;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "used_at")
    private @Nullable Instant usedAt;

    protected SetupLink() {}

    SetupLink(Sha256 token, Instant now, Duration length) {
        this.token = token.hex();
        this.createdAt = now;
        this.expiresAt = now.plus(length);
    }

    boolean isGood(Instant now) {
        return usedAt == null && now.isBefore(expiresAt);
    }

    void use(Instant now) {
        if (!isGood(now)) {
            throw new SetupLinkSpent(false);
        }
        usedAt = now;
    }
}
