package vn.loa.evidence.log;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import vn.loa.evidence.EvidenceLog;
import vn.loa.evidence.LeafKind;
import vn.loa.evidence.tlog.Checkpoint;
import vn.loa.evidence.tlog.TreeEdge;
import vn.loa.protocol.PublicKey;
import vn.loa.protocol.SigningKey;
import vn.loa.protocol.WardId;

/**
 * The log's one writer: gives dense indexes to leaves that are committed, counts the wards' leaves, signs checkpoints. However many nodes run
 * it, and whenever one of them dies, there is one order and one root for each size [decision 0090].
 *
 * <p>Each step lies in a transaction under one advisory lock, so a death undoes the step whole; what was signed leaves this class only after the
 * commit.
 */
final class Sequencer {

    private final Transactions transactions;
    private final LogSigner signer;
    private final Guard guard;
    private final Limits limits;
    private final Clock clock;
    private final Consumer<Step> steps;

    /** How much and how often; the names are those of {@link LogConfig}. */
    record Limits(int batch, Duration checkpointInterval, Duration censusInterval, Duration keyOverlap) {

        static Limits of(LogConfig config) {
            return new Limits(
                    config.batch(), config.checkpointInterval(), config.censusInterval(), config.keyOverlap());
        }
    }

    /** @param steps is told of each step; for tests that let the process die there */
    Sequencer(
            Transactions transactions,
            LogSigner signer,
            Guard guard,
            Limits limits,
            Clock clock,
            Consumer<Step> steps) {
        this.transactions = transactions;
        this.signer = signer;
        this.guard = guard;
        this.limits = limits;
        this.clock = clock;
        this.steps = steps;
    }

    /** Gives an index to every leaf that is committed by now, batch by batch. */
    void drain() {
        int given = limits.batch();
        while (given == limits.batch()) {
            boolean any = transactions.run(LogTables::anyWaiting);
            given = any
                    ? transactions.run(connection -> {
                        lock(connection);
                        return indexBatch(connection);
                    })
                    : 0;
        }
    }

    /** Signs a checkpoint when one is due: something is new and the last one is old enough, or a census is due. */
    Optional<SignedCheckpoint> signWhenDue() {
        drain();
        if (!transactions.run(this::isDue)) {
            return Optional.empty();
        }
        Optional<SignedCheckpoint> signed = transactions.run(connection -> {
            lock(connection);
            return isDue(connection) ? sign(connection, Optional.empty()) : Optional.empty();
        });
        signed.ifPresent(this::remember);
        return signed;
    }

    /**
     * Signs a checkpoint now, over all that is committed by now; the last one when there is nothing new.
     *
     * @param ward whose leaves are to be counted in it, if any
     */
    SignedCheckpoint signNow(Optional<WardId> ward) {
        drain();
        Optional<SignedCheckpoint> fresh = transactions.run(connection -> {
            lock(connection);
            return sign(connection, ward);
        });
        fresh.ifPresent(this::remember);
        return fresh.orElseGet(() -> transactions
                .run(connection -> Checkpoints.latest(connection, signer.origin()))
                .orElseThrow());
    }

    private void remember(SignedCheckpoint signed) {
        steps.accept(Step.COMMITTED);
        guard.signed(signed);
    }

    private void lock(Connection connection) throws SQLException {
        LogTables.lock(connection);
        steps.accept(Step.LOCKED);
    }

    private boolean isDue(Connection connection) throws SQLException {
        Instant now = clock.instant();
        Optional<SignedCheckpoint> latest = Checkpoints.latest(connection, signer.origin());
        if (latest.isEmpty()) {
            return true;
        }
        // A clock that was set back must not silence the log.
        boolean oldEnough =
                Duration.between(latest.get().signedAt(), now).abs().compareTo(limits.checkpointInterval()) >= 0;
        return oldEnough
                && (LogTables.size(connection) > latest.get().checkpoint().size()
                        || !Tallies.due(connection, now.minus(limits.censusInterval()))
                                .isEmpty());
    }

