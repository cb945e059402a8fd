package vn.loa.embedded.broker;

/** Hears of trouble with the embedded broker, for the screen and the metrics; called from the broker's own thread. */
public interface BrokerAlarm {
    /** The broker is down or takes no messages, and is being started again until it stays up. */
    void down(String why);

    /** For who needs no more than the log lines of {@link BrokerWatch}. */
    static BrokerAlarm inTheLogOnly() {
        return new BrokerAlarm() {
            @Override
            public void down(String why) {
                // The watch has logged it.
            }

            @Override
            public void up() {
                // The watch has logged it.
            }
        };
    }

    /** The broker is up again. What it held before may be gone: publish retained messages anew. */
    void up();
}
