package vn.loa.evidence.log;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import vn.loa.evidence.tlog.LogProof;
import vn.loa.evidence.tlog.TiledTree;
import vn.loa.protocol.WardId;

/** Makes the {@code .tlog-proof} of one row of the as-run log, with a checkpoint signed for it when none covers it yet. */
@ApplicationScoped
public class ProveAiring {

    private final Transactions transactions;
    private final OneWriter writer;
    private final PublishedLog log;

    ProveAiring(ServerTransactions transactions, OneWriter writer, PublishedLog log) {
        this.transactions = transactions;
        this.writer = writer;
        this.log = log;
    }

    private record Place(long index, byte[] leaf) {}

    /**
     * The text of the proof for this as-run entry of this ward.
     *
     * @throws NoSuchAiring when the ward has no such entry
     * @throws LogHeld when a new checkpoint would be needed, and the log must not be signed
     */
    public String of(WardId ward, long asRunEntry) {
        long leaf = transactions
                .run(connection -> leafOf(connection, ward, asRunEntry))
                .orElseThrow(NoSuchAiring::new);
        SignedCheckpoint checkpoint = covering(leaf);
        return transactions.run(connection -> {
            Place place = place(connection, leaf).orElseThrow(NoSuchAiring::new);
            long size = checkpoint.checkpoint().size();
            return new LogProof(
                            place.leaf(),
                            place.index(),
                            new TiledTree(new StoredTiles(connection), size)
                                    .tree()
                                    .inclusion(place.index(), size),
                            log.cosigned(checkpoint))
                    .text();
        });
    }

    private SignedCheckpoint covering(long leaf) {
        Optional<SignedCheckpoint> latest = log.latest();
        boolean covered = latest.isPresent()
                && log.indexOf(leaf)
                        .filter(index -> index < latest.get().checkpoint().size())
                        .isPresent();
        return covered ? latest.get() : writer.checkpointNow();
    }

    private static Optional<Long> leafOf(Connection connection, WardId ward, long asRunEntry) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                """
                select l.entry_id from as_run_leaf l join as_run_entry a on a.id = l.as_run_id
                where l.as_run_id = ? and a.ward_id = ?""")) {
            select.setLong(1, asRunEntry);
            select.setString(2, ward.value());
            try (ResultSet rows = select.executeQuery()) {
                return rows.next() ? Optional.of(rows.getLong(1)) : Optional.empty();
            }
        }
    }

    private static Optional<Place> place(Connection connection, long entry) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                """
                select l.leaf_index, e.leaf from log_leaf l join evidence_entry e on e.id = l.entry_id
                where l.entry_id = ?""")) {
            select.setLong(1, entry);
            try (ResultSet rows = select.executeQuery()) {
                return rows.next() ? Optional.of(new Place(rows.getLong(1), rows.getBytes(2))) : Optional.empty();
            }
        }
    }
}
