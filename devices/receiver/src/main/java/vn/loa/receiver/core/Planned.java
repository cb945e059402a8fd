package vn.loa.receiver.core;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import vn.loa.receiver.message.CommandId;
import vn.loa.receiver.message.Item;
import vn.loa.receiver.message.OccurrenceId;
import vn.loa.receiver.message.Precedence;

/**
 * A play to come, from the timetable or from a command.
 *
 * @param notAfter its timetable's expiry: after it, it may not start [P-21]
 */
record Planned(Item item, Optional<CommandId> command, Instant notAfter) {

    /** Who goes first when several could start [P-37]; the id decides where all else is equal. */
    static final Comparator<Planned> FORCE = Comparator.comparing(Planned::precedence)
            .reversed()
            .thenComparing(planned -> planned.item().start())
            .thenComparing(Planned::occurrence);

    static Planned fromTimetable(Item item, Instant expires) {
        return new Planned(item, Optional.empty(), expires);
    }

    static Planned fromCommand(Item item, CommandId command) {
        return new Planned(item, Optional.of(command), Instant.MAX);
    }

    OccurrenceId occurrence() {
        return item.occurrence();
    }

    Precedence precedence() {
        return item.precedence();
    }

    boolean emergency() {
        return precedence() == Precedence.EMERGENCY;
    }
}
