package vn.loa.protocol;

import java.util.List;
import java.util.Objects;

/** Whom a command is for [P-25]; it names its ward because a command may be captured and sent elsewhere. */
public record CommandAudience(WardId ward, boolean whole, List<GroupId> groups, List<ReceiverId> receivers) {

    public CommandAudience {
        Objects.requireNonNull(ward);
        groups = List.copyOf(groups);
        receivers = List.copyOf(receivers);
    }
}
