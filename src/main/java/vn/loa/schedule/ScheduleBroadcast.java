package vn.loa.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.loa.area.Coverage;
import vn.loa.programme.Bulletin;
import vn.loa.programme.BulletinId;
import vn.loa.programme.Bulletins;
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

/** An officer plans an approved bulletin, once or weekly. */
@ApplicationScoped
public class ScheduleBroadcast {

    private static final Duration LATEST = Duration.ofDays(1);

    private final WardLock lock;
    private final Bulletins bulletins;
    private final Plans plans;
    private final Situations situations;
    private final Schedules schedules;
    private final IssueTimetable issue;
    private final ScheduleConfig config;
    private final SignedIn signedIn;
    private final Clock clock;
    private final Event<BroadcastScheduled> scheduled;

    ScheduleBroadcast(
            WardLock lock,
            Bulletins bulletins,
            Plans plans,
            Situations situations,
            Schedules schedules,
            IssueTimetable issue,
            ScheduleConfig config,
            SignedIn signedIn,
            Clock clock,
            Event<BroadcastScheduled> scheduled) {
        this.lock = lock;
        this.bulletins = bulletins;
        this.plans = plans;
        this.situations = situations;
        this.schedules = schedules;
        this.issue = issue;
        this.config = config;
        this.signedIn = signedIn;
        this.clock = clock;
        this.scheduled = scheduled;
    }

    /**
     * Plans it, after every occurrence was cleared.
     *
     * @param coverage where; null for where the bulletin proposes
     * @param lateness how long after the start it may still begin, in whole seconds up to a day; null for the setting
     */
    @Transactional
    public Schedule schedule(
            WardId ward, BulletinId id, Rule rule, @Nullable Coverage coverage, @Nullable Duration lateness) {
        lock.take(ward);
        Bulletin bulletin = bulletins.require(ward, id);
        Instant now = clock.instant();
        Situation situation = situations.of(ward, now);
        Plan plan = new Plan(
                ScheduleId.fresh(),
                ward,
                rule,
                situation.zone(),
                Manner.plain(checked(lateness == null ? config.latestStart() : lateness)),
                situations.meant(ward, coverage == null ? bulletin.coverage() : coverage),
                plans.programmed(bulletin),
                Dates.OF_THE_RULE,
                null);
        List<Occurrence> occurrences = Clearance.of(plan, situation);
        Schedule schedule = schedules.add(new Schedule(plan, signedIn.author(), null, now));
        scheduled.fire(new BroadcastScheduled(plan, occurrences.get(0), signedIn.author(), now));
        issue.of(ward);
        return schedule;
    }

    private static Duration checked(Duration lateness) {
        if (lateness.isNegative() || lateness.compareTo(LATEST) > 0) {
            throw new LatenessOutOfRange();
        }
        return lateness;
    }
}
