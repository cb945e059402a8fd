package vn.loa.receiver;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.loa.protocol.ReceiverId;
import vn.loa.protocol.Sha256;
import vn.loa.protocol.WardId;

/** Answers questions about enrolments under way. */
@ApplicationScoped
public class Enrolments {

    private final EntityManager database;

    Enrolments(EntityManager database) {
        this.database = database;
    }

    /** Devices of this ward whose fingerprint waits to be compared. */
    @Transactional
    public List<Enrolment> waitingIn(WardId ward, Instant now) {
        return database.createQuery(
                        """
                        from Enrolment e where e.status = ?1 and e.expiresAt > ?2
                        and e.receiver in (select r.id from Receiver r where r.ward = ?3) order by e.askedAt""",
                        Enrolment.class)
                .setParameter(1, Enrolment.Status.WAITING)
                .setParameter(2, now)
                .setParameter(3, ward.value())
                .getResultList();
    }

    /** The one begun last for this place, whatever became of it. */
    @Transactional
    Optional<Enrolment> latestFor(ReceiverId receiver) {
        return database.createQuery("from Enrolment where receiver = ?1 order by madeAt desc, status", Enrolment.class)
                .setParameter(1, receiver.value())
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    void add(Enrolment enrolment) {
        database.persist(enrolment);
    }

    Optional<Enrolment> find(String id) {
        return Optional.ofNullable(database.find(Enrolment.class, id));
    }

    Optional<Enrolment> withCode(Sha256 codeHash) {
        return database.createQuery("from Enrolment where codeHash = ?1", Enrolment.class)
                .setParameter(1, codeHash.hex())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    /** Those that a new code for the same receiver makes void. */
    List<Enrolment> underWayFor(ReceiverId receiver) {
        return database.createQuery("from Enrolment where receiver = ?1 and status in (?2, ?3)", Enrolment.class)
                .setParameter(1, receiver.value())
                .setParameter(2, Enrolment.Status.CODE_GIVEN)
                .setParameter(3, Enrolment.Status.WAITING)
                .getResultList();
    }

    long wrongCodesFrom(String address, Instant since) {
        return (Long) database.createNativeQuery(
                        "select count(*) from enrolment_failure where address = ?1 and at > ?2", Long.class)
                .setParameter(1, address)
                .setParameter(2, since)
                .getSingleResult();
    }

    void countWrongCode(String address, Instant at) {
        database.createNativeQuery("insert into enrolment_failure (address, at) values (?1, ?2)")
                .setParameter(1, address)
                .setParameter(2, at)
                .executeUpdate();
    }
}
