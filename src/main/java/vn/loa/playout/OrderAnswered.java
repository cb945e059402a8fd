package vn.loa.playout;

import vn.loa.protocol.ReceiverId;
import vn.loa.protocol.WardId;

/** A receiver has answered a command; observed after the commit. */
record OrderAnswered(WardId ward, ReceiverId receiver) {}
