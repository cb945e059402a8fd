package vn.loa.schedule;

import java.time.Instant;
import vn.loa.protocol.WardId;

/**
 * A timetable as it was issued.
 *
 * @param bytes the signed note's bytes, as receivers get them
 */
public record TimetableNote(WardId ward, long version, Instant issued, Instant expires, byte[] bytes) {}
