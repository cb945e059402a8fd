package vn.loa.evidence.log;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The disputes about this log, for people to look at. */
@ApplicationScoped
public class DisputedCheckpoints {

    private final Transactions transactions;
    private final LogKeys keys;

    DisputedCheckpoints(ServerTransactions transactions, LogKeys keys) {
        this.transactions = transactions;
        this.keys = keys;
    }

    /** The largest sizes first. */
    public List<Dispute> newest() {
        return transactions.run(connection -> Disputes.about(connection, keys.origin()));
    }
}
