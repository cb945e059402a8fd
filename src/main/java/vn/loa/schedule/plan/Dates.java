package vn.loa.schedule.plan;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * What holds for single dates of a rule.
 *
 * @param onHolidays whether public holidays count
 * @param extra civil dates on which it is aired although the rule does not give them
 * @param excluded civil dates that were taken out when it was planned, whatever the rule or the extra dates give
 * @param exceptions the rule's dates on which it was called off
 * @param moves the rule's dates whose occurrence is aired at another time
 */
public record Dates(
        OnHolidays onHolidays,
        Set<LocalDate> extra,
        Set<LocalDate> excluded,
        Map<LocalDate, Cancellation> exceptions,
        Map<LocalDate, Move> moves) {

    /** The rule as it stands. */
    public static final Dates OF_THE_RULE = new Dates(OnHolidays.AS_USUAL, Set.of(), Set.of(), Map.of(), Map.of());

    public Dates {
        extra = Set.copyOf(extra);
        excluded = Set.copyOf(excluded);
        exceptions = Map.copyOf(exceptions);
        moves = Map.copyOf(moves);
    }

    /** The same with these of the rule's dates called off. */
    public Dates without(Collection<LocalDate> off, Cancellation cancellation) {
        Map<LocalDate, Cancellation> all = new HashMap<>(exceptions);
        off.forEach(date -> all.put(date, cancellation));
        return new Dates(onHolidays, extra, excluded, all, moves);
    }

    /** The same with one of the rule's dates aired at another time. */
    public Dates moving(LocalDate date, Move move) {
        Map<LocalDate, Move> all = new HashMap<>(moves);
        all.put(date, move);
        return new Dates(onHolidays, extra, excluded, exceptions, all);
    }
}
