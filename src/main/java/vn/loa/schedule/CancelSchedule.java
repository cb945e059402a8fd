package vn.loa.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import vn.loa.protocol.WardId;
import vn.loa.schedule.plan.Clearance;
import vn.loa.schedule.plan.Occurrence;
import vn.loa.schedule.plan.ScheduleId;
import vn.loa.staff.SignedIn;

/** An officer calls off all that is left of a schedule; what was aired stays as it was. */
@ApplicationScoped
public class CancelSchedule {

    private final WardLock lock;
    private final Schedules schedules;
    private final Occurrences occurrences;
    private final IssueTimetable issue;
    private final SignedIn signedIn;
    private final Clock clock;
    private final Event<ScheduleCancelled> cancelled;

    CancelSchedule(
            WardLock lock,
            Schedules schedules,
            Occurrences occurrences,
            IssueTimetable issue,
            SignedIn signedIn,
            Clock clock,
            Event<ScheduleCancelled> cancelled) {
        this.lock = lock;
        this.schedules = schedules;
        this.occurrences = occurrences;
        this.issue = issue;
        this.signedIn = signedIn;
        this.clock = clock;
        this.cancelled = cancelled;
    }

    /** Calls it off; once more changes nothing. */
    @Transactional
    public Schedule cancel(WardId ward, ScheduleId id) {
        lock.take(ward);
        Schedule schedule = schedules.require(ward, id);
        if (schedule.cancellation().isPresent()) {
            return schedule;
        }
        Instant now = clock.instant();
        List<Occurrence> left = occurrences.of(schedule, now, now.plus(Duration.ofDays(Clearance.FARTHEST_DAYS + 1L)));
        if (left.isEmpty()) {
            throw new NothingLeftToCancel();
        }
        schedule.cancel(null, signedIn.author(), now);
        Instant horizon = Horizon.around(now, schedule.zone()).to();
        cancelled.fire(new ScheduleCancelled(
                ward,
                id,
                left.get(0).programmed().title(),
                left.stream()
                        .filter(occurrence -> occurrence.start().isBefore(horizon))
                        .toList(),
                signedIn.author(),
                now));
        issue.of(ward);
        return schedule;
    }
}
