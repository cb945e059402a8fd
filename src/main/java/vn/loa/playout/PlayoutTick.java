package vn.loa.playout;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import org.jboss.logging.Logger;

/** What has to happen as time passes: cue what comes, send again what was not answered, close what is over. */
@ApplicationScoped
class PlayoutTick {

    private static final Logger LOG = Logger.getLogger(PlayoutTick.class);

    private final DueWards dueWards;
    private final CueWard cueWard;
    private final Broadcasts broadcasts;
    private final Commands commands;
    private final GiveOrder giveOrder;
    private final Verdicts verdicts;
    private final PlayoutConfig config;
    private final Clock clock;
    private volatile boolean stopping;

    PlayoutTick(
            DueWards dueWards,
            CueWard cueWard,
            Broadcasts broadcasts,
            Commands commands,
            GiveOrder giveOrder,
            Verdicts verdicts,
            PlayoutConfig config,
            Clock clock) {
        this.dueWards = dueWards;
        this.cueWard = cueWard;
        this.broadcasts = broadcasts;
        this.commands = commands;
        this.giveOrder = giveOrder;
        this.verdicts = verdicts;
        this.config = config;
        this.clock = clock;
    }

    /** A tick that is under way when the server stops finds the database gone; that is no failure. */
    void stop(@Observes @Priority(1) ShutdownEvent shutdown) {
        stopping = true;
    }

    @Scheduled(every = "2s", concurrentExecution = ConcurrentExecution.SKIP)
    void cue() {
        Instant now = clock.instant();
        Instant until = now.plus(config.cueAhead());
        for (DueWards.Due due : dueWards.upTo(until)) {
            try {
                cueWard.withdraw(due.ward(), now, until);
                cueWard.catchUp(due.ward(), until);
                dueWards.looked(due, until);
            } catch (RuntimeException failed) {
                // One ward's trouble must not keep the others waiting; the next tick tries again.
                if (!stopping) {
                    LOG.errorf(failed, "cue failed ward=%s", due.ward());
                }
            }
        }
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    @Transactional
    void sendAgain() {
        Instant now = clock.instant();
        commands.takeUnanswered(now, now.minus(config.sendAgainAfter())).forEach(giveOrder::giveAgain);
    }

    @Scheduled(every = "30s", concurrentExecution = ConcurrentExecution.SKIP)
    @Transactional
    void close() {
        Instant now = clock.instant();
        for (Broadcast broadcast : broadcasts.openAndDueBefore(now)) {
            boolean deadlinePassed = now.isAfter(broadcast.latestEnd().plus(config.noWordAfter()));
            boolean open = false;
            for (Airing airing : broadcasts.airingsOf(broadcast.occurrence())) {
                if (airing.asRunEntry().isEmpty() && deadlinePassed) {
                    verdicts.book(broadcast, airing, Verdicts.ofSilence(airing));
                } else if (airing.asRunEntry().isEmpty()) {
                    open = true;
                }
            }
            if (!open) {
                broadcast.close();
                LOG.infof("closed ward=%s occurrence=%s", broadcast.ward(), broadcast.occurrence());
            }
        }
    }
}
