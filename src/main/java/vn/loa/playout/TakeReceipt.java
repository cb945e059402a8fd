package vn.loa.playout;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import vn.loa.evidence.Receipts;
import vn.loa.evidence.log.Handouts;
import vn.loa.evidence.log.HeardCheckpoints;
import vn.loa.evidence.tlog.TreeHash;
import vn.loa.protocol.Kind;
import vn.loa.protocol.MalformedNote;
import vn.loa.protocol.Note;
import vn.loa.protocol.PublicKey;
import vn.loa.protocol.Receipt;
import vn.loa.protocol.ReceiverId;
import vn.loa.protocol.Stored;
import vn.loa.protocol.WardId;
import vn.loa.receiver.Receiver;
import vn.loa.receiver.ReceiverConfig;
import vn.loa.receiver.Receivers;
import vn.loa.station.Station;

/**
 * Takes one receipt in: verified, kept byte for byte, applied to the broadcast, and only then answered with "stored" [P-33].
 *
 * <p>What cannot be taken as a receipt is quarantined with the reason; nothing a receiver says is dropped silently.
 */
@ApplicationScoped
public class TakeReceipt {

    private static final Logger LOG = Logger.getLogger(TakeReceipt.class);

    private final Receivers receivers;
    private final Receipts receipts;
    private final ReceiptProgress progress;
    private final ApplyReceipt apply;
    private final HeardCheckpoints heard;
    private final Handouts handouts;
    private final Station station;
    private final ReceiverConfig config;
    private final Clock clock;
    private final Event<StoredToSend> toSend;
    private final Counter taken;
    private final Counter quarantined;
    private final Timer lateness;

    TakeReceipt(
            Receivers receivers,
            Receipts receipts,
            ReceiptProgress progress,
            ApplyReceipt apply,
            HeardCheckpoints heard,
            Handouts handouts,
            Station station,
            ReceiverConfig config,
            Clock clock,
            Event<StoredToSend> toSend,
            MeterRegistry metrics) {
        this.receivers = receivers;
        this.receipts = receipts;
        this.progress = progress;
        this.apply = apply;
        this.heard = heard;
        this.handouts = handouts;
        this.station = station;
        this.config = config;
        this.clock = clock;
        this.toSend = toSend;
        this.taken = metrics.counter("loa.receipts.taken");
        this.quarantined = metrics.counter("loa.receipts.quarantined");
        this.lateness =
                Timer.builder("loa.start.lateness").publishPercentileHistogram().register(metrics);
    }

    /** The signed word that receipts are kept, to be sent after the commit. */
    record StoredToSend(WardId ward, ReceiverId receiver, Note note) {}

    /** Takes one message from a receiver's receipt topic. */
    @Transactional
    public void take(ReceiverId from, byte[] message) {
        Optional<Receiver> receiver = receivers.find(from);
        if (receiver.isEmpty()) {
            LOG.warnf("receipt refused receiver=%s reason=unknown-receiver", from);
            return;
        }
        try {
            Optional<Receiver.RevokedKey> revoked = receiver.get().revokedKey();
            List<PublicKey> keys = Stream.concat(
                            receiver.get().publicKey().stream(), revoked.map(Receiver.RevokedKey::key).stream())
                    .toList();
            Note note = Note.verify(Kind.RECEIPT, message, keys);
            Receipt receipt = note.body(Receipt.class);
            if (!receipt.receiver().equals(from)
                    || !receipt.ward().equals(receiver.get().ward())) {
                quarantine(from, message, "names another receiver or ward");
                return;
            }
            Optional<Instant> revokedAt = revoked.map(Receiver.RevokedKey::at);
            if (revokedAt.isPresent() && !isBelieved(receipt, revokedAt.get())) {
                quarantine(from, message, "signed by a key that was revoked at " + revokedAt.get());
                return;
            }
            take(receipt, note, revokedAt);
        } catch (MalformedNote malformed) {
            quarantine(from, message, malformed.check());
        }
    }

    /** What had begun before it could know of the revocation, and goes on with the chain; after a gap the next device at this place could not [P-47]. */
    private boolean isBelieved(Receipt receipt, Instant revokedAt) {
        Instant start = receipt.start();
        return (start == null || !start.isAfter(revokedAt.plus(config.farewell())))
                && receipt.counter() <= progress.advance(receipt.receiver()) + 1;
    }

    private void take(Receipt receipt, Note note, Optional<Instant> revokedAt) {
        Receipts.Keeping keeping = receipts.keep(receipt, note);
        if (keeping == Receipts.Keeping.KEPT) {
            taken.increment();
            measureLateness(receipt);
            LOG.infof(
                    "receipt receiver=%s counter=%d outcome=%s occurrence=%s reason=%s",
                    receipt.receiver(), receipt.counter(), receipt.outcome(), receipt.occurrence(), receipt.reason());
            apply.apply(receipt, revokedAt, clock.instant());
        } else if (keeping == Receipts.Keeping.CONTRADICTS) {
            quarantined.increment();
            LOG.errorf("receipt contradicts receiver=%s counter=%d", receipt.receiver(), receipt.counter());
        }
        long through = progress.advance(receipt.receiver());
        toSend.fire(new StoredToSend(
                receipt.ward(), receipt.receiver(), station.sign(Kind.STORED, stored(receipt, through))));
    }

    /** A receiver that holds a checkpoint of another history gets no further one: it would not follow it [P-73]. */
    private Stored stored(Receipt receipt, long through) {
        Optional<Long> held =
                receipt.checkpoint() == null ? Optional.of(0L) : heard.told(receipt.receiver(), receipt.checkpoint());
        return held.flatMap(handouts::after)
                .map(handout -> new Stored(
                        receipt.receiver(),
                        through,
                        handout.note(),
                        new Stored.Proof(
                                handout.from(),
                                handout.proof().stream().map(TreeHash::base64).toList())))
                .orElseGet(() -> new Stored(receipt.receiver(), through));
    }

    private void quarantine(ReceiverId from, byte[] message, String reason) {
        quarantined.increment();
        LOG.warnf("receipt quarantined receiver=%s reason=%s bytes=%d", from, reason, message.length);
        receipts.quarantine(from, message, reason);
    }

    private void measureLateness(Receipt receipt) {
        // STARTED is signed before the sound: only the receipt that ends the play knows when the first sample left
        // [P-32].
        if (receipt.outcome() == Receipt.Outcome.COMPLETED
                && receipt.start() != null
                && receipt.plannedStart() != null) {
            Duration late = Duration.between(receipt.plannedStart(), receipt.start());
            lateness.record(late.isNegative() ? Duration.ZERO : late);
        }
    }
}
