package vn.loa.schedule;

import java.time.Instant;
import java.util.List;
import vn.loa.schedule.plan.Occurrence;
import vn.loa.schedule.plan.Plan;
import vn.loa.staff.Author;

/** Fired inside the transaction in which a person decided what becomes of two broadcasts that wanted the air at once. */
public record ClashDecided(Plan plan, ClashChoice choice, List<Occurrence> replaced, Author by, Instant at) {}
