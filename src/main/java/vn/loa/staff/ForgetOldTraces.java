package vn.loa.staff;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Clears away sessions that are over and failures that no longer count, so that neither table grows for ever. */
@ApplicationScoped
class ForgetOldTraces {

    private static final Logger LOG = Logger.getLogger(ForgetOldTraces.class);

    private final Sessions sessions;
    private final SignInFailures failures;

    ForgetOldTraces(Sessions sessions, SignInFailures failures) {
        this.sessions = sessions;
        this.failures = failures;
    }

    @Scheduled(every = "1h", delayed = "5m")
    void tick() {
        LOG.debugf("forgotten sessions=%d failures=%d", sessions.forgetThoseOver(), failures.forgetOld());
    }
}
