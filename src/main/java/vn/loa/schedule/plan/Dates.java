package vn.loa.schedule.plan;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/**
 * What holds for single dates of a rule.
 *
 * @param onHolidays whether public holidays count
 * @param extra civil dates on which it is aired although the rule does not give them
 * @param exceptions the rule's dates on which it was called off
 * @param moves the rule's dates whose occurrence is aired at another time
 */
public record Dates(
        OnHolidays onHolidays,
        Set<LocalDate> extra,
        Map<LocalDate, Cancellation> exceptions,
        Map<LocalDate, Move> moves) {

    /** The rule as it stands. */
    public static final Dates OF_THE_RULE = new Dates(OnHolidays.AS_USUAL, Set.of(), Map.of(), Map.of());

    public Dates {
        extra = Set.copyOf(extra);
        exceptions = Map.copyOf(exceptions);
        moves = Map.copyOf(moves);
    }
}
