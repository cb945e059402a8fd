package vn.loa.receiver.journal;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import vn.loa.receiver.message.CommandId;
import vn.loa.receiver.message.Malformed;
import vn.loa.receiver.message.Members;
import vn.loa.receiver.message.OccurrenceId;
import vn.loa.receiver.message.Outcome;
import vn.loa.receiver.message.Receipt;

/** A play that has started and not ended, as the journal knows it; found at boot, it was interrupted [P-32]. */
public record OpenPlay(
        OccurrenceId occurrence,
        Optional<CommandId> command,
        String content,
        Instant plannedStart,
        Instant start,
        int volume,
        Duration from,
        Duration played) {

    static OpenPlay ofStarted(Members receipt) throws Malformed {
        return new OpenPlay(
                new OccurrenceId(receipt.string("occurrence")),
                receipt.optionalString("command").map(CommandId::new),
                receipt.hash("content"),
                receipt.instant("plannedStart"),
                receipt.instant("start"),
                receipt.count("volume"),
                Duration.ofMillis(receipt.has("fromMilliseconds") ? receipt.count("fromMilliseconds") : 0),
                Duration.ZERO);
    }

    OpenPlay playedFor(Duration length) {
        return new OpenPlay(occurrence, command, content, plannedStart, start, volume, from, length);
    }

    /** The receipt of a play that was cut off by a loss of power or process. */
    public Receipt interrupted(String reason) {
        return new Receipt(
                Outcome.INTERRUPTED,
                reason,
                Optional.empty(),
                Optional.of(occurrence),
                command,
                Optional.of(content),
                Optional.of(plannedStart),
                Optional.of(start),
                Optional.of(start.plus(played)),
                from,
                played,
                volume);
    }
}
