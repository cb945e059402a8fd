package vn.loa.receiver.message;

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
        String theme) {

    /** Reads a play out of the object that holds its members. */
    public static Item in(Members members) throws Malformed {
        Item item = new Item(
                OccurrenceId.in(members),
                members.instant("start"),
                members.instant("latestStart"),
                Content.in(members.object("content")),
                members.oneOf("precedence", Precedence.class),
                members.string("title"),
                members.string("theme"));
        if (item.latestStart.isBefore(item.start)) {
            throw new Malformed("\"latestStart\" lies before \"start\"");
        }
        return item;
    }
}
