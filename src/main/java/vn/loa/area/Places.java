package vn.loa.area;

import java.util.List;
import vn.loa.protocol.WardId;

/** Which receivers stand in a ward; answered by the {@code receiver} feature. */
public interface Places {

    /** The receivers in service, whether online or not (a dead pole is still meant), in the order of group and name. */
    List<Place> inService(WardId ward);
}
