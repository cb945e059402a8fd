package vn.loa.receiver;

import vn.loa.protocol.ReceiverId;
import vn.loa.protocol.WardId;

/**
 * A receiver has a new signed assignment; observed after the commit by whoever sends it.
 *
 * @param revoked whether this one ends all its rights, so that its connection has to be closed too
 */
@SuppressWarnings("ArrayRecordComponent")
public record AssignmentIssued(WardId ward, ReceiverId receiver, byte[] note, boolean revoked) {}
