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
 * @param deferred what is to be aired right behind it
 * @param givingWay what is interrupted because of it, or interrupts it
 */
record Settlement(
        Plan plan,
        List<Occurrence> occurrences,
        List<Occurrence> replaced,
        List<Deferred> deferred,
        List<Finding.GivesWay> givingWay) {

    /** One that is moved, before and after. */
    record Deferred(Occurrence before, Occurrence after) {}

    Settlement {
        occurrences = List.copyOf(occurrences);
        replaced = List.copyOf(replaced);
        deferred = List.copyOf(deferred);
        givingWay = List.copyOf(givingWay);
    }
}
