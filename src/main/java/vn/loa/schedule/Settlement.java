package vn.loa.schedule;

import java.util.List;
import vn.loa.schedule.plan.Finding;
import vn.loa.schedule.plan.Occurrence;
import vn.loa.schedule.plan.Plan;

/**
 * A plan that fits, and what it costs others.
 *
 * @param occurrences all that it airs, in order; at least one
 * @param replaced what is to be called off for it
 * @param givingWay what is interrupted because of it, or interrupts it
 */
record Settlement(
        Plan plan, List<Occurrence> occurrences, List<Occurrence> replaced, List<Finding.GivesWay> givingWay) {

    Settlement {
        occurrences = List.copyOf(occurrences);
        replaced = List.copyOf(replaced);
        givingWay = List.copyOf(givingWay);
    }
}
