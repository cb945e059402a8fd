package vn.loa.embedded.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which topics are whose [P-07]. */
class BrokerIdentityTest {
    private final BrokerIdentity pole = new BrokerIdentity.Receiver("w1", "r1");
    private final BrokerIdentity server = new BrokerIdentity.Server("s");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "loa/1/server",
                "loa/1/w1/timetable",
                "loa/1/w1/command",
                "loa/1/w1/receivers/r1/command",
                "loa/1/w1/receivers/r1/assignment",
                "loa/1/w1/receivers/r1/stored"
            })
    void a_receiver_hears_its_own_topics_and_its_wards_but_speaks_on_none_of_them(String topic) {
        assertThat(pole.maySubscribe(topic)).isTrue();
        assertThat(pole.mayPublish(topic)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"loa/1/w1/receivers/r1/receipt", "loa/1/w1/receivers/r1/state"})
    void a_receiver_speaks_only_on_its_receipt_and_its_state(String topic) {
        assertThat(pole.mayPublish(topic)).isTrue();
        assertThat(pole.maySubscribe(topic)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#",
                "+",
                "loa/#",
                "loa/1/w1/#",
                "loa/1/+/command",
                "loa/1/w1/receivers/+/command",
                "loa/1/w2/command",
                "loa/1/w1/receivers/r2/command",
                "loa/1/w1/receivers/r2/receipt",
                "loa/1/w1/receivers/r1/receipt/",
                "/loa/1/w1/receivers/r1/receipt",
                "loa/1/w1/command/",
                "$SYS/broker",
                "$share/g/loa/1/w1/command",
                "loa/1/w1/receivers/r1/command::queue",
                ""
            })
    void a_receiver_neither_hears_nor_speaks_anywhere_else(String topic) {
        assertThat(pole.maySubscribe(topic)).isFalse();
        assertThat(pole.mayPublish(topic)).isFalse();
    }

    @Test
    void the_server_does_everything_under_its_root_and_nothing_outside() {
        assertThat(server.maySubscribe("loa/1/+/receivers/+/receipt")).isTrue();
        assertThat(server.mayPublish("loa/1/w1/timetable")).isTrue();
        assertThat(server.maySubscribe("#")).isFalse();
        assertThat(server.mayPublish("loa/2/w1/timetable")).isFalse();
        assertThat(server.mayPublish("loa/1/#")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "+", "#", "a/b", "a::b", "..\u0000", "ă"})
    void an_id_that_is_not_one_plain_level_of_a_topic_is_refused(String id) {
        assertThatThrownBy(() -> new BrokerIdentity.Receiver("w1", id)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new BrokerIdentity.Receiver(id, "r1")).isInstanceOf(IllegalArgumentException.class);
    }
}
