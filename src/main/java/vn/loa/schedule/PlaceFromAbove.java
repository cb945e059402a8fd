package vn.loa.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import vn.loa.problem.Refusal;
import vn.loa.programme.BulletinId;
import vn.loa.protocol.Precedence;
import vn.loa.protocol.WardId;
import vn.loa.schedule.plan.Clearance;
import vn.loa.schedule.plan.Consequences;
import vn.loa.schedule.plan.Dates;
import vn.loa.schedule.plan.Finding;
import vn.loa.schedule.plan.Manner;
import vn.loa.schedule.plan.Occurrence;
import vn.loa.schedule.plan.Plan;
import vn.loa.schedule.plan.Programmed;
import vn.loa.schedule.plan.ScheduleId;
import vn.loa.schedule.plan.Situation;
import vn.loa.schedule.rule.Rule;
import vn.loa.staff.Author;

/** Brings what a higher level sent into a ward's timetable: of priority before the ordinary, or at once as an emergency. */
@ApplicationScoped
public class PlaceFromAbove {

    private final WardLock lock;
    private final AiredFacts facts;
    private final Plans plans;
    private final Situations situations;
    private final Schedules schedules;
    private final Readiness readiness;
    private final IssueTimetable issue;
    private final ScheduleConfig config;
    private final Clock clock;
    private final Event<BroadcastScheduled> scheduled;
    private final Event<AirNowOrdered> ordered;
    private final Event<OccurrenceMoved> moved;

    PlaceFromAbove(
            WardLock lock,
            AiredFacts facts,
            Plans plans,
            Situations situations,
            Schedules schedules,
            Readiness readiness,
            IssueTimetable issue,
            ScheduleConfig config,
            Clock clock,
            Event<BroadcastScheduled> scheduled,
            Event<AirNowOrdered> ordered,
            Event<OccurrenceMoved> moved) {
        this.lock = lock;
        this.facts = facts;
        this.plans = plans;
        this.situations = situations;
        this.schedules = schedules;
        this.readiness = readiness;
        this.issue = issue;
        this.config = config;
        this.clock = clock;
        this.scheduled = scheduled;
        this.ordered = ordered;
        this.moved = moved;
    }

    /**
     * What was placed.
     *
     * @param displaced what of the ward's own programmes gives way to it or is silenced by it
     */
    public record Placed(ScheduleId schedule, List<Finding> displaced) {}

    /**
     * Plans it once with priority; ordinary programmes give way.
     *
     * <p>Refused like any plan: outside hours, over budget, or by {@code receivers-busy} where it meets another of priority, whose order the
     * ward's user decides. Nothing is written before the refusal, so the caller's transaction goes on.
     */
    @Transactional(dontRollbackOn = Refusal.class)
    public Placed withPriority(WardId ward, BulletinId id, Instant start, Author by) {
        lock.take(ward);
        Instant now = clock.instant();
        Situation situation = situations.of(ward, now);
        LocalDateTime civil = civil(start, situation.zone());
        return keep(
                plan(ward, id, new Rule.Once(civil.toLocalDate(), civil.toLocalTime()), situation), situation, by, now);
    }

    /** Plans it right behind the other one of priority. */
    @Transactional
    public Placed behind(WardId ward, BulletinId id, ScheduleId other, LocalDate date, Author by) {
        lock.take(ward);
        Instant now = clock.instant();
        Situation situation = situations.of(ward, now);
        LocalDateTime after = civil(occurrence(ward, other, date, situation).end(), situation.zone())
                .plusSeconds(1);
        return keep(
                plan(ward, id, new Rule.Once(after.toLocalDate(), after.toLocalTime()), situation), situation, by, now);
    }

    /** Plans it at its hour and moves the other one of priority right behind it. */
    @Transactional
    public Placed before(WardId ward, BulletinId id, Instant start, ScheduleId other, LocalDate date, Author by) {
        lock.take(ward);
        Instant now = clock.instant();
        Situation before = situations.of(ward, now);
        LocalDateTime civil = civil(start, before.zone());
        Plan plan = plan(ward, id, new Rule.Once(civil.toLocalDate(), civil.toLocalTime()), before);
        Schedule moved = schedules.require(ward, other);
        Occurrence left = occurrence(ward, other, date, before);
        LocalDateTime behind = civil.plus(plan.programmed().length()).plusSeconds(1);
        moved.move(date, behind, by, now);
        Situation after = situations.of(ward, now);
        Plan movedPlan = plans.of(ward, List.of(moved)).get(0);
        // Both must fit now: the new one at its hour, the other one behind it.
        Placed placed = keep(plan, after, by, now);
        Clearance.ofDate(movedPlan, date, situations.of(ward, now));
        movedPlan
                .onRuleDate(date, after.surroundings().holidays())
                .ifPresent(went -> this.moved.fire(new OccurrenceMoved(left, went, by, now)));
        return placed;
    }

    /** Has it aired at once over anything, at any hour; the caller has made sure that two people want it. */
    @Transactional
    public ScheduleId atOnce(WardId ward, BulletinId id, Author by) {
        lock.take(ward);
        Instant now = clock.instant();
        Situation situation = situations.of(ward, now);
        Aired aired = new Aired.OfBulletin(id);
        Programmed programmed = facts.require(ward, aired);
        Plan plan = new Plan(
                ScheduleId.fresh(),
                ward,
                new Rule.Now(now.plus(
                        readiness.expects(ward, programmed.content(), now)
                                ? config.nowLeadTime()
                                : config.fetchLeadTime())),
                situation.zone(),
                Manner.plain(config.latestStart()),
                facts.proposed(ward, aired),
                programmed.as(Precedence.EMERGENCY),
                Dates.OF_THE_RULE,
                null);
        schedules.add(new Schedule(plan, aired, by, null, now));
        ordered.fire(new AirNowOrdered(plan.only(), by, now));
        issue.of(ward);
        return plan.schedule();
    }

    private Plan plan(WardId ward, BulletinId id, Rule rule, Situation situation) {
        Aired aired = new Aired.OfBulletin(id);
        return new Plan(
                ScheduleId.fresh(),
                ward,
                rule,
                situation.zone(),
                Manner.plain(config.latestStart()),
                facts.proposed(ward, aired),
                facts.require(ward, aired).as(Precedence.PRIORITY),
                Dates.OF_THE_RULE,
                null);
    }

    private Placed keep(Plan plan, Situation situation, Author by, Instant now) {
        List<Occurrence> occurrences = Clearance.of(plan, situation);
        List<Finding> displaced = Consequences.of(plan, situation).displaced();
        schedules.add(new Schedule(plan, new Aired.OfBulletin(plan.programmed().bulletin()), by, null, now));
        scheduled.fire(new BroadcastScheduled(plan, occurrences.get(0), by, now));
        issue.of(plan.ward());
        return new Placed(plan.schedule(), displaced);
    }

    private Occurrence occurrence(WardId ward, ScheduleId other, LocalDate date, Situation situation) {
        Schedule schedule = schedules.require(ward, other);
        return plans.of(ward, List.of(schedule)).stream()
                .flatMap(plan -> plan.onRuleDate(date, situation.surroundings().holidays()).stream())
                .filter(occurrence -> occurrence.start().isAfter(situation.now()))
                .findFirst()
                .orElseThrow(NoSuchOccurrence::new);
    }

    private static LocalDateTime civil(Instant instant, ZoneId zone) {
        return instant.atZone(zone).toLocalDateTime();
    }
}
