package vn.loa.schedule;

import java.time.Instant;
import vn.loa.schedule.plan.Occurrence;
import vn.loa.staff.Author;

/** Fired inside the transaction in which somebody orders a bulletin to be aired at once; carries all that a command and a record need. */
public record AirNowOrdered(Occurrence occurrence, Author by, Instant at) {}
