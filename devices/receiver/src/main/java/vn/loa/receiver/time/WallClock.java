package vn.loa.receiver.time;

import java.time.Clock;

/** The only reader of the machine's wall clock; everything else is given a {@link ReceiverClock}. */
public final class WallClock {

    private WallClock() {}

    /** The machine's clock, which may be wrong by decades on a pole without a battery. */
    public static Clock ofThisMachine() {
        return Clock.systemUTC();
    }
}
