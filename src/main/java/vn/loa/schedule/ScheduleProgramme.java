package vn.loa.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import vn.loa.area.Coverage;
import vn.loa.programme.Programme;
import vn.loa.programme.ProgrammeId;
import vn.loa.programme.Programmes;
import vn.loa.protocol.Precedence;
import vn.loa.protocol.WardId;
import vn.loa.schedule.plan.Clearance;
import vn.loa.schedule.plan.Dates;
import vn.loa.schedule.plan.Manner;
import vn.loa.schedule.plan.Occurrence;
import vn.loa.schedule.plan.Plan;
import vn.loa.schedule.plan.ScheduleId;
import vn.loa.schedule.plan.Situation;
import vn.loa.schedule.rule.Rule;
import vn.loa.staff.SignedIn;

/** An officer plans a programme; every occurrence of it is cleared as one of a bulletin is. */
@ApplicationScoped
public class ScheduleProgramme {

    private final WardLock lock;
    private final Programmes programmes;
    private final Plans plans;
    private final Situations situations;
    private final Schedules schedules;
    private final IssueTimetable issue;
    private final SignedIn signedIn;
    private final Clock clock;
    private final Event<BroadcastScheduled> scheduled;

    ScheduleProgramme(
            WardLock lock,
            Programmes programmes,
            Plans plans,
            Situations situations,
            Schedules schedules,
            IssueTimetable issue,
            SignedIn signedIn,
            Clock clock,
            Event<BroadcastScheduled> scheduled) {
        this.lock = lock;
        this.programmes = programmes;
        this.plans = plans;
        this.situations = situations;
        this.schedules = schedules;
        this.issue = issue;
        this.signedIn = signedIn;
        this.clock = clock;
        this.scheduled = scheduled;
    }

    /** @param precedence ORDINARY or PRIORITY; an emergency is never planned */
    @Transactional
    public Schedule schedule(
            WardId ward, ProgrammeId id, Rule rule, Coverage coverage, Manner manner, Precedence precedence) {
        if (precedence == Precedence.EMERGENCY) {
            throw new WhenIsUnclear();
        }
        lock.take(ward);
        Programme programme = programmes.require(ward, id);
        Instant now = clock.instant();
        Situation situation = situations.of(ward, now);
        Plan plan = new Plan(
                ScheduleId.fresh(),
                ward,
                rule,
                situation.zone(),
                manner,
                coverage,
                plans.programmed(programme).as(precedence),
                Dates.OF_THE_RULE,
                null);
        List<Occurrence> occurrences = Clearance.of(plan, situation);
        Schedule schedule = schedules.add(new Schedule(plan, signedIn.author(), null, now).airing(id));
        scheduled.fire(new BroadcastScheduled(plan, occurrences.get(0), signedIn.author(), now));
        issue.of(ward);
        return schedule;
    }
}
