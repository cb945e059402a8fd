package vn.loa.embedded.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.junit.jupiter.api.Test;
import vn.loa.embedded.DebianMosquitto;

/** The rules of decision 0013 at a mosquitto, as an operator would set it up. */
class ExternalBrokerTest {
    private static final Map<String, String> PASSWORDS = Map.of("loa-server", "s", "r1", "one", "r2", "two");
    private static final Map<String, String> WARDS = Map.of("r1", "w1", "r2", "w1");

    @Test
    void commands_and_receipts_pass_and_nobody_else_hears_or_speaks() throws Exception {
        try (DebianMosquitto mosquitto = DebianMosquitto.start(PASSWORDS, WARDS);
                TestClient server = TestClient.connect(mosquitto.url(), "loa-server", "s");
                TestClient first = TestClient.connect(mosquitto.url(), "r1", "one");
                TestClient second = TestClient.connect(mosquitto.url(), "r2", "two")) {
            server.subscribe("loa/1/+/receivers/+/receipt");
            first.subscribe("loa/1/w1/receivers/r1/command");
            // Mosquitto 2.0 grants the filter and then delivers nothing that the ACL does not allow.
            second.subscribe("loa/1/w1/receivers/r1/command");
            second.subscribe("loa/1/w1/receivers/r2/command");

            server.publish("loa/1/w1/receivers/r1/command", "play", false);
            assertThat(first.next().text()).isEqualTo("play");
            server.publish("loa/1/w1/receivers/r2/command", "sentinel", false);
            assertThat(second.next().text()).isEqualTo("sentinel");

            assertThatThrownBy(() -> mustBeTaken(second.publish("loa/1/w1/receivers/r1/receipt", "forged", false)))
                    .isInstanceOf(Exception.class);
            first.publish("loa/1/w1/receivers/r1/receipt", "genuine", false);
            assertThat(server.next().text()).isEqualTo("genuine");
        }
    }

    @Test
    void a_stranger_and_a_wrong_password_are_refused() throws Exception {
        try (DebianMosquitto mosquitto = DebianMosquitto.start(PASSWORDS, WARDS)) {
            assertThatThrownBy(() -> TestClient.connect(mosquitto.url(), "stranger", "x"))
                    .isInstanceOf(MqttException.class);
            assertThatThrownBy(() -> TestClient.connect(mosquitto.url(), "r1", "x"))
                    .isInstanceOf(MqttException.class);
        }
    }

    private static void mustBeTaken(int reasonCode) {
        if (reasonCode >= 0x80) {
            throw new IllegalStateException("refused with " + reasonCode);
        }
    }
}
