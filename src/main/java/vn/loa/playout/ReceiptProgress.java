package vn.loa.playout;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import vn.loa.evidence.Receipts;
import vn.loa.protocol.ReceiverId;

/** Remembers up to which counter each receiver's receipts are kept without a gap. */
@ApplicationScoped
class ReceiptProgress {

    private final EntityManager database;
    private final Receipts receipts;

    ReceiptProgress(EntityManager database, Receipts receipts) {
        this.database = database;
        this.receipts = receipts;
    }

    /** Moves as far forward as there is no gap, and returns the counter reached. */
    @Transactional(Transactional.TxType.MANDATORY)
    long advance(ReceiverId receiver) {
        database.createNativeQuery(
                        "insert into receipt_progress (receiver_id, through) values (?1, 0) on conflict do nothing")
                .setParameter(1, receiver.value())
                .executeUpdate();
        long before = (Long) database.createNativeQuery(
                        "select through from receipt_progress where receiver_id = ?1 for update", Long.class)
                .setParameter(1, receiver.value())
                .getSingleResult();
        long through = receipts.gaplessAfter(receiver, before);
        if (through > before) {
            database.createNativeQuery("update receipt_progress set through = ?2 where receiver_id = ?1")
                    .setParameter(1, receiver.value())
                    .setParameter(2, through)
                    .executeUpdate();
        }
        return through;
    }
}
