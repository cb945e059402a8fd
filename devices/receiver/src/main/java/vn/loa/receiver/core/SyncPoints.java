package vn.loa.receiver.core;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * When to ask for the time before a start: about ten minutes, one minute and ten seconds ahead of it [P-36]. Each lead is
 * drawn anew between half of that and all of it, or a whole province would ask in the same second; and the last two are
 * for those alone whose bound is not good yet.
 */
final class SyncPoints {

    private static final List<Duration> LEADS =
            List.of(Duration.ofMinutes(10), Duration.ofMinutes(1), Duration.ofSeconds(10));

    /** Half of what two neighbouring poles may be apart; ten minutes after a good exchange it still holds. */
    private static final Duration GOOD = Duration.ofMillis(15);

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
     * @param error the bound of what is known now
     */
    boolean passed(Optional<Duration> until, Duration sinceExchange, Duration error) {
        if (until.isEmpty()) {
            return false;
        }
        Duration now = until.get();
        if (now.compareTo(lastUntil) > 0) {
            part = 0.5 + random.nextDouble() / 2; // Another start.
        }
        lastUntil = now;
        int points = error.compareTo(GOOD) <= 0 ? 1 : LEADS.size();
        return LEADS.stream().limit(points).map(this::drawn).anyMatch(lead -> {
            boolean reached = now.compareTo(lead) <= 0;
            return reached && sinceExchange.compareTo(lead.minus(now)) > 0;
        });
    }

    private Duration drawn(Duration lead) {
        return Duration.ofNanos((long) (lead.toNanos() * part));
    }
}
