package vn.loa.schedule;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;
import vn.loa.area.Ward;
import vn.loa.area.Wards;
import vn.loa.programme.BulletinApproved;
import vn.loa.protocol.WardId;

/** Keeps timetables up with time and with approvals. */
@ApplicationScoped
class RenewTimetables {

    private static final Logger LOG = Logger.getLogger(RenewTimetables.class);

    private final Wards wards;
    private final IssueTimetable issue;

    RenewTimetables(Wards wards, IssueTimetable issue) {
        this.wards = wards;
        this.issue = issue;
    }

    /** Rolls every ward on to the next days; each in a transaction of its own, so that one ward's trouble stays its own. */
    @Scheduled(every = "${loa.schedule.roll-every:PT15M}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void roll() {
        wards.all().stream().map(Ward::id).forEach(this::roll);
    }

    /** What was approved may be ordered at once any minute: receivers are to fetch it now. */
    void approved(@Observes BulletinApproved event) {
        issue.of(event.facts().ward());
    }

    private void roll(WardId ward) {
        try {
            issue.of(ward);
        } catch (RuntimeException failed) {
            LOG.errorf(failed, "timetable not renewed ward=%s", ward);
        }
    }
}
