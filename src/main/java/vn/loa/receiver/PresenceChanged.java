package vn.loa.receiver;

import vn.loa.protocol.ReceiverId;
import vn.loa.protocol.WardId;

/** A receiver came, went, or told something that a page shows; observed after the commit. */
public record PresenceChanged(WardId ward, ReceiverId receiver, boolean cameOnline) {}
