package vn.loa.schedule;

import java.time.Instant;
import vn.loa.schedule.plan.Occurrence;
import vn.loa.staff.Author;

/** Fired inside the transaction in which one occurrence of a schedule is called off. */
public record OccurrenceCancelled(Occurrence occurrence, Author by, Instant at) {}
