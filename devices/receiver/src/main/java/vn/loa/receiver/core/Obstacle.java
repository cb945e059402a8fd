package vn.loa.receiver.core;

import java.util.Optional;
import vn.loa.receiver.message.OccurrenceId;

/** Why a play that is due does not start; the reason of its MISSED receipt when nothing changes. */
record Obstacle(String reason, Optional<OccurrenceId> by) {

    static Obstacle of(String reason) {
        return new Obstacle(reason, Optional.empty());
    }

    static Obstacle busy(OccurrenceId by) {
        return new Obstacle("busy", Optional.of(by));
    }
}
