package vn.loa.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import vn.loa.protocol.WardId;
import vn.loa.schedule.plan.Occurrence;
import vn.loa.schedule.plan.ScheduleId;
import vn.loa.staff.SignedIn;

/** An officer calls off one date of a schedule; the other dates stay. */
@ApplicationScoped
public class CancelOccurrence {

    private final WardLock lock;
    private final Schedules schedules;
    private final Occurrences occurrences;
    private final IssueTimetable issue;
    private final SignedIn signedIn;
    private final Clock clock;
    private final Event<OccurrenceCancelled> cancelled;

    CancelOccurrence(
            WardLock lock,
            Schedules schedules,
            Occurrences occurrences,
            IssueTimetable issue,
            SignedIn signedIn,
            Clock clock,
            Event<OccurrenceCancelled> cancelled) {
        this.lock = lock;
        this.schedules = schedules;
        this.occurrences = occurrences;
        this.issue = issue;
        this.signedIn = signedIn;
        this.clock = clock;
        this.cancelled = cancelled;
    }

    /** Calls the occurrence off that the rule gives for that civil date; once more changes nothing. */
    @Transactional
    public Schedule cancel(WardId ward, ScheduleId id, LocalDate date) {
        lock.take(ward);
        Schedule schedule = schedules.require(ward, id);
        if (schedule.exceptions().containsKey(date)) {
            return schedule;
        }
        Instant now = clock.instant();
        Occurrence occurrence = occurrences.toBeChanged(schedule, date);
        schedule.skip(date, null, signedIn.author(), now);
        cancelled.fire(new OccurrenceCancelled(occurrence, signedIn.author(), now));
        issue.of(ward);
        return schedule;
    }
}
