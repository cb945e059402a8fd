package vn.loa.receiver.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.eclipse.paho.mqttv5.client.MqttClient;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The link against a real broker, where one is installed. */
class PahoLinkIT {

    private static final Path BROKER = Path.of("/usr/sbin/mosquitto");

    @TempDir
    private Path directory;

    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private final Link link = new PahoLink();
    private Process broker;
    private int port;

    @BeforeEach
    void startBroker() throws Exception {
        assumeTrue(Files.isExecutable(BROKER), "mosquitto is not installed: the link is not tried here");
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        broker = brokerProcess();
    }

    private Process brokerProcess() throws Exception {
        Path configuration = directory.resolve("mosquitto.conf");
        Files.writeString(configuration, "listener " + port + " 127.0.0.1\nallow_anonymous true\npersistence false\n");
        Process process = new ProcessBuilder(BROKER.toString(), "-c", configuration.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        while (!listens()) {
            Thread.onSpinWait();
        }
        return process;
    }

    private boolean listens() {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    @AfterEach
    void stopBroker() throws Exception {
        link.close();
        if (broker != null) {
            broker.destroyForcibly().waitFor();
        }
    }

    private void open() {
        link.open(
                new Link.Terms(
                        "tcp://127.0.0.1:" + port,
                        "r-7f3k2m",
                        "secret",
                        List.of("loa/1/phuong-mau/command"),
                        "loa/1/phuong-mau/receivers/r-7f3k2m/state",
                        () -> Duration.ofSeconds(2),
                        () -> "gone".getBytes(StandardCharsets.UTF_8)),
                new Link.Listener() {
                    @Override
                    public void connected() {
                        heard.add("connected");
                    }

                    @Override
                    public void disconnected(String why) {
                        heard.add("disconnected");
                    }

                    @Override
                    public void arrived(String topic, byte[] payload, boolean retained) {
                        heard.add(new String(payload, StandardCharsets.UTF_8) + " retained=" + retained);
                    }
                });
    }

    private void await(String wanted) throws InterruptedException {
        String line = "";
        while (!line.equals(wanted)) {
            line = heard.poll(60, TimeUnit.SECONDS);
            assertThat(line).as("waiting for " + wanted).isNotNull();
        }
    }

    private void publish(String text, boolean retained) throws Exception {
        MqttClient other = new MqttClient("tcp://127.0.0.1:" + port, "station", new MemoryPersistence());
        other.connect();
        other.publish("loa/1/phuong-mau/command", text.getBytes(StandardCharsets.UTF_8), 1, retained);
        other.disconnect();
        other.close();
    }

    @Test
    @DisplayName("[P-12] what was kept by the broker arrives marked as retained, what is said now does not")
    void retained_is_told() throws Exception {
        publish("old", true);
        open();
        await("connected");
        await("old retained=true");
        publish("new", false);
        await("new retained=false");
        publish("stored and said", true);
        await("stored and said retained=true");
    }

    @Test
    @DisplayName("[P-09] after the broker forgot everything it connects and subscribes anew")
    void resubscribes() throws Exception {
        open();
        await("connected");
        broker.destroyForcibly().waitFor();
        await("disconnected");
        assertThat(link.connected()).isFalse();
        broker = brokerProcess();
        await("connected");
        publish("again", false);
        await("again retained=false");
    }

    @Test
    @DisplayName("[P-07] publishes with QoS 1, retained where asked")
    void publishes() throws Exception {
        open();
        await("connected");
        link.publish("loa/1/phuong-mau/command", "echo".getBytes(StandardCharsets.UTF_8), false);
        await("echo retained=false");
    }
}
