package vn.loa.receiver.core;

import java.time.Duration;
import java.util.function.Supplier;
import vn.loa.receiver.time.Ticker;

/** Something that is due at once and then again after each period, which may be another one each time. */
final class Every {

    private final Ticker ticker;
    private final Supplier<Duration> period;
    private long next;

    Every(Ticker ticker, Duration period) {
        this(ticker, () -> period);
    }

    Every(Ticker ticker, Supplier<Duration> period) {
        this.ticker = ticker;
        this.period = period;
        this.next = ticker.nanos();
    }

    /** Whether it is due; then it is not until a period has passed. */
    boolean isDue() {
        long now = ticker.nanos();
        if (now - next < 0) {
            return false;
        }
        next = now + period.get().toNanos();
        return true;
    }
}
