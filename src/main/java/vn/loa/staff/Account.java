package vn.loa.staff;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.loa.protocol.WardId;

/** A person who may sign in, with one role in one scope. */
@Entity
@SuppressWarnings("NullAway.Init")
class Account {

    @Id
    private UUID id;

    private String username;

    @Column(name = "display_name")
    private String displayName;

    @Column(name = "password_hash")
    private String passwordHash;

    @Enumerated(EnumType.STRING)
    private Role role;

    @Column(name = "ward_id")
    private @Nullable String ward;

    @Column(name = "province_id")
    private @Nullable String province;

    private boolean locked;

    @Column(name = "created_at")
    private Instant createdAt;

    protected Account() {}

    Account(Username username, String displayName, String passwordHash, Role role, Scope scope, Instant now) {
        this.id = UUID.randomUUID();
        this.username = username.value();
        this.displayName = displayName;
        this.passwordHash = passwordHash;
        this.role = role;
        this.ward = scope.ward().map(WardId::value).orElse(null);
        this.province = scope.province().orElse(null);
        this.createdAt = now;
    }

    AccountId id() {
        return new AccountId(id);
    }

    Username username() {
        return new Username(username);
    }

    String displayName() {
        return displayName;
    }

    Role role() {
        return role;
    }

    Scope scope() {
        if (ward != null) {
            return Scope.ward(new WardId(ward));
        }
        return province == null ? Scope.everything() : Scope.province(province);
    }

    boolean isLocked() {
        return locked;
    }

    Instant createdAt() {
        return createdAt;
    }

    String passwordHash() {
        return passwordHash;
    }

    void lock() {
        locked = true;
    }

    void unlock() {
        locked = false;
    }

    void changePassword(String newHash) {
        passwordHash = newHash;
    }
}