    /** Empty when the last checkpoint covers everything. */
    private Optional<SignedCheckpoint> sign(Connection connection, Optional<WardId> ward) throws SQLException {
        Instant now = clock.instant();
        List<SigningKey> keys = keys(connection, now);
        indexAll(connection);
        guard.check(connection, signer.origin(), LogTables.size(connection));
        takeCensus(connection, ward, now);
        indexAll(connection);
        TreeEdge edge = LogTables.edge(connection, LogTables.size(connection));
        Checkpoint checkpoint = new Checkpoint(signer.origin(), edge.size(), edge.root());
        if (Checkpoints.at(connection, signer.origin(), edge.size()).isPresent()) {
            return Optional.empty();
        }
        SignedCheckpoint signed = new SignedCheckpoint(checkpoint, checkpoint.signed(keys), now);
        Checkpoints.keep(connection, signed);
        steps.accept(Step.SIGNED);
        return Optional.of(signed);
    }

    private void indexAll(Connection connection) throws SQLException {
        int given = limits.batch();
        while (given == limits.batch()) {
            given = indexBatch(connection);
        }
    }

    private int indexBatch(Connection connection) throws SQLException {
        List<Waiting> leaves = LogTables.waiting(connection, limits.batch());
        if (leaves.isEmpty()) {
            return 0;
        }
        TreeEdge edge = LogTables.edge(connection, LogTables.size(connection));
        long first = edge.size();
        LogTables.index(connection, first, leaves);
        steps.accept(Step.INDEXED);
        Tallies.add(connection, first, leaves);
        steps.accept(Step.TALLIED);
        LogTables.grow(connection, edge, leaves);
        steps.accept(Step.GROWN);
        return leaves.size();
    }

    private void takeCensus(Connection connection, Optional<WardId> ward, Instant now) throws SQLException {
        List<Tally> due = new ArrayList<>(Tallies.due(connection, now.minus(limits.censusInterval())));
        if (ward.isPresent() && due.stream().noneMatch(tally -> tally.ward().equals(ward))) {
            Tallies.of(connection, ward).filter(Tally::hasGrown).ifPresent(due::add);
        }
        long through = LogTables.size(connection);
        for (Tally tally : due) {
            EvidenceLog.append(connection, now, LeafKind.CENSUS, tally.ward(), tally.census(through));
        }
        Tallies.save(connection, due.stream().map(tally -> tally.told(now)).toList());
        if (!due.isEmpty()) {
            steps.accept(Step.COUNTED);
        }
    }

    /** The keys that sign now; a key that is new to the log is told in it first. */
    private List<SigningKey> keys(Connection connection, Instant now) throws SQLException {
        SigningKey current = signer.current();
        List<Checkpoints.KeySince> known = Checkpoints.keys(connection, signer.origin());
        if (known.stream().noneMatch(key -> key.key().equals(current.publicKey()))) {
            tell(connection, now, known, current.publicKey());
            known = Checkpoints.keys(connection, signer.origin());
        }
        Checkpoints.KeySince last = known.get(known.size() - 1);
        if (!last.key().equals(current.publicKey())) {
            throw LogHeld.oldKey();
        }
        List<SigningKey> keys = new ArrayList<>(List.of(current));
        if (known.size() > 1 && now.isBefore(last.since().plus(limits.keyOverlap()))) {
            PublicKey before = known.get(known.size() - 2).key();
            signer.former().filter(key -> key.publicKey().equals(before)).ifPresent(keys::add);
        }
        return keys;
    }

    private void tell(Connection connection, Instant now, List<Checkpoints.KeySince> known, PublicKey key)
            throws SQLException {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("origin", signer.origin());
        LeafKind kind;
        if (known.isEmpty()) {
            kind = LeafKind.LOG_FOUNDED;
            facts.put("key", key.toString());
            facts.put(
                    "before",
                    Checkpoints.ofTheLogBefore(connection, signer.origin())
                            .map(SignedCheckpoint::note)
                            .orElse(null));
        } else {
            kind = LeafKind.LOG_KEY_SET;
            facts.put("before", known.get(known.size() - 1).key().toString());
            facts.put("after", key.toString());
        }
        EvidenceLog.append(connection, now, kind, Optional.empty(), facts);
        Checkpoints.addKey(connection, signer.origin(), key, now);
    }
}
