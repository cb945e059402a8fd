package vn.loa.evidence.log;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import vn.loa.evidence.tlog.Checkpoint;
import vn.loa.evidence.tlog.EntryBundle;
import vn.loa.evidence.tlog.MerkleTree;
import vn.loa.evidence.tlog.Tile;
import vn.loa.evidence.tlog.TiledTree;
import vn.loa.evidence.tlog.TreeHash;
import vn.loa.protocol.PublicKey;

/** The log as it is shown to others: only what a checkpoint covers, and always the same answer to the same question. */
@ApplicationScoped
public class PublishedLog {

    private final Transactions transactions;
    private final LogSigner keys;

    PublishedLog(Transactions transactions, LogSigner keys) {
        this.transactions = transactions;
        this.keys = keys;
    }

    /** How the log calls itself. */
    public String origin() {
        return keys.origin();
    }

    /** The key that signs now. */
    public PublicKey signingKey() {
        return keys.current().publicKey();
    }

    /** Every key that the log has had, the one that signs now last; empty before the first checkpoint. */
    public List<PublicKey> publicKeys() {
        return transactions.run(connection -> Checkpoints.keys(connection, keys.origin()).stream()
                .map(Checkpoints.KeySince::key)
                .toList());
    }

    /** The newest checkpoint, if anything was signed yet. */
    public Optional<SignedCheckpoint> latest() {
        return transactions.run(connection -> Checkpoints.latest(connection, keys.origin()));
    }

    /** The newest checkpoint as a note with the cosignatures that it has so far. */
    public Optional<String> latestWithCosignatures() {
        return transactions.run(connection -> {
            Optional<SignedCheckpoint> latest = Checkpoints.latest(connection, keys.origin());
            return latest.isEmpty() ? Optional.empty() : Optional.of(cosigned(connection, latest.get()));
        });
    }

    /** This checkpoint's note with the cosignatures that it has so far. */
    public String cosigned(SignedCheckpoint checkpoint) {
        return transactions.run(connection -> cosigned(connection, checkpoint));
    }

    private static String cosigned(Connection connection, SignedCheckpoint signed) throws SQLException {
        return signed.note() + String.join("", Cosignatures.of(connection, signed.checkpoint()));
    }

    /** A proof that a leaf is in the tree of a size. */
    public record Inclusion(long index, long size, TreeHash leafHash, List<TreeHash> hashes, TreeHash root) {}

    /** A proof that one tree is the beginning of another. */
    public record Consistency(long from, long to, List<TreeHash> hashes, TreeHash rootFrom, TreeHash rootTo) {}

    /** @throws NotInTheLog unless the leaf is in that tree, and a checkpoint covers it */
    public Inclusion inclusion(long index, long size) {
        return transactions.run(connection -> {
            MerkleTree tree = covered(connection, size);
            if (index < 0 || index >= size) {
                throw new NotInTheLog();
            }
            return new Inclusion(
                    index, size, leafHash(connection, index, size), tree.inclusion(index, size), tree.root(size));
        });
    }

    /** @throws NotInTheLog unless a checkpoint covers both */
    public Consistency consistency(long from, long to) {
        return transactions.run(connection -> {
            MerkleTree tree = covered(connection, to);
            if (from < 0 || from > to) {
                throw new NotInTheLog();
            }
            return new Consistency(from, to, tree.consistency(from, to), tree.root(from), tree.root(to));
        });
    }

    /** The hashes of a tile that the newest checkpoint covers. */
    Optional<byte[]> tile(Tile tile) {
        return transactions.run(connection ->
                tile.isIn(coveredSize(connection)) ? new StoredTiles(connection).find(tile) : Optional.empty());
    }

    /** The leaves beside a tile of level 0, as an entry bundle. */
    Optional<byte[]> entries(Tile tile) {
        return transactions.run(connection -> tile.isIn(coveredSize(connection))
                ? Optional.of(EntryBundle.of(new StoredTiles(connection).leaves(tile)))
                : Optional.empty());
    }

    /** The index of the leaf that an entry became; none while it waits for one. */
    Optional<Long> indexOf(long entry) {
        return transactions.run(connection -> {
            try (PreparedStatement select =
                    connection.prepareStatement("select leaf_index from log_leaf where entry_id = ?")) {
                select.setLong(1, entry);
                try (ResultSet rows = select.executeQuery()) {
                    return rows.next() ? Optional.of(rows.getLong(1)) : Optional.empty();
                }
            }
        });
    }

    /** The root of the first leaves, when there are so many. */
    Optional<TreeHash> rootAt(long size) {
        return transactions.run(connection -> {
            long own = LogTables.size(connection);
            return size > own ? Optional.empty() : Optional.of(Guard.rootAt(connection, size, own));
        });
    }

    private MerkleTree covered(Connection connection, long size) throws SQLException {
        if (size < 0 || size > coveredSize(connection)) {
            throw new NotInTheLog();
        }
        return new TiledTree(new StoredTiles(connection), size).tree();
    }

    private static TreeHash leafHash(Connection connection, long index, long size) {
        return new TiledTree(new StoredTiles(connection), size).complete(0, index);
    }

    private long coveredSize(Connection connection) throws SQLException {
        return Checkpoints.latest(connection, keys.origin())
                .map(SignedCheckpoint::checkpoint)
                .map(Checkpoint::size)
                .orElse(0L);
    }
}
