package vn.loa.schedule.plan;

import java.time.Instant;
import java.time.LocalDateTime;

/** One occurrence of a series that was moved to another civil time, by whom and when. */
public record Move(LocalDateTime to, String by, Instant at) {}
