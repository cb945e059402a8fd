package vn.loa.receiver.message;

import java.util.regex.Pattern;

/** The identity of a command, a UUID: the same id is carried out at most once [P-27]. */
public record CommandId(String value) {

    private static final Pattern SHAPE =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    public CommandId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("a command id is a UUID in lower case");
        }
    }

    static CommandId in(Members members) throws Malformed {
        return new CommandId(members.matching("id", SHAPE));
    }

    @Override
    public String toString() {
        return value;
    }
}
