package vn.loa.area;

import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.loa.protocol.ReceiverId;
import vn.loa.protocol.Sha256;
import vn.loa.protocol.WardId;

/** How the receivers in service are, as far as somebody has to know who plans for them; answered by the {@code receiver} feature. */
public interface PoleStates {

    /** Those that cannot be reached now. */
    Set<ReceiverId> offline(WardId ward);

    /** Those of the ward that are not in service, revoked or without a device, with their names. */
    Map<ReceiverId, String> outOfService(WardId ward);

    /** Those that have not said that they hold this version of the timetable or a later one. */
    List<Place> withoutTimetable(WardId ward, long version);

    /** Those in service that said they do not hold this audio yet. */
    List<Place> withoutContent(WardId ward, Sha256 content);
}
