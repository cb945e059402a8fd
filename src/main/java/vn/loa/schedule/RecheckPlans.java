package vn.loa.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.loa.area.Displaced;
import vn.loa.area.GroupMerged;
import vn.loa.area.PlacesChanged;
import vn.loa.area.PlansAhead;
import vn.loa.area.RulesChanged;
import vn.loa.area.regulation.Rulebook;
import vn.loa.evidence.EvidenceLog;
import vn.loa.evidence.LeafKind;
import vn.loa.protocol.WardId;
import vn.loa.schedule.plan.Clearance;
import vn.loa.schedule.plan.Interval;
import vn.loa.schedule.plan.Plan;
import vn.loa.schedule.plan.Recheck;
import vn.loa.schedule.plan.Surroundings;

/** Looks at all that is planned again when a ward's rules change, and lets the timetable follow. */
@ApplicationScoped
class RecheckPlans implements PlansAhead {

    private final WardLock lock;
    private final Situations situations;
    private final Plans plans;
    private final Schedules schedules;
    private final IssueTimetable issue;
    private final EvidenceLog log;
    private final Clock clock;

    RecheckPlans(
            WardLock lock,
            Situations situations,
            Plans plans,
            Schedules schedules,
            IssueTimetable issue,
            EvidenceLog log,
            Clock clock) {
        this.lock = lock;
        this.situations = situations;
        this.plans = plans;
        this.schedules = schedules;
        this.issue = issue;
        this.log = log;
        this.clock = clock;
    }

    @Override
    @Transactional
    public List<Displaced> displacedBy(WardId ward, Rulebook rules, Optional<Merge> merge) {
        lock.take(ward);
        Instant now = clock.instant();
        Interval ahead = new Interval(now, now.plus(Duration.ofDays(Clearance.FARTHEST_DAYS)));
        List<Plan> planned = plans.touching(ward, ahead);
        Surroundings before = situations.surroundings(ward, now);
        Surroundings after = before.under(rules);
        return merge.map(
                        one -> Recheck.between(before, planned, after.merged(one), Recheck.merged(planned, one), ahead))
                .orElseGet(() -> Recheck.between(before, planned, after, planned, ahead));
    }

    void merged(@Observes GroupMerged merge) {
        List<Schedule> touched = schedules.naming(merge.ward(), merge.from());
        Instant now = clock.instant();
        touched.forEach(schedule -> schedule.follow(merge, now));
        log.append(
                LeafKind.GROUP_MERGED,
                Optional.of(merge.ward()),
                Map.of(
                        "from", merge.from(),
                        "fromName", merge.fromName(),
                        "into", merge.into(),
                        "intoName", merge.intoName(),
                        "schedules", touched.stream().map(Schedule::id).toList(),
                        "planned", named(merge.ward(), touched),
                        "by", merge.by()));
    }

    private List<Map<String, ?>> named(WardId ward, List<Schedule> touched) {
        return plans.of(ward, touched).stream()
                .<Map<String, ?>>map(plan -> Map.of(
                        "schedule", plan.schedule(),
                        "title", plan.programmed().title()))
                .toList();
    }

    void changed(@Observes RulesChanged change) {
        issue.of(change.ward());
    }

    void changed(@Observes PlacesChanged change) {
        issue.of(change.ward());
    }
}
