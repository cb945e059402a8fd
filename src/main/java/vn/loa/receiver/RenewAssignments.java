package vn.loa.receiver;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import vn.loa.evidence.log.PublishedLog;
import vn.loa.protocol.ReceiverId;

/** Signs assignments anew long before the holidays that they know run out [P-60], and when the log has got another key [P-70]. */
@ApplicationScoped
class RenewAssignments {

    private static final Logger LOG = Logger.getLogger(RenewAssignments.class);

    /** More than the 35 days of a timetable and the 30 that a receiver may be without any link. */
    private static final int DAYS_LEFT = 370;

    private final Receivers receivers;
    private final Assignments assignments;
    private final PublishedLog log;
    private final Clock clock;

    RenewAssignments(Receivers receivers, Assignments assignments, PublishedLog log, Clock clock) {
        this.receivers = receivers;
        this.assignments = assignments;
        this.log = log;
        this.clock = clock;
    }

    /** Each in a transaction of its own, so that one receiver's trouble stays its own. */
    @Scheduled(
            every = "${loa.receiver.renew-assignments-every:PT6H}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void renew() {
        LocalDate enough = clock.instant().atZone(ZoneOffset.UTC).toLocalDate().plusDays(DAYS_LEFT);
        List<ReceiverId> old = QuarkusTransaction.requiringNew().call(() -> Stream.concat(
                        receivers.knowingHolidaysNotThrough(enough).stream(),
                        receivers.notToldOf(log.signingKey()).stream())
                .map(Receiver::id)
                .distinct()
                .toList());
        old.forEach(this::renew);
    }

    private void renew(ReceiverId id) {
        try {
            QuarkusTransaction.requiringNew().run(() -> receivers
                    .find(id)
                    .filter(receiver -> receiver.status() == Receiver.Status.ACTIVE)
                    .ifPresent(assignments::issue));
        } catch (RuntimeException failed) {
            LOG.errorf(failed, "assignment not renewed receiver=%s", id);
        }
    }
}
