package vn.loa.receiver.time;

import java.time.Duration;
import java.time.Instant;

/**
 * What the receiver's clock says, with what it knows of its own error.
 *
 * @param error the true time lies within this much of {@code instant}; meaningless when the source is NONE
 */
public record Reading(Instant instant, Duration error, ClockSource source) {

    /** What the wire carries as the error of a clock that knows nothing [P-34]. */
    public static final int UNKNOWN_ERROR_MILLISECONDS = Integer.MAX_VALUE;

    /** Whether scheduled plays may trust this. */
    public boolean known() {
        return source != ClockSource.NONE;
    }

    /** The earliest instant that it may truly be. */
    public Instant earliest() {
        return instant.minus(error);
    }

    /** The error rounded up to whole milliseconds, as receipts carry it. */
    public int errorMilliseconds() {
        if (!known()) {
            return UNKNOWN_ERROR_MILLISECONDS;
        }
        return (int) Math.min(UNKNOWN_ERROR_MILLISECONDS, (error.toNanos() + 999_999) / 1_000_000);
    }
}
