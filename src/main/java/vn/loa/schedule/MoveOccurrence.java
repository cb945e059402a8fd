package vn.loa.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.loa.protocol.WardId;
import vn.loa.schedule.plan.Cancellation;
import vn.loa.schedule.plan.Clearance;
import vn.loa.schedule.plan.Dates;
import vn.loa.schedule.plan.Occurrence;
import vn.loa.schedule.plan.Plan;
import vn.loa.schedule.plan.ScheduleId;
import vn.loa.schedule.plan.Situation;
import vn.loa.schedule.rule.Rule;
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
        Occurrence after = Clearance.of(alone(plan, start), without(situations.of(ward, now), plan, date, by))
                .get(0);
        schedule.move(date, start, by, now);
        moved.fire(new OccurrenceMoved(before, after, by, now));
        issue.of(ward);
        return schedule;
    }

    /** The one occurrence by itself, so that the dates of the series that are over do not matter. */
    private static Plan alone(Plan plan, LocalDateTime start) {
        return new Plan(
                ScheduleId.fresh(),
                plan.ward(),
                new Rule.Once(start.toLocalDate(), start.toLocalTime()),
                plan.zone(),
                plan.manner(),
                plan.coverage(),
                plan.programmed(),
                Dates.OF_THE_RULE,
                null);
    }

    private static Situation without(Situation around, Plan plan, LocalDate date, Author by) {
        Map<LocalDate, Cancellation> exceptions = new HashMap<>(plan.dates().exceptions());
        exceptions.put(date, new Cancellation(by.name(), around.now()));
        Plan others = new Plan(
                plan.schedule(),
                plan.ward(),
                plan.rule(),
                plan.zone(),
                plan.manner(),
                plan.coverage(),
                plan.programmed(),
                new Dates(
                        plan.dates().onHolidays(),
                        plan.dates().extra(),
                        exceptions,
                        plan.dates().moves()),
                plan.cancellation());
        return new Situation(
                around.wardName(),
                around.groups(),
                around.surroundings(),
                around.plans().stream()
                        .map(each -> each.schedule().equals(plan.schedule()) ? others : each)
                        .toList(),
                around.now());
    }
}
