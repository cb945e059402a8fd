package vn.loa.playout;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import org.jboss.logging.Logger;
import vn.loa.evidence.Incident;
import vn.loa.protocol.OccurrenceId;
import vn.loa.protocol.Receipt;

/** Brings the view of a broadcast up to date with one new receipt. */
@ApplicationScoped
class ApplyReceipt {

    private static final Logger LOG = Logger.getLogger(ApplyReceipt.class);

    private final Broadcasts broadcasts;
    private final CueWard cueWard;
    private final Commands commands;
    private final Incidents incidents;
    private final Verdicts verdicts;
    private final Event<AiringChanged> changed;
    private final Event<OrderAnswered> answered;

    ApplyReceipt(
            Broadcasts broadcasts,
            CueWard cueWard,
            Commands commands,
            Incidents incidents,
            Verdicts verdicts,
            Event<AiringChanged> changed,
            Event<OrderAnswered> answered) {
        this.broadcasts = broadcasts;
        this.cueWard = cueWard;
        this.commands = commands;
        this.incidents = incidents;
        this.verdicts = verdicts;
        this.changed = changed;
        this.answered = answered;
    }

    /** @param revoked when the key was revoked under which it is told, if it was [P-47] */
    @Transactional(Transactional.TxType.MANDATORY)
    void apply(Receipt receipt, Optional<Instant> revoked, Instant now) {
        if (receipt.command() != null) {
            commands.answered(receipt.command(), receipt, now);
            answered.fire(new OrderAnswered(receipt.ward(), receipt.receiver()));
        }
        OccurrenceId occurrence = receipt.occurrence();
        if (occurrence == null || !tellsOfThePlay(receipt)) {
            return;
        }
        // After a stop of the server receipts may come before the tick has caught up.
        if (receipt.plannedStart() != null
                && broadcasts.find(receipt.ward(), occurrence).isEmpty()) {
            cueWard.cueAt(receipt.ward(), occurrence, receipt.plannedStart());
        }
        Optional<Broadcast> broadcast = broadcasts.find(receipt.ward(), occurrence);
        Optional<Airing> airing = broadcasts.airing(occurrence, receipt.receiver());
        if (broadcast.isEmpty() || airing.isEmpty()) {
            LOG.warnf("receipt for nothing planned receiver=%s occurrence=%s", receipt.receiver(), occurrence);
            return;
        }
        bringUpToDate(broadcast.get(), airing.get(), receipt, revoked);
        changed.fire(new AiringChanged(receipt.ward(), occurrence));
    }

    /** The answer to a stop names the occurrence too, but it says nothing of how the play ended. */
    private static boolean tellsOfThePlay(Receipt receipt) {
        return receipt.outcome() != Receipt.Outcome.DONE
                && !(receipt.outcome() == Receipt.Outcome.REFUSED && receipt.content() == null);
    }

    /**
     * A device put in the place of another one finds in its first timetable what it never had to play, and says that it missed it [P-22]. What the
     * earlier device signed as begun did sound all the same.
     */
    private static boolean deniesWhatSounded(Airing airing, Receipt receipt) {
        return airing.startedAt().isPresent()
                && (receipt.outcome() == Receipt.Outcome.MISSED || receipt.outcome() == Receipt.Outcome.REFUSED);
    }

    private void bringUpToDate(Broadcast broadcast, Airing airing, Receipt receipt, Optional<Instant> revoked) {
        if (deniesWhatSounded(airing, receipt)) {
            LOG.warnf(
                    "receipt denies what had begun receiver=%s counter=%d occurrence=%s outcome=%s",
                    receipt.receiver(), receipt.counter(), broadcast.occurrence(), receipt.outcome());
            return;
        }
        incidents.of(broadcast, receipt).ifPresent(airing::met);
        switch (receipt.outcome()) {
            case ACCEPTED -> airing.accepted(receipt);
            case WAITING -> airing.held(Airing.State.WAITING, receipt);
            case PAUSED -> airing.held(Airing.State.PAUSED, receipt);
            case STARTED, RESUMED -> airing.started(receipt);
            default -> {}
        }
        Verdicts.of(receipt).ifPresent(verdict -> {
            revoked.map(Incident::keyRevoked).ifPresent(airing::met);
            verdicts.book(broadcast, airing, verdict);
        });
    }
}
