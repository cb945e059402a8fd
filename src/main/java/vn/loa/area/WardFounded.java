package vn.loa.area;

import vn.loa.protocol.WardId;

/** A ward has come into being; fired inside the transaction. */
public record WardFounded(WardId ward, String name, String zone, boolean demo, String by) {}
