package vn.loa.schedule.plan;

import java.time.Instant;

/** Who called something off, and when. */
public record Cancellation(String by, Instant at) {}
