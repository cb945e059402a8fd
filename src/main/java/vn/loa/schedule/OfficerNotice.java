package vn.loa.schedule;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.loa.problem.Sentence;
import vn.loa.protocol.WardId;
import vn.loa.staff.AccountId;

/** Something that an officer has to know of what others did to their plans; it stands on their pages until they have read it. */
@Entity
@Table(name = "notice")
@SuppressWarnings("NullAway.Init")
public class OfficerNotice {

    @Id
    private UUID id;

    @Column(name = "ward_id")
    private String ward;

    @Column(name = "account_id")
    private UUID account;

    private String vietnamese;
    private String english;

    @Column(name = "made_at")
    private Instant madeAt;

    @Column(name = "read_at")
    private @Nullable Instant readAt;

    protected OfficerNotice() {}

    OfficerNotice(WardId ward, AccountId account, Sentence sentence, Instant now) {
        this.id = UUID.randomUUID();
        this.ward = ward.value();
        this.account = account.value();
        this.vietnamese = sentence.vietnamese();
        this.english = sentence.english();
        this.madeAt = now;
    }

    void read(Instant now) {
        if (readAt == null) {
            readAt = now;
        }
    }

    public UUID id() {
        return id;
    }

    public Sentence sentence() {
        return new Sentence(vietnamese, english);
    }

    public Instant madeAt() {
        return madeAt;
    }

    public Optional<Instant> readAt() {
        return Optional.ofNullable(readAt);
    }

    boolean isFor(WardId some, AccountId somebody) {
        return ward.equals(some.value()) && account.equals(somebody.value());
    }
}
