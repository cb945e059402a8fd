package vn.loa.schedule;

import java.time.Instant;
import vn.loa.schedule.plan.Occurrence;
import vn.loa.staff.Author;

/** Fired inside the transaction in which somebody has something else aired in the place of what is on air; whoever observes it stops it. */
public record BroadcastCut(Occurrence occurrence, Author by, Instant at) {}
