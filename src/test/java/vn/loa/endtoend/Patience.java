package vn.loa.endtoend;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for what has to happen: long enough for a slow machine, so that no test is about speed. */
final class Patience {

    private static final long LONGEST_NANOS = TimeUnit.SECONDS.toNanos(300);
    private static final Duration READY_WITHIN = Duration.ofSeconds(12);
    /** What lies ahead must come before patience ends. */
    private static final double SLOWEST = 4;

    private static final long BETWEEN_LOOKS_MILLISECONDS = 150;

    /** How many times slower than usual the slowest start of a server has been so far; 1 or more. */
    private static final AtomicReference<Double> SLOWNESS = new AtomicReference<>(1.0);

    private Patience() {}

    /** Learns from how long a server took to be ready how much time people have to be given on this machine. */
    static void learnFrom(Duration start) {
        double slowness = (double) start.toMillis() / READY_WITHIN.toMillis();
        SLOWNESS.accumulateAndGet(Math.min(slowness, SLOWEST), Math::max);
    }

    /** The instant that lies so far ahead, and further the slower the machine is: what has to be done before it must fit in. */
    static Instant ahead(Duration usually) {
        return Clock.systemUTC().instant().plusMillis(Math.round(usually.toMillis() * SLOWNESS.get()));
    }

    /** Waits until it is true; {@code what} is the sentence of the failure. */
    static void until(String what, BooleanSupplier holds) {
        found(what, () -> holds.getAsBoolean() ? Optional.of(true) : Optional.empty());
    }

    /** Waits until there is one. */
    static <T> T found(String what, Supplier<Optional<T>> look) {
        long begun = System.nanoTime();
        while (System.nanoTime() - begun < LONGEST_NANOS) {
            Optional<T> seen = look.get();
            if (seen.isPresent()) {
                return seen.get();
            }
            pause(BETWEEN_LOOKS_MILLISECONDS);
        }
        throw new AssertionError("waited in vain until " + what);
    }

    static void pause(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", interrupted);
        }
    }
}
