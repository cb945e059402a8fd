package vn.loa.receiver.message;

import java.time.Duration;
import java.time.Instant;

/** An order for right now, or nearly. */
public record Command(
        CommandId id, Counter counter, Instant issued, Instant expires, String ward, Audience audience, Action action) {

    /**
     * Reads a command's body.
     *
     * @throws Malformed when any of it breaks [P-05]; an unknown action or precedence does
     */
    public static Command read(String json) throws Malformed {
        Members body = Json.read(json);
        Members audience = body.object("audience");
        return new Command(
                CommandId.in(body),
                new Counter(body.number("epoch", 0, Long.MAX_VALUE), body.number("counter", 0, Long.MAX_VALUE)),
                body.instant("issued"),
                body.instant("expires"),
                audience.identifier("ward"),
                Audience.ofCommand(audience),
                action(body.object("action")));
    }

    /** The same as a pole of this turn carries it out [P-44]. */
    public Command inTurn(int turn) {
        return new Command(id, counter, issued, expires, ward, audience, action.inTurn(turn));
    }

    private static Action action(Members action) throws Malformed {
        return switch (action.string("type")) {
            case "play" -> new Action.Play(Item.in(action));
            case "stop" -> new Action.Stop(OccurrenceId.in(action));
            case "stop-all" -> new Action.StopAll();
            case "volume" -> new Action.Volume(action.count("percent"));
            case "test-tone" -> new Action.TestTone(Duration.ofSeconds(action.number("seconds", 1, 86_400)));
            case "mute" -> new Action.Mute(true);
            case "unmute" -> new Action.Mute(false);
            case "restart" -> new Action.Restart();
            default -> throw new Malformed("an unknown action");
        };
    }
}
