package vn.loa.area;

import vn.loa.protocol.WardId;

/** The ward's allowed windows were changed; fired inside the transaction of the change. */
public record WindowsChanged(WardId ward) {}
