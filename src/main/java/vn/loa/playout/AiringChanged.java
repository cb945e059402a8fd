package vn.loa.playout;

import vn.loa.protocol.OccurrenceId;
import vn.loa.protocol.WardId;

/** Something about a broadcast is known that was not known before; observed after the commit. */
public record AiringChanged(WardId ward, OccurrenceId occurrence) {}
