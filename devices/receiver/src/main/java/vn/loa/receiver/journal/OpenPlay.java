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
import vn.loa.receiver.message.SoundKind;

/** A play that has started and not ended, as the journal knows it; found at boot, it was interrupted [P-32]. */
public record OpenPlay(
        OccurrenceId occurrence,
        Optional<CommandId> command,
        String content,
        Instant plannedStart,
        Instant start,
        int volume,
        Duration from,
        Duration played,
        Optional<SoundKind> sound) {

    static OpenPlay ofStarted(Members receipt) throws Malformed {
        return new OpenPlay(
                new OccurrenceId(receipt.string("occurrence")),
                receipt.optionalString("command").map(CommandId::new),
                receipt.hash("content"),
                receipt.instant("plannedStart"),
                receipt.instant("start"),
                receipt.count("volume"),
                Duration.ofMillis(receipt.has("fromMilliseconds") ? receipt.count("fromMilliseconds") : 0),
                Duration.ZERO,
                sound(receipt));
    }

    /** Where its sound goes, if the receipt says so [P-46]. */
    static Optional<SoundKind> sound(Members receipt) throws Malformed {
        return receipt.has("sound") ? Optional.of(receipt.oneOf("sound", SoundKind.class)) : Optional.empty();
    }

    OpenPlay goingTo(Optional<SoundKind> where) {
        return new OpenPlay(occurrence, command, content, plannedStart, start, volume, from, played, where);
    }

    OpenPlay playedFor(Duration length) {
        return new OpenPlay(occurrence, command, content, plannedStart, start, volume, from, length, sound);
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
                volume,
                sound);
    }
}
