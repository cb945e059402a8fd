package vn.loa.receiver.message;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Instants as the wire has them: UTC, at most six fraction digits [P-06]. */
public final class Timestamp {

    private Timestamp() {}

    /** The text of an instant. */
    public static String of(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS).toString();
    }
}
