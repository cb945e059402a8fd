package vn.loa.schedule.plan;

/** An occurrence that was planned and then called off before its start. */
public record CancelledOccurrence(Occurrence occurrence, Cancellation cancellation) {}
