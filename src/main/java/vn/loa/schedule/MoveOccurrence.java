package vn.loa.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import vn.loa.protocol.WardId;
import vn.loa.schedule.plan.Occurrence;
import vn.loa.schedule.plan.Plan;
import vn.loa.schedule.plan.ScheduleId;
import vn.loa.staff.Author;
import vn.loa.staff.SignedIn;

/** An officer has one date of a schedule aired at another time; the other dates stay. */
@ApplicationScoped
public class MoveOccurrence {

    private final WardLock lock;
    private final Schedules schedules;
    private final Occurrences occurrences;
    private final Plans plans;
    private final Situations situations;
    private final IssueTimetable issue;
    private final SignedIn signedIn;
    private final Clock clock;
    private final Event<OccurrenceMoved> moved;

    MoveOccurrence(
            WardLock lock,
            Schedules schedules,
            Occurrences occurrences,
            Plans plans,
            Situations situations,
            IssueTimetable issue,
            SignedIn signedIn,
            Clock clock,
            Event<OccurrenceMoved> moved) {
        this.lock = lock;
        this.schedules = schedules;
        this.occurrences = occurrences;
        this.plans = plans;
        this.situations = situations;
        this.issue = issue;
        this.signedIn = signedIn;
        this.clock = clock;
        this.moved = moved;
    }

    /**
     * Moves it, after the new time was held against the hours, the budgets and everything else that is planned.
     *
     * @param date of the rule
     * @param to in the schedule's civil time; finer than a second is cut off
     */
    @Transactional
    public Schedule move(WardId ward, ScheduleId id, LocalDate date, LocalDateTime to) {
        lock.take(ward);
        Schedule schedule = schedules.require(ward, id);
        Occurrence before = occurrences.toBeChanged(schedule, date);
        Instant now = clock.instant();
        LocalDateTime start = to.truncatedTo(ChronoUnit.SECONDS);
        Plan plan = plans.of(ward, List.of(schedule)).stream().findFirst().orElseThrow(NoSuchOccurrence::new);
        Author by = signedIn.author();
        Occurrence after = MoveTrial.of(plan, date, start, situations.of(ward, now), by.name());
        schedule.move(date, start, by, now);
        moved.fire(new OccurrenceMoved(before, after, by, now));
        issue.of(ward);
        return schedule;
    }
}
