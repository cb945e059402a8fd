package vn.loa.schedule;

import java.time.Instant;
import vn.loa.schedule.plan.Occurrence;
import vn.loa.staff.Author;

/** Fired inside the transaction in which one occurrence of a schedule is moved to another time. */
public record OccurrenceMoved(Occurrence before, Occurrence after, Author by, Instant at) {}
