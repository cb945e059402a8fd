package vn.loa.playout;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import vn.loa.protocol.MalformedNote;
import vn.loa.protocol.ReceiverId;
import vn.loa.protocol.Stored;

/** Remembers the last word that receipts are kept, for each receiver. */
@ApplicationScoped
class StoredSent {

    private final Map<ReceiverId, Stored> last = new ConcurrentHashMap<>();

    Stored to(ReceiverId receiver) {
        return last.get(receiver);
    }

    void remember(@Observes(during = TransactionPhase.AFTER_SUCCESS) TakeReceipt.StoredToSend stored)
            throws MalformedNote {
        last.put(stored.receiver(), stored.note().body(Stored.class));
    }
}
