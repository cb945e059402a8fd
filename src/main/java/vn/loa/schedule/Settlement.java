package vn.loa.schedule;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.loa.protocol.OccurrenceId;
import vn.loa.schedule.plan.Consequences;
import vn.loa.schedule.plan.Occurrence;
import vn.loa.schedule.plan.Plan;

/**
 * A plan that fits, and what it costs others.
 *
 * @param occurrences all that it airs, in order; at least one
 * @param replaced what is to be called off for it
 * @param cut what is on air now and is to be stopped for it
 * @param deferred what is to be aired right behind it
 * @param decided whether a person's choice was needed to make it fit
 */
record Settlement(
        Plan plan,
        List<Occurrence> occurrences,
        List<Occurrence> replaced,
        List<Occurrence> cut,
        List<Deferred> deferred,
        Consequences consequences,
        boolean decided) {

    /** One that is moved, before and after. */
    record Deferred(Occurrence before, Occurrence after) {}

    Settlement {
        occurrences = List.copyOf(occurrences);
        replaced = List.copyOf(replaced);
        cut = List.copyOf(cut);
        deferred = List.copyOf(deferred);
    }

    /** What of others loses its place by the decision. */
    List<Occurrence> taken() {
        return Stream.concat(replaced.stream(), cut.stream()).toList();
    }

    /** All of others that the decision touches. */
    Set<OccurrenceId> touched() {
        return Stream.concat(taken().stream(), deferred.stream().map(Deferred::before))
                .map(Occurrence::id)
                .collect(Collectors.toSet());
    }

    /** When it begins for the first time. */
    Occurrence first() {
        return occurrences.get(0);
    }
}
