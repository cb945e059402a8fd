package vn.loa.area;

import vn.loa.protocol.WardId;

/** Receivers of a ward stand elsewhere or speak in another turn than before; fired inside the transaction of the change. */
public record PlacesChanged(WardId ward) {}
