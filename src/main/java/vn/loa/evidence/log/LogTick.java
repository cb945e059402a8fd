package vn.loa.evidence.log;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import org.jboss.logging.Logger;
import vn.loa.problem.Sentence;

/** Gives indexes every second and signs when it is due; says once when the log is held, and once when it goes on. */
@ApplicationScoped
class LogTick {

    private static final Logger LOG = Logger.getLogger(LogTick.class);

    private final OneWriter writer;
    private final PublishedLog log;
    private final Event<SignedCheckpoint> toWitnesses;
    private volatile Optional<Sentence> held = Optional.empty();
    private volatile boolean witnessesHeard;
    private volatile boolean stopping;

    LogTick(OneWriter writer, PublishedLog log, Event<SignedCheckpoint> toWitnesses) {
        this.writer = writer;
        this.log = log;
        this.toWitnesses = toWitnesses;
    }

    /** A tick that is under way when the server stops finds the database gone; that is no failure. */
    void stop(@Observes @Priority(1) ShutdownEvent shutdown) {
        stopping = true;
    }

    /** Why nothing is signed, if so. */
    Optional<Sentence> held() {
        return held;
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void tick() {
        try {
            askWitnessesOnce();
            writer.whenDue()
                    .ifPresent(signed ->
                            LOG.infof("checkpoint size=%d", signed.checkpoint().size()));
            if (held.isPresent()) {
                LOG.info("log goes on");
            }
            held = Optional.empty();
        } catch (LogHeld refusal) {
            if (held.isEmpty()) {
                LOG.warnf("log held: %s", refusal.sentence().english());
            }
            held = Optional.of(refusal.sentence());
        } catch (RuntimeException failed) {
            if (!stopping) {
                LOG.errorf(failed, "log tick failed");
            }
        }
    }

    /** After a start witnesses are shown the last checkpoint: one that holds a newer one says so before anything is signed. */
    private void askWitnessesOnce() {
        if (!witnessesHeard) {
            log.latest().ifPresent(toWitnesses::fireAsync);
            witnessesHeard = true;
        }
    }
}
