package vn.loa.area;

import vn.loa.protocol.GroupId;
import vn.loa.protocol.ReceiverId;

/**
 * Where a receiver stands: its name, its residential group, and that group's name.
 *
 * @param turn 1 to 4: when it speaks, where neighbouring poles take turns
 */
public record Place(ReceiverId receiver, String name, GroupId group, String groupName, int turn) {

    /** A pole that takes the first turn. */
    public Place(ReceiverId receiver, String name, GroupId group, String groupName) {
        this(receiver, name, group, groupName, 1);
    }
}
