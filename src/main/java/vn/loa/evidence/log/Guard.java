package vn.loa.evidence.log;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import vn.loa.evidence.tlog.Checkpoint;
import vn.loa.evidence.tlog.TiledTree;
import vn.loa.evidence.tlog.TreeHash;

/**
 * Says whether this log may be signed: never one that is smaller than, or other than, what this node's disk, a receiver or a witness holds
 * [decision 0091].
 */
final class Guard {

    private final LastSigned lastSigned;
    private final Listening listening;
    private final Clock clock;
    private final Instant begun;
    private volatile boolean ownDiskAgrees;

    /**
     * How long others are listened to before anything is signed.
     *
     * @param afterStart always
     * @param withoutTrace when this node's disk does not know what it signed last
     */
    record Listening(Duration afterStart, Duration withoutTrace) {}

    Guard(LastSigned lastSigned, Listening listening, Clock clock) {
        this.lastSigned = lastSigned;
        this.listening = listening;
        this.clock = clock;
        this.begun = clock.instant();
    }

    /** Refuses when nothing may be signed; {@code size} is that of the tree. */
    void check(Connection connection, String origin, long size) throws SQLException {
        long signed = Checkpoints.latest(connection, origin)
                .map(latest -> latest.checkpoint().size())
                .orElse(0L);
        checkOwnDisk(connection, origin, signed, size);
        for (Dispute dispute : Disputes.proven(connection, origin)) {
            check(connection, dispute.holder(), dispute.told(), signed, size);
        }
    }

    private void checkOwnDisk(Connection connection, String origin, long signed, long size) {
        if (ownDiskAgrees) {
            return;
        }
        Optional<Checkpoint> remembered =
                lastSigned.read().filter(checkpoint -> checkpoint.origin().equals(origin));
        if (remembered.isPresent()) {
            check(connection, "keys/log.last", remembered.get(), signed, size);
        }
        Duration due = remembered.isPresent() ? listening.afterStart() : listening.withoutTrace();
        if (signed > 0 && Duration.between(begun, clock.instant()).compareTo(due) < 0) {
            throw LogHeld.listening();
        }
        // Once they agree nothing but this process changes either.
        ownDiskAgrees = true;
    }

    /** What counts is what was signed: a restored database that has grown since is another tree, however large. */
    private static void check(Connection connection, String holder, Checkpoint held, long signed, long size) {
        if (held.size() > signed) {
            throw LogHeld.newer(holder, held.size(), signed);
        }
        // A witness tells its size alone.
        boolean rootIsKnown = !held.root().equals(TreeHash.EMPTY);
        if (rootIsKnown && !rootAt(connection, held.size(), size).equals(held.root())) {
            throw LogHeld.otherwise(holder, held.size());
        }
    }

    /** The root that the first leaves have in a tree that is at least as large. */
    static TreeHash rootAt(Connection connection, long asked, long size) {
        return new TiledTree(new StoredTiles(connection), size).tree().root(asked);
    }

    /** Remembers what has been signed and committed. */
    void signed(SignedCheckpoint checkpoint) {
        lastSigned.write(checkpoint);
    }
}
