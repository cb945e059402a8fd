package vn.loa.embedded.broker;

import java.util.Set;

/**
 * A client that the broker let in, and what it may do there.
 *
 * <p>The rules are pure: they look at nothing but the identity and the topic. Source: {@code devices/protocol}, topics.
 */
public sealed interface BrokerIdentity {
    /** Equals the MQTT client id and the user name, so that two clients can never be one. */
    String id();

    boolean mayPublish(String topic);

    /** @param topicFilter as sent by the client, wildcards and prefixes included */
    boolean maySubscribe(String topicFilter);

    /** Loa's own server: everything below {@code loa/1/}, alone or sharing a subscription with other nodes. */
    record Server(String id) implements BrokerIdentity {
        private static final String ROOT = "loa/1/";

        @Override
        public boolean mayPublish(String topic) {
            return topic.startsWith(ROOT) && !topic.contains("#") && !topic.contains("+");
        }

        @Override
        public boolean maySubscribe(String topicFilter) {
            return topicFilter.startsWith(ROOT);
        }
    }

    /**
     * A receiver: its own exact topics and those of its ward, no wildcards.
     *
     * @param ward the ward's part of the topic
     * @param id the receiver's part of the topic
     */
    record Receiver(String ward, String id) implements BrokerIdentity {
        public Receiver {
            requireOneLevel(ward);
            requireOneLevel(id);
        }

        @Override
        public boolean mayPublish(String topic) {
            return Set.of(own("receipt"), own("state")).contains(topic);
        }

        @Override
        public boolean maySubscribe(String topicFilter) {
            return Set.of(
                            "loa/1/server",
                            "loa/1/" + ward + "/timetable",
                            "loa/1/" + ward + "/command",
                            own("command"),
                            own("assignment"),
                            own("stored"))
                    .contains(topicFilter);
        }

        private String own(String last) {
            return "loa/1/" + ward + "/receivers/" + id + "/" + last;
        }

        // An id such as "+" or "a/../b" would turn an exact topic into another one.
        private static void requireOneLevel(String level) {
            if (!level.matches("[A-Za-z0-9._-]{1,64}")) {
                throw new IllegalArgumentException("not one level of a topic: " + level);
            }
        }
    }
}
