package vn.loa.endtoend;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for what has to happen: long enough for a slow machine, so that no test is about speed. */
final class Patience {

    private static final long LONGEST_NANOS = TimeUnit.SECONDS.toNanos(120);
    private static final long BETWEEN_LOOKS_MILLISECONDS = 150;

    private Patience() {}

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
