package vn.loa.schedule;

import java.util.List;
import java.util.Optional;
import vn.loa.protocol.OccurrenceId;
import vn.loa.protocol.ReceiverId;
import vn.loa.protocol.WardId;

/** Knows what was cut short, or found no room, and where, so that it can be planned again; answered by {@code playout}. */
public interface CutShort {

    /**
     * What is to be aired once more.
     *
     * @param receivers that did not play all of it because something else took the air; at least one
     */
    record Rest(Aired what, List<ReceiverId> receivers) {

        public Rest {
            receivers = List.copyOf(receivers);
        }
    }

    /** What is left of this broadcast; none when nothing took its time anywhere. */
    Optional<Rest> restOf(WardId ward, OccurrenceId occurrence);
}
