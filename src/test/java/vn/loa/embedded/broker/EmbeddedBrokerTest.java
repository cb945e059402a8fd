package vn.loa.embedded.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.loa.embedded.StartFailure;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EmbeddedBrokerTest {
    private static final int NOT_AUTHORIZED = 0x87;
    private static final int LARGEST_PACKET = 64 * 1024;

    @TempDir
    static Path directory;

    private final TestAccess access = new TestAccess()
            .with("w1", "r1")
            .with("w1", "r2")
            .with("w1", "withdrawn")
            .with("w1", "moving")
            .with("w8", "sleeper")
            .with("w8", "neighbour");
    private EmbeddedBroker broker;

    @BeforeAll
    void start() {
        broker = EmbeddedBroker.start(place(0), access);
    }

    @AfterAll
    void stop() {
        broker.close();
    }

    @Test
    void a_command_of_the_server_reaches_the_receiver_and_its_receipt_the_server() throws Exception {
        try (TestClient server = connect(TestAccess.SERVER);
                TestClient pole = connect("r1")) {
            assertThat(server.subscribe("loa/1/+/receivers/+/receipt")).isEqualTo(1);
            assertThat(pole.subscribe("loa/1/w1/receivers/r1/command")).isEqualTo(1);
            assertThat(server.publish("loa/1/w1/receivers/r1/command", "play", false))
                    .isLessThan(0x80);
            assertThat(pole.next().text()).isEqualTo("play");
            assertThat(pole.publish("loa/1/w1/receivers/r1/receipt", "played", false))
                    .isLessThan(0x80);
            assertThat(server.next().topic()).isEqualTo("loa/1/w1/receivers/r1/receipt");
        }
    }

    @Test
    void a_stranger_is_refused() {
        assertThatThrownBy(() -> connect("stranger")).isInstanceOf(MqttException.class);
    }

    @Test
    void a_client_without_user_and_password_is_refused() {
        MqttConnectionOptions nothing = TestClient.options(null, null);
        assertThatThrownBy(() -> TestClient.connect(url(), "r1", nothing)).isInstanceOf(MqttException.class);
    }

    @Test
    void a_wrong_password_is_refused() {
        assertThatThrownBy(() -> TestClient.connect(url(), "r1", "guess")).isInstanceOf(MqttException.class);
    }

    @Test
    void credentials_of_one_receiver_under_the_client_id_of_another_are_refused() throws Exception {
        MqttConnectionOptions ofR1 = TestClient.options("r1", TestAccess.passwordOf("r1"));
        try (TestClient genuine = connect("r1")) {
            assertThat(genuine.isConnected()).isTrue();
            assertThatThrownBy(() -> TestClient.connect(url(), "r2", ofR1)).isInstanceOf(MqttException.class);
            assertThatThrownBy(() -> TestClient.connect(url(), "", ofR1)).isInstanceOf(MqttException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#",
                "+",
                "loa/1/#",
                "loa/1/+/command",
                "loa/1/w2/command",
                "loa/1/w1/receivers/r2/command",
                "loa/1/w1/receivers/r2/receipt",
                "loa/1/w1/receivers/+/command",
                "activemq.management",
                "activemq.notifications"
            })
    void a_receiver_cannot_hear_what_is_not_for_it(String topicFilter) throws Exception {
        try (TestClient pole = connect("r1")) {
            assertThat(pole.subscribe(topicFilter)).isEqualTo(NOT_AUTHORIZED);
            assertThat(pole.isConnected()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "loa/1/w1/receivers/r2/receipt",
                "loa/1/w1/command",
                "loa/1/w1/timetable",
                "loa/1/w1/receivers/r1/command",
                "loa/1/server",
                "activemq.management"
            })
    void a_receiver_cannot_speak_for_others(String topic) throws Exception {
        try (TestClient server = connect(TestAccess.SERVER);
                TestClient pole = connect("r1")) {
            if (topic.startsWith("loa/")) {
                server.subscribe(topic);
            }
            server.subscribe("loa/1/sentinel");
            assertThat(publish(pole, topic, false)).isEqualTo(NOT_AUTHORIZED);
            assertThat(publish(pole, topic, true)).isEqualTo(NOT_AUTHORIZED);
            server.publish("loa/1/sentinel", "last", false);
            assertThat(server.next().text()).isEqualTo("last");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "loa/1/w1/receivers/r1/command::queue",
                "loa/1/w1/command::r2.loa/1/w1/command",
                "$share/group/loa/1/w1/command",
                "$SYS/broker",
                "$sys.mqtt.sessions"
            })
    void a_topic_of_the_brokers_inside_ends_the_connection(String topic) throws Exception {
        try (TestClient pole = connect("r1")) {
            assertThatThrownBy(() -> pole.subscribe(topic)).isInstanceOf(MqttException.class);
            assertThat(pole.isCutOff()).isTrue();
        }
        try (TestClient pole = connect("r1")) {
            assertThatThrownBy(() -> publish(pole, topic, false)).isInstanceOf(MqttException.class);
            assertThat(pole.isCutOff()).isTrue();
        }
    }

    @Test
    void not_even_the_server_may_name_a_queue() throws Exception {
        try (TestClient server = connect(TestAccess.SERVER)) {
            assertThatThrownBy(() -> server.subscribe("loa/1/w1/command::r1.loa/1/w1/command"))
                    .isInstanceOf(MqttException.class);
        }
    }

    @Test
    void a_will_on_a_foreign_topic_is_not_published() throws Exception {
        MqttConnectionOptions options = TestClient.options("r1", TestAccess.passwordOf("r1"));
        options.setWill("loa/1/w1/receivers/r2/state", new MqttMessage("gone".getBytes(StandardCharsets.UTF_8)));
        try (TestClient server = connect(TestAccess.SERVER)) {
            server.subscribe("loa/1/w1/receivers/r2/state");
            server.subscribe("loa/1/sentinel");
            try (TestClient pole = TestClient.connect(url(), "r1", options)) {
                broker.disconnect("r1");
                assertThat(pole.isCutOff()).isTrue();
            }
            server.publish("loa/1/sentinel", "last", false);
            assertThat(server.next().text()).isEqualTo("last");
        }
    }

    @Test
    void a_revoked_receiver_is_cut_off_at_once_and_does_not_come_back() throws Exception {
        try (TestClient pole = connect("withdrawn");
                TestClient neighbour = connect("r2")) {
            pole.subscribe("loa/1/w1/command");
            access.withdraw("withdrawn");
            broker.disconnect("withdrawn");
            assertThat(pole.isCutOff()).isTrue();
            assertThatThrownBy(() -> connect("withdrawn")).isInstanceOf(MqttException.class);
            assertThat(neighbour.subscribe("loa/1/w1/command")).isEqualTo(1);
        }
    }

    @Test
    void a_receiver_that_moved_hears_its_new_ward_and_no_more_its_old_one() throws Exception {
        try (TestClient pole = connect("moving")) {
            access.with("w2", "moving");
            broker.disconnect("moving");
            assertThat(pole.isCutOff()).isTrue();
        }
        try (TestClient moved = connect("moving")) {
            assertThat(moved.subscribe("loa/1/w1/command")).isEqualTo(NOT_AUTHORIZED);
            assertThat(moved.subscribe("loa/1/w2/command")).isEqualTo(1);
        }
    }

    @Test
    void retained_and_waiting_messages_are_there_after_a_restart() throws Exception {
        MqttConnectionOptions lasting = TestClient.options("sleeper", TestAccess.passwordOf("sleeper"));
        lasting.setCleanStart(false);
        lasting.setSessionExpiryInterval(3600L);
        try (TestClient pole = TestClient.connect(url(), "sleeper", lasting)) {
            pole.subscribe("loa/1/w8/receivers/sleeper/command");
        }
        try (TestClient server = connect(TestAccess.SERVER)) {
            server.publish("loa/1/w8/timetable", "version 7", true);
            server.publish("loa/1/w8/receivers/sleeper/command", "stop", false);
        }
        broker.restart();
        try (TestClient neighbour = connect("neighbour")) {
            neighbour.subscribe("loa/1/w8/timetable");
            assertThat(neighbour.next()).isEqualTo(new TestClient.Heard("loa/1/w8/timetable", "version 7", true, 1));
        }
        try (TestClient pole = TestClient.connect(url(), "sleeper", lasting)) {
            assertThat(pole.next().text()).isEqualTo("stop");
        }
    }

    @Test
    void a_stranger_that_announces_a_huge_packet_is_cut_off_before_it_sends_it() throws IOException {
        try (Socket socket = new Socket("127.0.0.1", broker.port())) {
            socket.setSoTimeout(20_000);
            OutputStream out = socket.getOutputStream();
            // CONNECT with a remaining length of 1 MiB, protocol name MQTT, version 5.
            out.write(new byte[] {0x10, (byte) 0x80, (byte) 0x80, 0x40, 0, 4, 'M', 'Q', 'T', 'T', 5, 2, 0, 60});
            out.flush();
            InputStream in = socket.getInputStream();
            while (in.read() >= 0) {
                // A DISCONNECT may come before the end of the stream.
            }
            assertThat(in.read()).isEqualTo(-1);
        }
    }

    @Test
    void a_packet_over_the_bound_ends_the_connection_and_the_broker_goes_on() throws Exception {
        try (TestClient pole = connect("r1")) {
            String tooMuch = "x".repeat(LARGEST_PACKET + 1);
            assertThatThrownBy(() -> pole.publish("loa/1/w1/receivers/r1/receipt", tooMuch, false))
                    .isInstanceOf(MqttException.class);
        }
        try (TestClient pole = connect("r1")) {
            assertThat(pole.publish("loa/1/w1/receivers/r1/receipt", "small", false))
                    .isLessThan(0x80);
        }
    }

    @Test
    void a_taken_port_is_a_clear_failure() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            int taken = other.getLocalPort();
            assertThatThrownBy(() -> EmbeddedBroker.start(place(taken), access))
                    .isInstanceOfSatisfying(StartFailure.class, failure -> assertThat(failure.block())
                            .contains("Máy chủ tin nhắn", "cổng " + taken, "loa.broker.port"));
        }
    }

    private static int publish(TestClient client, String topic, boolean retained) throws MqttException {
        try {
            return client.publish(topic, "x", retained);
        } catch (MqttException e) {
            if (e.getReasonCode() == NOT_AUTHORIZED) {
                return NOT_AUTHORIZED;
            }
            throw e;
        }
    }

    private TestClient connect(String id) throws MqttException {
        return TestClient.connect(url(), id, TestAccess.passwordOf(id));
    }

    private String url() {
        return "tcp://127.0.0.1:" + broker.port();
    }

    private BrokerPlace place(int port) {
        return new BrokerPlace(directory, "127.0.0.1", port, Optional.empty(), LARGEST_PACKET, 1024 * 1024);
    }
}
