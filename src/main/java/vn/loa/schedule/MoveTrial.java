package vn.loa.schedule;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import vn.loa.schedule.plan.Cancellation;
import vn.loa.schedule.plan.Clearance;
import vn.loa.schedule.plan.Dates;
import vn.loa.schedule.plan.Occurrence;
import vn.loa.schedule.plan.Plan;
import vn.loa.schedule.plan.ScheduleId;
import vn.loa.schedule.plan.Situation;
import vn.loa.schedule.rule.Rule;

/** Tries one date of a plan at another time; changes nothing. */
final class MoveTrial {

    private MoveTrial() {}

    /**
     * The occurrence as it would be aired there, held against everything else that is planned; or the refusal that it meets.
     *
     * @param by the name of who moves it
     */
    static Occurrence of(Plan plan, LocalDate date, LocalDateTime start, Situation around, String by) {
        return Clearance.of(alone(plan, start), without(around, plan, date, by)).get(0);
    }

    /** The one occurrence by itself, so that the dates of the series that are over do not matter. */
    private static Plan alone(Plan plan, LocalDateTime start) {
        return new Plan(
                ScheduleId.fresh(),
                plan.ward(),
                new Rule.Once(start.toLocalDate(), start.toLocalTime()),
                plan.zone(),
                plan.manner(),
                plan.coverage(),
                plan.programmed(),
                Dates.OF_THE_RULE,
                null);
    }

    private static Situation without(Situation around, Plan plan, LocalDate date, String by) {
        Plan others = plan.on(plan.dates().without(List.of(date), new Cancellation(by, around.now())));
        return new Situation(
                around.wardName(),
                around.groups(),
                around.surroundings(),
                around.plans().stream()
                        .map(each -> each.schedule().equals(plan.schedule()) ? others : each)
                        .toList(),
                around.now());
    }
}
