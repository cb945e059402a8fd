package vn.loa.schedule;

import java.time.Instant;
import java.util.List;
import vn.loa.protocol.WardId;
import vn.loa.schedule.plan.Occurrence;
import vn.loa.schedule.plan.ScheduleId;
import vn.loa.staff.Author;

/** Fired inside the transaction in which all that is left of a schedule is called off; names what would have started within the timetable's horizon. */
public record ScheduleCancelled(
        WardId ward, ScheduleId schedule, String title, List<Occurrence> calledOff, Author by, Instant at) {}
