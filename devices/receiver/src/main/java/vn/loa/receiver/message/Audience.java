package vn.loa.receiver.message;

import java.util.List;

/** Whom an item or a command is for [P-22]. */
public record Audience(boolean whole, List<String> groups, List<String> receivers) {

    /** Whether a receiver with this assignment is meant. */
    public boolean includes(Assignment assignment) {
        return whole
                || receivers.contains(assignment.receiver())
                || assignment.groups().stream().anyMatch(groups::contains);
    }

    static Audience ofItem(Members members) throws Malformed {
        return new Audience(members.flag("ward"), members.strings("groups"), members.strings("receivers"));
    }

    static Audience ofCommand(Members members) throws Malformed {
        return new Audience(members.flag("whole"), members.strings("groups"), members.strings("receivers"));
    }
}
