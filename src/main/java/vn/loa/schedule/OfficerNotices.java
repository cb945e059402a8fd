package vn.loa.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.loa.problem.Sentence;
import vn.loa.protocol.WardId;
import vn.loa.staff.Author;
import vn.loa.staff.SignedIn;

/** What people were told about their plans; everybody sees their own alone. */
@ApplicationScoped
class OfficerNotices {

    private static final int MOST = 20;

    private final EntityManager database;
    private final SignedIn signedIn;
    private final Clock clock;

    OfficerNotices(EntityManager database, SignedIn signedIn, Clock clock) {
        this.database = database;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    void tell(WardId ward, Author whom, Sentence sentence) {
        database.persist(new OfficerNotice(ward, whom.id(), sentence, clock.instant()));
    }

    /** Those of whoever asks that were not read yet, the newest first. */
    @Transactional
    List<OfficerNotice> unread(WardId ward) {
        return database.createQuery(
                        "from OfficerNotice where account = ?1 and ward = ?2 and readAt is null order by madeAt desc, id",
                        OfficerNotice.class)
                .setParameter(1, signedIn.author().id().value())
                .setParameter(2, ward.value())
                .setMaxResults(MOST)
                .getResultList();
    }

    /** Notes that it was read; once more changes nothing, and neither does somebody else's. */
    @Transactional
    void read(WardId ward, UUID id) {
        Optional.ofNullable(database.find(OfficerNotice.class, id))
                .filter(notice -> notice.isFor(ward, signedIn.author().id()))
                .orElseThrow(NoSuchNotice::new)
                .read(clock.instant());
    }
}
