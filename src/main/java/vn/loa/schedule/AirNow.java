package vn.loa.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
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
import vn.loa.schedule.plan.Programmed;
import vn.loa.schedule.plan.ScheduleId;
import vn.loa.schedule.plan.Situation;
import vn.loa.schedule.rule.Rule;
import vn.loa.staff.SignedIn;

/** An officer has an approved bulletin aired at once ("phát ngay"), at an instant just ahead so that all receivers start together. */
@ApplicationScoped
public class AirNow {

    private final WardLock lock;
    private final Bulletins bulletins;
    private final Plans plans;
    private final Situations situations;
    private final Schedules schedules;
    private final Occurrences occurrences;
    private final Readiness readiness;
    private final IssueTimetable issue;
    private final ScheduleConfig config;
    private final SignedIn signedIn;
    private final Clock clock;
    private final Event<AirNowOrdered> ordered;

    AirNow(
            WardLock lock,
            Bulletins bulletins,
            Plans plans,
            Situations situations,
            Schedules schedules,
            Occurrences occurrences,
            Readiness readiness,
            IssueTimetable issue,
            ScheduleConfig config,
            SignedIn signedIn,
            Clock clock,
            Event<AirNowOrdered> ordered) {
        this.lock = lock;
        this.bulletins = bulletins;
        this.plans = plans;
        this.situations = situations;
        this.schedules = schedules;
        this.occurrences = occurrences;
        this.readiness = readiness;
        this.issue = issue;
        this.config = config;
        this.signedIn = signedIn;
        this.clock = clock;
        this.ordered = ordered;
    }

    /**
     * Orders it.
     *
     * @param coverage where; null for where the bulletin proposes
     * @param request the caller's name for this press of the button, so that pressing twice airs once; null for none
     */
    @Transactional
    public Occurrence air(WardId ward, BulletinId id, @Nullable Coverage coverage, @Nullable UUID request) {
        lock.take(ward);
        Optional<Schedule> before = request == null ? Optional.empty() : schedules.requestedAs(ward, request);
        return before.isPresent() ? repeated(before.get(), id) : order(ward, id, coverage, request);
    }

    private Occurrence order(WardId ward, BulletinId id, @Nullable Coverage coverage, @Nullable UUID request) {
        Bulletin bulletin = bulletins.require(ward, id);
        Programmed programmed = plans.programmed(bulletin);
        Instant now = clock.instant();
        Situation situation = situations.of(ward, now);
        Plan plan = new Plan(
                ScheduleId.fresh(),
                ward,
                new Rule.Now(now.plus(leadTime(ward, programmed, now))),
                situation.zone(),
                Manner.plain(config.latestStart()),
                situations.meant(ward, coverage == null ? bulletin.coverage() : coverage),
                programmed,
                Dates.OF_THE_RULE,
                null);
        Occurrence occurrence = Clearance.of(plan, situation).get(0);
        schedules.add(new Schedule(plan, signedIn.author(), request, now));
        ordered.fire(new AirNowOrdered(occurrence, signedIn.author(), now));
        issue.of(ward);
        return occurrence;
    }

    private Duration leadTime(WardId ward, Programmed programmed, Instant now) {
        return readiness.expects(ward, programmed.content(), now) ? config.nowLeadTime() : config.fetchLeadTime();
    }

    private Occurrence repeated(Schedule schedule, BulletinId id) {
        if (!schedule.bulletin().equals(id)) {
            throw new RequestIdReused();
        }
        Instant start = schedule.rule().instantOf(schedule.startsAt(), schedule.zone());
        return occurrences.of(schedule, start, start.plusMillis(1)).stream()
                .findFirst()
                .orElseThrow(NoSuchOccurrence::new);
    }
}
