package vn.loa.receiver.message;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import vn.loa.receiver.time.Reading;

/** What the receiver says it did, before the chain's counter and hash are added. */
public record Receipt(
        Outcome outcome,
        String reason,
        Optional<OccurrenceId> by,
        Optional<OccurrenceId> occurrence,
        Optional<CommandId> command,
        Optional<String> content,
        Optional<Instant> plannedStart,
        Optional<Instant> start,
        Optional<Instant> end,
        Duration from,
        Duration played,
        int volume,
        Optional<SoundKind> sound) {

    /** A receipt about a play. */
    public static Receipt ofPlay(Outcome outcome, Item item, Optional<CommandId> command, int volume) {
        return new Receipt(
                outcome,
                "",
                Optional.empty(),
                Optional.of(item.occurrence()),
                command,
                Optional.of(item.content().sha256()),
                Optional.of(item.start()),
                Optional.empty(),
                Optional.empty(),
                Duration.ZERO,
                Duration.ZERO,
                volume,
                Optional.empty());
    }

    /** A receipt about a command that is not about one play. */
    public static Receipt ofCommand(Outcome outcome, CommandId command, int volume) {
        return new Receipt(
                outcome,
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.of(command),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Duration.ZERO,
                Duration.ZERO,
                volume,
                Optional.empty());
    }

    /** The same with a reason. */
    public Receipt because(String why) {
        return new Receipt(
                outcome, why, by, occurrence, command, content, plannedStart, start, end, from, played, volume, sound);
    }

    /** The same, naming what took its place. */
    public Receipt by(OccurrenceId other) {
        return new Receipt(
                outcome,
                reason,
                Optional.of(other),
                occurrence,
                command,
                content,
                plannedStart,
                start,
                end,
                from,
                played,
                volume,
                sound);
    }

    /**
     * The same with the instants at which it sounded.
     *
     * @param entry where in the content it began
     * @param length how much of the content has sounded, from there on
     */
    public Receipt sounded(Instant began, Optional<Instant> ended, Duration entry, Duration length) {
        return new Receipt(
                outcome,
                reason,
                by,
                occurrence,
                command,
                content,
                plannedStart,
                Optional.of(began),
                ended,
                entry,
                length,
                volume,
                sound);
    }

    /** The same, saying where the sound went [P-46]. */
    public Receipt through(SoundKind where) {
        return new Receipt(
                outcome,
                reason,
                by,
                occurrence,
                command,
                content,
                plannedStart,
                start,
                end,
                from,
                played,
                volume,
                Optional.of(where));
    }

    /** Where in its life the receiver was when it made the receipt. */
    public record Context(
            String receiver, String ward, String boot, int timetable, Reading now, Optional<String> checkpoint) {}

    /** The JSON of the receipt with its place in the chain [P-32]. */
    public String json(Context context, long counter, String previous) {
        ObjectNode body = Json.object();
        body.put("receiver", context.receiver());
        body.put("ward", context.ward());
        body.put("counter", counter);
        body.put("boot", context.boot());
        body.put("previous", previous);
        body.put("made", Timestamp.of(context.now().instant()));
        body.put("outcome", outcome.name());
        body.put("reason", reason);
        by.ifPresent(other -> body.put("by", other.value()));
        body.put("occurrence", occurrence.map(OccurrenceId::value).orElse(null));
        body.put("command", command.map(CommandId::value).orElse(null));
        body.put("content", content.orElse(null));
        body.put("plannedStart", plannedStart.map(Timestamp::of).orElse(null));
        body.put("start", start.map(Timestamp::of).orElse(null));
        body.put("end", end.map(Timestamp::of).orElse(null));
        if (!from.isZero()) {
            body.put("fromMilliseconds", from.toMillis());
        }
        body.put("playedMilliseconds", played.toMillis());
        body.put("volume", volume);
        sound.ifPresent(where -> body.put("sound", where.name()));
        body.putObject("clock")
                .put("source", context.now().source().name())
                .put("errorMilliseconds", context.now().errorMilliseconds().orElse(null));
        body.put("timetable", context.timetable());
        body.put("checkpoint", context.checkpoint().orElse(null));
        return body.toString();
    }
}
