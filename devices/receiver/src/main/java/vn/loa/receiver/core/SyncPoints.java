package vn.loa.receiver.core;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * When to ask for the time before a start: about ten minutes, one minute and ten seconds ahead of it [P-36]. Each lead is
 * drawn anew between half of that and all of it, or a whole province would ask in the same second.
 */
final class SyncPoints {

    private static final List<Duration> LEADS =
            List.of(Duration.ofMinutes(10), Duration.ofMinutes(1), Duration.ofSeconds(10));

    private final RandomGenerator random;
    private double part = 1.0;
    private Duration lastUntil = Duration.ZERO;

    SyncPoints(RandomGenerator random) {
        this.random = random;
    }

    /**
     * Whether a point has passed since the last exchange.
     *
     * @param until how long until the next start, if any
     */
    boolean passed(Optional<Duration> until, Duration sinceExchange) {
        if (until.isEmpty()) {
            return false;
        }
        Duration now = until.get();
        if (now.compareTo(lastUntil) > 0) {
            part = 0.5 + random.nextDouble() / 2; // Another start.
        }
        lastUntil = now;
        return LEADS.stream().map(this::drawn).anyMatch(lead -> {
            boolean reached = now.compareTo(lead) <= 0;
            return reached && sinceExchange.compareTo(lead.minus(now)) > 0;
        });
    }

    private Duration drawn(Duration lead) {
        return Duration.ofNanos((long) (lead.toNanos() * part));
    }
}
