package vn.loa.receiver.time;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * The time as the receiver knows it: a monotonic clock, anchored to the server's time by exchanges [P-36]. A step of
 * the machine's wall clock does not move it. Safe for any thread.
 */
public final class ReceiverClock {

    /** Below this distance two anchors say more about the network than about the crystal. */
    private static final Duration SHORTEST_DRIFT_BASE = Duration.ofMinutes(5);

    private static final double LARGEST_RATE = 100e-6;

    private final Ticker ticker;
    private volatile Anchor anchor;
    private volatile long lastExchange;

    private ReceiverClock(Ticker ticker, Anchor start) {
        this.ticker = ticker;
        this.anchor = start;
    }

    /** A clock that knows nothing yet; its readings are the given guess and say NONE. */
    public static ReceiverClock unknown(Ticker ticker, Instant guess) {
        return new ReceiverClock(ticker, new Anchor(ticker.nanos(), guess, Duration.ZERO, ClockSource.NONE, 0));
    }

    /** A clock that trusts a reading of the machine's clock within the given error. */
    public static ReceiverClock trusting(Ticker ticker, Instant reading, Duration error, ClockSource source) {
        return new ReceiverClock(ticker, new Anchor(ticker.nanos(), reading, error, source, 0));
    }

    /** A clock that begins with what is remembered of an earlier exchange, if that can be trusted [P-34]. */
    public static ReceiverClock remembering(Ticker ticker, Instant wall, ClockMemory memory) {
        return memory.recall(wall)
                .map(reading -> trusting(ticker, reading.instant(), reading.error(), reading.source()))
                .orElseGet(() -> unknown(ticker, wall));
    }

    /** What time it is now. */
    public Reading now() {
        return readingAt(ticker.nanos());
    }

    /** What time it was, or will be, at a moment of the ticker. */
    public Reading readingAt(long nanos) {
        Anchor current = anchor;
        return new Reading(current.instantAt(nanos), current.errorAt(nanos), current.source());
    }

    /** The moment of the ticker at which it is (or was) the given instant. */
    public long nanosAt(Instant instant) {
        return anchor.nanosAt(instant);
    }

    /** The monotonic clock beneath. */
    public Ticker ticker() {
        return ticker;
    }

    /** How long ago the server was last asked; very long when it never was. */
    public Duration sinceExchange() {
        return anchor.source() == ClockSource.SERVER
                ? Duration.ofNanos(ticker.nanos() - lastExchange)
                : Duration.ofDays(10_000);
    }

    /** Takes the machine's clock anew, for a system whose clock is kept right by somebody else. */
    public void follow(Instant reading, Duration error) {
        anchor = new Anchor(ticker.nanos(), reading, error, ClockSource.SYSTEM, 0);
    }

    /**
     * Takes over the best of several exchanges, the one with the shortest round trip [P-36]; unless what is known is
     * better still and the two agree within their bounds: then a slow network has nothing to teach.
     *
     * @throws IllegalArgumentException when there is none
     */
    public void synchronise(List<Exchange> exchanges) {
        Exchange best = exchanges.stream()
                .min(Comparator.comparing(Exchange::roundTrip))
                .orElseThrow(() -> new IllegalArgumentException("no exchange to learn the time from"));
        Anchor before = anchor;
        Duration error = best.roundTrip().dividedBy(2);
        lastExchange = best.answered();
        if (before.source() == ClockSource.SERVER && isBetter(before, best, error)) {
            return;
        }
        double rate = before.source() == ClockSource.SERVER ? rateBetween(before, best, error) : 0;
        anchor = new Anchor(best.middle(), best.serverAtMiddle(), error, ClockSource.SERVER, rate);
    }

    private static boolean isBetter(Anchor before, Exchange best, Duration error) {
        Duration bound = before.errorAt(best.middle());
        Duration apart = Duration.between(before.instantAt(best.middle()), best.serverAtMiddle())
                .abs();
        return bound.compareTo(error) < 0 && apart.compareTo(bound.plus(error)) <= 0;
    }

    /** The crystal's rate, learnt only as far as the two error bounds let it be known. */
    private static double rateBetween(Anchor before, Exchange best, Duration error) {
        long elapsed = best.middle() - before.nanos();
        if (elapsed < SHORTEST_DRIFT_BASE.toNanos()) {
            return before.rate();
        }
        long strayed = Duration.between(before.instantAt(best.middle()), best.serverAtMiddle())
                .toNanos();
        long doubt = before.error().plus(error).toNanos();
        long sure = Math.max(0, Math.abs(strayed) - doubt);
        double rate = before.rate() + Math.signum((double) strayed) * sure / elapsed;
        return Math.max(-LARGEST_RATE, Math.min(LARGEST_RATE, rate));
    }
}
