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

/** An officer has an approved bulletin or a programme aired at once ("phát ngay"), at an instant just ahead so that all receivers start together. */
@ApplicationScoped
public class AirNow {

    private final WardLock lock;
    private final AiredFacts facts;
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
            AiredFacts facts,
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
        this.facts = facts;
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
     * @param coverage where; null for where the bulletin proposes; for a programme, the whole ward
     * @param request the caller's name for this press of the button, so that pressing twice airs once; null for none
     */
    @Transactional
    public Occurrence air(WardId ward, Aired what, @Nullable Coverage coverage, @Nullable UUID request) {
        lock.take(ward);
        Optional<Schedule> before = request == null ? Optional.empty() : schedules.requestedAs(ward, request);
        return before.isPresent() ? repeated(before.get(), what) : order(ward, what, coverage, request);
    }

    /** What an order would air now, or the refusal that it would meet; nothing is ordered. */
    @Transactional
    public Occurrence preview(WardId ward, Aired what, @Nullable Coverage coverage) {
        Instant now = clock.instant();
        Situation situation = situations.of(ward, now);
        return Clearance.of(plan(ward, what, coverage, situation, now), situation)
                .get(0);
    }

    private Occurrence order(WardId ward, Aired what, @Nullable Coverage coverage, @Nullable UUID request) {
        Instant now = clock.instant();
        Situation situation = situations.of(ward, now);
        Plan plan = plan(ward, what, coverage, situation, now);
        Occurrence occurrence = Clearance.of(plan, situation).get(0);
        schedules.add(new Schedule(plan, what, signedIn.author(), request, now));
        ordered.fire(new AirNowOrdered(occurrence, signedIn.author(), now));
        issue.of(ward);
        return occurrence;
    }

    private Plan plan(WardId ward, Aired what, @Nullable Coverage coverage, Situation situation, Instant now) {
        Programmed programmed = facts.require(ward, what);
        Coverage where = situations.meant(ward, coverage == null ? facts.proposed(ward, what) : coverage);
        situations.mustBeInService(ward, where);
        return new Plan(
                ScheduleId.fresh(),
                ward,
                new Rule.Now(now.plus(leadTime(ward, programmed, now))),
                situation.zone(),
                Manner.plain(config.latestStart()),
                where,
                programmed,
                Dates.OF_THE_RULE,
                null);
    }

    private Duration leadTime(WardId ward, Programmed programmed, Instant now) {
        return readiness.expects(ward, programmed.content(), now) ? config.nowLeadTime() : config.fetchLeadTime();
    }

    private Occurrence repeated(Schedule schedule, Aired what) {
        if (!schedule.aired().equals(what)) {
            throw new RequestIdReused();
        }
        Instant start = schedule.rule().instantOf(schedule.startsAt(), schedule.zone());
        return occurrences.of(schedule, start, start.plusMillis(1)).stream()
                .findFirst()
                .orElseThrow(NoSuchOccurrence::new);
    }
}
