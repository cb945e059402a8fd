package vn.loa.staff;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import vn.loa.protocol.Sha256;

/** A time in which a browser or a program acts for an account; ends by itself when idle, and at a fixed hour in any case. */
@Entity
@SuppressWarnings("NullAway.Init")
class Session {

    /** Writing every request down would make each read a write; a minute is exact enough for idleness. */
    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

    @Id
    @Column(name = "token_sha256")
    private String token;

    @Column(name = "account_id")
    private UUID account;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "last_seen_at")
    private Instant lastSeenAt;

    protected Session() {}

    Session(Sha256 token, AccountId account, Instant now, Duration longest) {
        this.token = token.hex();
        this.account = account.value();
        this.createdAt = now;
        this.expiresAt = now.plus(longest);
        this.lastSeenAt = now;
    }

    UUID account() {
        return account;
    }

    boolean isOver(Instant now, Duration idle) {
        return !now.isBefore(expiresAt) || !now.isBefore(lastSeenAt.plus(idle));
    }

    void seen(Instant now) {
        if (!now.isBefore(lastSeenAt.plus(NOTED_EVERY))) {
            lastSeenAt = now;
        }
    }
}
