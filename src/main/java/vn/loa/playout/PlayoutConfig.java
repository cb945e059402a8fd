package vn.loa.playout;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of broadcasts being carried out. */
@ConfigMapping(prefix = "loa.playout")
public interface PlayoutConfig {

    /** How long before its start an occurrence becomes a broadcast that is watched. */
    @WithDefault("PT60S")
    Duration cueAhead();

    /**
     * How long a broadcast waits for receipts before it is booked as missed (no word). Receivers may be cut off for hours.
     *
     * <p>Counted from the last instant at which a receiver can still be playing, which is the latest start and the whole length after
     * it, not from the planned end: one that began at the latest start has had no chance to tell earlier. Booking is looked at every 30
     * seconds. With PT1M, a broadcast of 2 minutes planned for 06:00 with a latest start of 06:05 is booked from 06:08 on.
     */
    @WithDefault("PT36H")
    Duration noWordAfter();

    /** How often an unanswered command is sent again to receivers that are online. */
    @WithDefault("PT3S")
    Duration sendAgainAfter();

    /** How long a stop or another order that is not a play stays valid. */
    @WithDefault("PT5M")
    Duration orderLifetime();
}
