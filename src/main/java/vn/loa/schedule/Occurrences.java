package vn.loa.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.loa.area.Wards;
import vn.loa.calendar.HolidayCalendar;
import vn.loa.protocol.WardId;
import vn.loa.schedule.plan.CancelledOccurrence;
import vn.loa.schedule.plan.Clearance;
import vn.loa.schedule.plan.Compilation;
import vn.loa.schedule.plan.Interval;
import vn.loa.schedule.plan.Occurrence;
import vn.loa.schedule.plan.Plan;
import vn.loa.schedule.plan.TimetableCompiler;

/** Answers questions about what a ward airs and when; computed from the rules at every question, never stored. */
@ApplicationScoped
public class Occurrences {

    /** What was aired this long ago may still be named when somebody wants to change it. */
    private static final Duration LOOKED_BACK = Duration.ofDays(400);

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2199;

    private final Plans plans;
    private final Situations situations;
    private final Wards wards;
    private final Clock clock;

    Occurrences(Plans plans, Situations situations, Wards wards, Clock clock) {
        this.plans = plans;
        this.situations = situations;
        this.wards = wards;
        this.clock = clock;
    }

    /** What starts from an instant (inclusive) to another (exclusive), by day sheet or by command, in the order of the starts. */
    @Transactional
    public List<Occurrence> startingBetween(WardId ward, Instant from, Instant to) {
        return compiled(ward, from, to).occurrences();
    }

    /** The same, with what is not heard as planned and why. */
    @Transactional
    public Compilation compiled(WardId ward, Instant from, Instant to) {
        Interval interval = new Interval(from, to);
        return TimetableCompiler.compile(
                situations.surroundings(ward, clock.instant()), plans.touching(ward, interval), interval);
    }

    /** What the rules gave, whatever the ward's regulation says today: for what may have been aired under an older one. */
    @Transactional
    public List<Occurrence> ruledBetween(WardId ward, Instant from, Instant to) {
        Interval interval = new Interval(from, to);
        return TimetableCompiler.ruled(plans.touching(ward, interval), wards.holidaysOf(ward), interval);
    }

    /** What would have started from an instant (inclusive) to another (exclusive) and was called off before. */
    @Transactional
    public List<CancelledOccurrence> cancelledBetween(WardId ward, Instant from, Instant to) {
        Interval interval = new Interval(from, to);
        return TimetableCompiler.cancelled(plans.touching(ward, interval), wards.holidaysOf(ward), interval);
    }

    /** What the rule of one schedule still gives from an instant until another. */
    @Transactional
    public List<Occurrence> of(Schedule schedule, Instant from, Instant to) {
        return TimetableCompiler.ruled(
                plans.of(schedule.ward(), List.of(schedule)),
                wards.holidaysOf(schedule.ward()),
                new Interval(from, to));
    }

    /** The one that the schedule's rule gives for this date, or the refusal that says that it cannot be changed any more. */
    @Transactional
    Occurrence toBeChanged(Schedule schedule, LocalDate ruleDate) {
        Instant now = clock.instant();
        Occurrence occurrence =
                of(schedule, now.minus(LOOKED_BACK), now.plus(Duration.ofDays(Clearance.FARTHEST_DAYS + 1L))).stream()
                        .filter(one -> one.ruleDate().equals(ruleDate))
                        .findFirst()
                        .orElseThrow(NoSuchOccurrence::new);
        if (!occurrence.start().isAfter(now)) {
            throw new AlreadyOnAir(occurrence, schedule.zone(), now);
        }
        return occurrence;
    }

    /** The one that the schedule gives for this date of its rule, called off or not, over or to come. */
    @Transactional
    Optional<Occurrence> dated(Schedule schedule, LocalDate ruleDate) {
        if (ruleDate.getYear() < FIRST_YEAR || ruleDate.getYear() > LAST_YEAR) {
            return Optional.empty();
        }
        Instant around = ruleDate.atStartOfDay(schedule.zone()).toInstant();
        Interval interval = new Interval(
                around.minus(LOOKED_BACK).minus(LOOKED_BACK),
                around.plus(LOOKED_BACK).plus(LOOKED_BACK));
        List<Plan> plan = plans.of(schedule.ward(), List.of(schedule));
        HolidayCalendar holidays = wards.holidaysOf(schedule.ward());
        return Stream.concat(
                        TimetableCompiler.ruled(plan, holidays, interval).stream(),
                        TimetableCompiler.cancelled(plan, holidays, interval).stream()
                                .map(CancelledOccurrence::occurrence))
                .filter(occurrence -> occurrence.ruleDate().equals(ruleDate))
                .findFirst();
    }
}
