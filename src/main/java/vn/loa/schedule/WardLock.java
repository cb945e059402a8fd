package vn.loa.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import vn.loa.protocol.WardId;

/**
 * Lets one transaction at a time change a ward's schedule, on however many nodes: otherwise two officers could both find the same
 * hour free, and two nodes issue the same version.
 */
@ApplicationScoped
class WardLock {

    private final EntityManager database;

    WardLock(EntityManager database) {
        this.database = database;
    }

    /** Waits for the ward, and keeps it until the transaction ends. To be taken before anything is read. */
    @Transactional(Transactional.TxType.MANDATORY)
    void take(WardId ward) {
        database.createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended(?1, 0)) as text)", String.class)
                .setParameter(1, "loa/schedule/" + ward)
                .getSingleResult();
    }
}
