package vn.loa.area.regulation;

import java.util.Map;
import vn.loa.protocol.GroupId;
import vn.loa.protocol.ReceiverId;

/**
 * The ward's regulation, and those of groups and of single receivers (near a school, a hospital, a church) that have their own; the
 * nearest one holds.
 */
public record Regulations(Regulation ward, Map<GroupId, Regulation> groups, Map<ReceiverId, Regulation> receivers) {

    public Regulations {
        groups = Map.copyOf(groups);
        receivers = Map.copyOf(receivers);
    }

    /** One regulation for everybody. */
    public static Regulations of(Regulation ward) {
        return new Regulations(ward, Map.of(), Map.of());
    }

    public Regulation at(GroupId group, ReceiverId receiver) {
        Regulation own = receivers.get(receiver);
        return own != null ? own : groups.getOrDefault(group, ward);
    }
}
