package vn.loa.schedule;

import java.time.Instant;
import java.util.Set;
import vn.loa.protocol.OccurrenceId;
import vn.loa.protocol.WardId;

/** Knows which occurrences take no receiver's time any more although their planned end is still to come; answered by {@code playout}. */
public interface EndedEarly {

    /** Those of the ward, started since this instant, that were stopped or have come to their end on every receiver. */
    Set<OccurrenceId> in(WardId ward, Instant since);
}
