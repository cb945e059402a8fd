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
import org.eclipse.paho.mqttv5.client.IMqttMessageListener;
import org.eclipse.paho.mqttv5.client.MqttClient;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttSubscription;
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
        open(port);
    }

    private void open(int at) {
        link.open(
                new Link.Terms(
                        "tcp://127.0.0.1:" + at,
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
    @DisplayName("[P-08] when its line is cut, the broker publishes its Will after the delay of 10 s, retained")
    void the_will_is_published_after_its_delay() throws Exception {
        BlockingQueue<String> wills = new LinkedBlockingQueue<>();
        MqttClient watcher = new MqttClient("tcp://127.0.0.1:" + port, "watcher", new MemoryPersistence());
        watcher.connect();
        MqttSubscription state = new MqttSubscription("loa/1/phuong-mau/receivers/r-7f3k2m/state", 1);
        state.setRetainAsPublished(true);
        watcher.subscribe(new MqttSubscription[] {state}, new IMqttMessageListener[] {
            (topic, message) -> wills.add(
                    new String(message.getPayload(), StandardCharsets.UTF_8) + " retained=" + message.isRetained())
        });
        try (Wire wire = Wire.to(port)) {
            open(wire.port());
            await("connected");
            long cut = System.nanoTime();
            wire.cut();
            await("disconnected");
            assertThat(wills.poll(60, TimeUnit.SECONDS)).isEqualTo("gone retained=true");
            // The broker counts whole seconds.
            assertThat(Duration.ofNanos(System.nanoTime() - cut)).isGreaterThan(Duration.ofSeconds(8));
        } finally {
            watcher.disconnect();
            watcher.close();
        }
    }

    @Test
    @DisplayName("[P-09] with the broker back it is connected again within the longest pause, give or take one try")
    void comes_back_soon() throws Exception {
        try (Wire wire = Wire.to(port)) {
            open(wire.port());
            await("connected");
            wire.cut();
            for (int refusals = 0; refusals < 4; refusals++) {
                wire.awaitRefusal();
            }
            wire.mend();
            // Without the cap the fifth pause could be 16 seconds; with it no try waits for more than 2.
            wire.awaitConnection();
            await("connected");
        }
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
