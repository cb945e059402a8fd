package vn.loa.schedule.plan;

import java.time.Instant;

/** From an instant (inclusive) to a later one (exclusive). */
public record Interval(Instant from, Instant to) {

    public Interval {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("an interval does not end before it begins: " + from + " to " + to);
        }
    }

    public boolean holds(Instant instant) {
        return !instant.isBefore(from) && instant.isBefore(to);
    }

    /** Whether both share at least one instant. */
    public boolean meets(Interval other) {
        return from.isBefore(other.to) && other.from.isBefore(to);
    }
}
