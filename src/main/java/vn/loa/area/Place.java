package vn.loa.area;

import vn.loa.protocol.GroupId;
import vn.loa.protocol.ReceiverId;

/** Where a receiver stands: its name, its residential group, and that group's name. */
public record Place(ReceiverId receiver, String name, GroupId group, String groupName) {}
