package vn.loa.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import vn.loa.area.Wards;
import vn.loa.protocol.WardId;
import vn.loa.schedule.plan.CancelledOccurrence;
import vn.loa.schedule.plan.Compilation;
import vn.loa.schedule.plan.Interval;
import vn.loa.schedule.plan.Occurrence;
import vn.loa.schedule.plan.TimetableCompiler;

/** Answers questions about what a ward airs and when; computed from the rules at every question, never stored. */
@ApplicationScoped
public class Occurrences {

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
}
