package vn.loa.receiver.link;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** Full-jitter back-off: a ward's receivers that lost their broker together do not come back together [P-09]. */
public final class Backoff {

    private final Duration first;
    private final Duration most;
    private final RandomGenerator random;
    private int failures;

    /** Waits between nothing and {@code first}, doubling up to {@code most}. */
    public Backoff(Duration first, Duration most, RandomGenerator random) {
        this.first = first;
        this.most = most;
        this.random = random;
    }

    /** How long to wait after one more failure. */
    public Duration next() {
        return next(most);
    }

    /** How long to wait after one more failure, with another ceiling this time. */
    public Duration next(Duration atMost) {
        long ceiling = Math.min(atMost.toMillis(), first.toMillis() << Math.min(failures, 20));
        failures++;
        return Duration.ofMillis(random.nextLong(ceiling + 1));
    }

    /** After a success. */
    public void reset() {
        failures = 0;
    }
}
