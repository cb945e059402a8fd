package vn.loa.receiver.time;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What the receiver's clock says, with what it knows of its own error.
 *
 * @param error the true time lies within this much of {@code instant}; meaningless when the source is NONE
 */
public record Reading(Instant instant, Duration error, ClockSource source) {

    /** Whether scheduled plays may trust this. */
    public boolean known() {
        return source != ClockSource.NONE;
    }

    /** The earliest instant that it may truly be. */
    public Instant earliest() {
        return instant.minus(error);
    }

    /** The error rounded up to whole milliseconds, as receipts carry it; nothing when nobody knows it [P-34]. */
    public Optional<Integer> errorMilliseconds() {
        return known()
                ? Optional.of((int) Math.min(Integer.MAX_VALUE, (error.toNanos() + 999_999) / 1_000_000))
                : Optional.empty();
    }
}
