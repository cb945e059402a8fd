package vn.loa.embedded.broker;

/** Hears of trouble with the embedded broker, for the screen and the metrics; called from the broker's own thread. */
public interface BrokerAlarm {
    /** The broker is down or takes no messages, and is being started again until it stays up. */
    void down(String why);

    /** The broker is up again. What it held before may be gone: publish retained messages anew. */
    void up();
}
