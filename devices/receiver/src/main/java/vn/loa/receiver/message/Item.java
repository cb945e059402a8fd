package vn.loa.receiver.message;

import java.time.Duration;
import java.time.Instant;

/**
 * One play, planned in a day sheet or asked for by a command.
 *
 * @param latestStart after this it is not started any more [P-23]
 */
public record Item(
        OccurrenceId occurrence,
        Instant start,
        Instant latestStart,
        Content content,
        Precedence precedence,
        String title,
        String theme,
        Manner manner) {

    /** A play that all poles begin together, late ones from the beginning, without a return after a cut. */
    public Item(
            OccurrenceId occurrence,
            Instant start,
            Instant latestStart,
            Content content,
            Precedence precedence,
            String title,
            String theme) {
        this(occurrence, start, latestStart, content, precedence, title, theme, Manner.PLAIN);
    }

    /** Reads a play out of the object that holds its members. */
    public static Item in(Members members) throws Malformed {
        Item item = new Item(
                OccurrenceId.in(members),
                members.instant("start"),
                members.instant("latestStart"),
                Content.in(members.object("content")),
                members.oneOf("precedence", Precedence.class),
                members.string("title"),
                members.string("theme"),
                Manner.in(members));
        if (item.latestStart.isBefore(item.start)) {
            throw new Malformed("\"latestStart\" lies before \"start\"");
        }
        return item;
    }

    /** The same as a pole of this turn carries it out; an emergency waits for no turn [P-44]. */
    public Item inTurn(int turn) {
        Duration delay = precedence == Precedence.EMERGENCY
                ? Duration.ZERO
                : manner.turns().delay(turn);
        return new Item(
                occurrence,
                start.plus(delay),
                latestStart.plus(delay),
                content,
                precedence,
                title,
                theme,
                manner.taken());
    }

    /** How far into the content a start at this instant begins [P-42]. */
    public Duration entry(Instant at) {
        return manner.entry(start, at);
    }
}
