package vn.loa.area.regulation;

import java.time.Duration;

/**
 * How much may be aired at one place (Hà Nội 2021: inner districts two sessions a day of at most 15 minutes).
 *
 * @param session the most within one allowed window of one day
 * @param day the most within one civil day
 */
public record Limits(Duration session, Duration day) {

    /** A whole day is no limit. */
    public static final Limits NONE = new Limits(Duration.ofDays(1), Duration.ofDays(1));

    public Limits {
        if (session.isNegative() || day.isNegative()) {
            throw new IllegalArgumentException("a limit is not below nothing");
        }
    }
}
