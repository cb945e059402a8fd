package vn.loa.evidence.log;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import vn.loa.evidence.EvidenceLog;
import vn.loa.evidence.LeafKind;
import vn.loa.protocol.PublicKey;
import vn.loa.protocol.WardId;
import vn.loa.staff.Author;
import vn.loa.station.StationConfig;

/** The sequencer of this server, with what follows a checkpoint: witnesses are asked. */
@ApplicationScoped
public class OneWriter {

    private final Sequencer sequencer;
    private final Transactions transactions;
    private final LogKeys keys;
    private final Clock clock;
    private final Event<SignedCheckpoint> signed;

    OneWriter(
            ServerTransactions transactions,
            LogKeys keys,
            LogConfig config,
            StationConfig station,
            Clock clock,
            Event<SignedCheckpoint> signed) {
        LastSigned lastSigned = new LastSigned(station.dataDirectory().resolve("keys/log.last"));
        Guard guard =
                new Guard(lastSigned, new Guard.Listening(config.listenAfterStart(), config.listenFirst()), clock);
        this.sequencer = new Sequencer(transactions, keys, guard, Sequencer.Limits.of(config), clock, step -> {});
        this.transactions = transactions;
        this.keys = keys;
        this.clock = clock;
        this.signed = signed;
    }

    /** Signs what is due; called every second. */
    Optional<SignedCheckpoint> whenDue() {
        Optional<SignedCheckpoint> fresh = sequencer.signWhenDue();
        fresh.ifPresent(signed::fireAsync);
        return fresh;
    }

    /**
     * A checkpoint over everything that is committed by now; the last one when nothing has been added to it.
     *
     * @throws LogHeld when the log must not be signed
     */
    public SignedCheckpoint checkpointNow() {
        return now(Optional.empty());
    }

    /**
     * The same with a fresh census of this ward, so that nothing of the ward's can be left out of what is taken from it.
     *
     * @throws LogHeld when the log must not be signed
     */
    public SignedCheckpoint censusNow(WardId ward) {
        return now(Optional.of(ward));
    }

    /** Gives the log a new key; the former one signs beside it for a while. */
    PublicKey changeKey(Author by) {
        PublicKey before = keys.current().publicKey();
        PublicKey after = keys.replace().publicKey();
        transactions.run(connection -> {
            LogTables.lock(connection);
            EvidenceLog.append(
                    connection,
                    clock.instant(),
                    LeafKind.LOG_KEY_SET,
                    Optional.empty(),
                    Map.of("origin", keys.origin(), "before", before.toString(), "after", after.toString(), "by", by));
            Checkpoints.addKey(connection, keys.origin(), after, clock.instant());
            return after;
        });
        return after;
    }

    private SignedCheckpoint now(Optional<WardId> ward) {
        SignedCheckpoint checkpoint = sequencer.signNow(ward);
        signed.fireAsync(checkpoint);
        return checkpoint;
    }
}
