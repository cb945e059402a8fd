package vn.loa.schedule;

import java.time.Instant;
import vn.loa.schedule.plan.Occurrence;
import vn.loa.schedule.plan.Plan;
import vn.loa.staff.Author;

/** Fired inside the transaction in which something is planned, once or weekly. */
public record BroadcastScheduled(Plan plan, Occurrence first, Author by, Instant at) {}
