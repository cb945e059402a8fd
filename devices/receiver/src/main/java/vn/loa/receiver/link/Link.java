package vn.loa.receiver.link;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/** The MQTT session; keeps trying to be connected until it is closed. Nothing here waits. */
public interface Link {

    /** What the link tells, from threads of its own: must hand over at once. */
    interface Listener {

        /** Subscribed to all topics after a connect. */
        void connected();

        /** Not connected any more, or not yet; with the reason for the log. */
        void disconnected(String why);

        /** A message came. */
        void arrived(String topic, byte[] payload, boolean retained);
    }

    /**
     * How to connect.
     *
     * @param longestPause the most that a receiver waits between two tries [P-09]
     * @param will makes the last word anew for every connect, because it is signed with its time [P-08]
     */
    record Terms(
            String broker,
            String receiver,
            String secret,
            List<String> topics,
            String willTopic,
            Supplier<Duration> longestPause,
            Supplier<byte[]> will) {}

    /** Begins to connect. */
    void open(Terms terms, Listener listener);

    /** Whether publications reach the broker now. */
    boolean connected();

    /** Sends with QoS 1; lost when not connected, so whoever needs it sends it again. */
    void publish(String topic, byte[] payload, boolean retained);

    /** Disconnects in good order, within a second or two. */
    void close();
}
