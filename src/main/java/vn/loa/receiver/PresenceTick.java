package vn.loa.receiver;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import org.jboss.logging.Logger;

/** Counts receivers as offline that have not spoken for too long: a Will that was pending when the broker stopped is lost. */
@ApplicationScoped
class PresenceTick {

    private static final Logger LOG = Logger.getLogger(PresenceTick.class);

    private final Presences presences;
    private final ReceiverConfig config;
    private final Clock clock;
    private final Event<PresenceChanged> changed;

    PresenceTick(Presences presences, ReceiverConfig config, Clock clock, Event<PresenceChanged> changed) {
        this.presences = presences;
        this.config = config;
        this.clock = clock;
        this.changed = changed;
    }

    @Scheduled(every = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void tick() {
        Instant now = clock.instant();
        presences.silentSince(now.minus(config.offlineAfter()), now).forEach((receiver, ward) -> {
            LOG.infof("offline receiver=%s reason=silent", receiver);
            changed.fire(new PresenceChanged(ward, receiver, false));
        });
    }
}
