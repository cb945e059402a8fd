package vn.loa.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import vn.loa.protocol.WardId;
import vn.loa.schedule.plan.CancelledOccurrence;
import vn.loa.schedule.plan.Interval;
import vn.loa.schedule.plan.Occurrence;
import vn.loa.schedule.plan.Plan;
import vn.loa.schedule.plan.TimetableCompiler;

/** Answers questions about what a ward airs and when; computed from the rules at every question, never stored. */
@ApplicationScoped
public class Occurrences {

    private final Plans plans;

    Occurrences(Plans plans) {
        this.plans = plans;
    }

    /** What starts from an instant (inclusive) to another (exclusive), by day sheet or by command, in the order of the starts. */
    @Transactional
    public List<Occurrence> startingBetween(WardId ward, Instant from, Instant to) {
        Interval interval = new Interval(from, to);
        return TimetableCompiler.occurrences(plans.touching(ward, interval), interval);
    }

    /** What would have started from an instant (inclusive) to another (exclusive) and was called off before. */
    @Transactional
    public List<CancelledOccurrence> cancelledBetween(WardId ward, Instant from, Instant to) {
        Interval interval = new Interval(from, to);
        return TimetableCompiler.cancelled(plans.touching(ward, interval), interval);
    }

    /** What one schedule still gives from an instant until another. */
    @Transactional
    public List<Occurrence> of(Schedule schedule, Instant from, Instant to) {
        List<Plan> plan = plans.of(schedule.ward(), List.of(schedule));
        return TimetableCompiler.occurrences(plan, new Interval(from, to));
    }
}
