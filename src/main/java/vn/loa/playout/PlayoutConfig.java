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

    /** How long after its planned end a broadcast waits for receipts before it is booked as missed (no word). Receivers may be cut off for hours. */
    @WithDefault("PT36H")
    Duration noWordAfter();

    /** How often an unanswered command is sent again to receivers that are online. */
    @WithDefault("PT3S")
    Duration sendAgainAfter();

    /** How long a stop or another order that is not a play stays valid. */
    @WithDefault("PT5M")
    Duration orderLifetime();
}
