package vn.loa.receiver.core;

import java.time.Duration;
import vn.loa.receiver.time.Ticker;

/** Something that is due at once and then again after each period. */
final class Every {

    private final Ticker ticker;
    private final long period;
    private long next;

    Every(Ticker ticker, Duration period) {
        this.ticker = ticker;
        this.period = period.toNanos();
        this.next = ticker.nanos();
    }

    /** Whether it is due; then it is not until a period has passed. */
    boolean isDue() {
        long now = ticker.nanos();
        if (now - next < 0) {
            return false;
        }
        next = now + period;
        return true;
    }
}
