package vn.loa.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.loa.schedule.plan.Occurrence;
import vn.loa.schedule.plan.Plan;
import vn.loa.staff.Author;

/** Plans what was settled, and carries out what it costs others; within the transaction, and the ward's lock, in which it was settled. */
@ApplicationScoped
class KeepSettlement {

    private final Schedules schedules;
    private final ReplaceOccurrences replace;
    private final IssueTimetable issue;
    private final Event<BroadcastScheduled> scheduled;
    private final Event<AirNowOrdered> ordered;
    private final Event<ClashDecided> decided;

    KeepSettlement(
            Schedules schedules,
            ReplaceOccurrences replace,
            IssueTimetable issue,
            Event<BroadcastScheduled> scheduled,
            Event<AirNowOrdered> ordered,
            Event<ClashDecided> decided) {
        this.schedules = schedules;
        this.replace = replace;
        this.issue = issue;
        this.scheduled = scheduled;
        this.ordered = ordered;
        this.decided = decided;
    }

    /**
     * Keeps it.
     *
     * @param choice by which it was settled, if a person had to choose
     * @param request the caller's name for the wish; null for none
     */
    Schedule keep(
            Settlement settled,
            Aired what,
            @Nullable ClashChoice choice,
            @Nullable UUID request,
            Author by,
            Instant now) {
        Plan plan = settled.plan();
        Occurrence first = settled.first();
        Schedule schedule = schedules.add(new Schedule(plan, what, by, request, now));
        replace.by(plan, settled.replaced());
        replace.behind(plan, settled.deferred());
        // What is on air falls silent before the order to play goes out.
        replace.cutting(plan, settled.cut());
        if (first.byCommand()) {
            ordered.fire(new AirNowOrdered(first, by, now));
        } else {
            scheduled.fire(new BroadcastScheduled(plan, first, by, now));
        }
        if (choice != null && settled.decided()) {
            decided.fire(new ClashDecided(plan, choice, settled.taken(), by, now));
        }
        issue.of(plan.ward());
        return schedule;
    }
}
