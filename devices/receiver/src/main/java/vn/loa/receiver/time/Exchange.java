package vn.loa.receiver.time;

import java.time.Duration;
import java.time.Instant;

/**
 * One question for the time and its answer: sent and arrived on our monotonic clock, received and sent on the server's.
 *
 * @param asked nanoseconds of the {@link Ticker} just before the question left
 * @param answered nanoseconds of the {@link Ticker} just after the answer came
 */
public record Exchange(long asked, Instant received, Instant sent, long answered) {

    /** Time on the wire both ways; half of it bounds the error (RFC 5905 section 8). */
    public Duration roundTrip() {
        Duration away = Duration.ofNanos(answered - asked);
        Duration atServer = Duration.between(received, sent);
        Duration trip = away.minus(atServer);
        return trip.isNegative() ? Duration.ZERO : trip;
    }

    /** The server's time at the middle of the exchange, when our ticker showed {@link #middle()}. */
    Instant serverAtMiddle() {
        return received.plus(Duration.between(received, sent).dividedBy(2));
    }

    long middle() {
        return asked + (answered - asked) / 2;
    }
}
