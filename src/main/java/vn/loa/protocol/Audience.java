package vn.loa.protocol;

import java.util.List;

/** Whom an item of a day sheet is for [P-22]: the whole ward, or groups, or receivers. */
public record Audience(boolean ward, List<GroupId> groups, List<ReceiverId> receivers) {

    public Audience {
        groups = List.copyOf(groups);
        receivers = List.copyOf(receivers);
    }
}
