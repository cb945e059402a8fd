package vn.loa.embedded.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.loa.embedded.TestCertificate;

class BrokerWithTlsTest {

    @TempDir
    Path directory;

    @Test
    void a_receiver_that_trusts_the_certificate_gets_its_commands_and_nobody_talks_in_the_clear() throws Exception {
        TestCertificate certificate = TestCertificate.in(directory);
        BrokerPlace place = new BrokerPlace(
                directory.resolve("broker"),
                "127.0.0.1",
                0,
                Optional.of(new BrokerPlace.KeyStoreFile(certificate.keyStore(), TestCertificate.PASSWORD)),
                64 * 1024,
                0);
        try (EmbeddedBroker broker = EmbeddedBroker.start(place, new TestAccess().with("w1", "r1"))) {
            assertThat(broker.usesTls()).isTrue();
            String address = "127.0.0.1:" + broker.port();
            // The server itself comes in by a door of its own, on this machine only.
            try (TestClient server = TestClient.connect(
                            "tcp://127.0.0.1:" + broker.portForOurselves(),
                            TestAccess.SERVER,
                            TestAccess.passwordOf(TestAccess.SERVER));
                    TestClient pole = TestClient.connect(
                            "ssl://" + address,
                            "r1",
                            certificate.trusted(TestClient.options("r1", TestAccess.passwordOf("r1"))))) {
                pole.subscribe("loa/1/w1/receivers/r1/command");

                server.publish("loa/1/w1/receivers/r1/command", "play", false);

                assertThat(pole.next().text()).isEqualTo("play");
            }
            assertThatThrownBy(() -> TestClient.connect("tcp://" + address, "r1", TestAccess.passwordOf("r1")))
                    .isInstanceOf(MqttException.class);
            assertThatThrownBy(() -> TestClient.connect("ssl://" + address, "r1", TestAccess.passwordOf("r1")))
                    .isInstanceOf(MqttException.class);
        }
    }
}
