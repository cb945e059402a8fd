package vn.loa.area.regulation;

import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import vn.loa.protocol.ReceiverId;

/**
 * A school, a hospital, a church or pagoda, or another place where the receivers around it keep hours of their own.
 *
 * @param receivers those that stand there; at least one
 * @param regulation what holds at them instead of the group's or the ward's
 */
public record QuietPlace(UUID id, String name, Kind kind, List<ReceiverId> receivers, Regulation regulation) {

    /** What stands there. */
    public enum Kind {
        SCHOOL,
        HOSPITAL,
        RELIGIOUS,
        OTHER
    }

    public QuietPlace {
        receivers = List.copyOf(new TreeSet<>(receivers));
    }
}
