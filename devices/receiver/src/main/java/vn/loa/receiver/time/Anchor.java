package vn.loa.receiver.time;

import java.time.Duration;
import java.time.Instant;

/**
 * A pair of simultaneous readings, ticker and true time, from which later instants are counted.
 *
 * @param rate nanoseconds of true time to add per nanosecond of ticker, e.g. 20e-6 for a crystal 20 ppm slow
 */
record Anchor(long nanos, Instant instant, Duration error, ClockSource source, double rate) {

    /** A crystal that nobody has measured is trusted this far; the error bound grows with it [P-36]. */
    private static final double GROWTH = 20e-6;

    Instant instantAt(long ticker) {
        long elapsed = ticker - nanos;
        return instant.plusNanos(elapsed + Math.round(elapsed * rate));
    }

    long nanosAt(Instant when) {
        double elapsed = Duration.between(instant, when).toNanos();
        return nanos + Math.round(elapsed / (1.0 + rate));
    }

    Duration errorAt(long ticker) {
        return error.plusNanos(Math.round(Math.abs(ticker - nanos) * GROWTH));
    }
}
