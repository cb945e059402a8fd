package vn.loa.area;

import java.util.List;
import vn.loa.protocol.WardId;

/**
 * The ward's allowed windows were changed; fired inside the transaction of the change.
 *
 * @param by the name of the person who changed them
 */
public record WindowsChanged(WardId ward, List<SetWindows.Hours> hours, String by) {}
