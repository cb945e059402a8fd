package vn.loa.schedule;

import vn.loa.protocol.Note;
import vn.loa.protocol.TimetableIndex;
import vn.loa.protocol.WardId;

/** Fired inside the transaction in which a ward's timetable gets a new version; observe it {@code AFTER_SUCCESS} to tell receivers. */
public record TimetableIssued(WardId ward, long version, TimetableIndex index, Note note) {}
