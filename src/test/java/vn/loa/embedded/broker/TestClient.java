package vn.loa.embedded.broker;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.eclipse.paho.mqttv5.client.IMqttToken;
import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.eclipse.paho.mqttv5.client.MqttCallback;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.client.MqttDisconnectResponse;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.eclipse.paho.mqttv5.common.packet.MqttProperties;
import org.jspecify.annotations.Nullable;

/** An MQTT 5 client that remembers what it heard. */
public final class TestClient implements AutoCloseable {
    private static final long PATIENCE_MILLISECONDS = 20_000;

    private final MqttAsyncClient client;
    private final BlockingQueue<Heard> heard = new LinkedBlockingQueue<>();
    private final CountDownLatch cutOff = new CountDownLatch(1);

    private TestClient(MqttAsyncClient client) {
        this.client = client;
        client.setCallback(new Ear());
    }

    /** A message as it arrived. */
    public record Heard(String topic, String text, boolean retained, int quality) {}

    /** Connects with a clean session, user name equal to the client id. */
    public static TestClient connect(String url, String clientId, String password) throws MqttException {
        return connect(url, clientId, options(clientId, password));
    }

    public static TestClient connect(String url, String clientId, MqttConnectionOptions options) throws MqttException {
        TestClient connected = new TestClient(new MqttAsyncClient(url, clientId, new MemoryPersistence()));
        try {
            connected.client.connect(options).waitForCompletion(PATIENCE_MILLISECONDS);
        } catch (MqttException e) {
            connected.client.close();
            throw e;
        }
        return connected;
    }

    public static MqttConnectionOptions options(@Nullable String username, @Nullable String password) {
        MqttConnectionOptions options = new MqttConnectionOptions();
        options.setCleanStart(true);
        options.setAutomaticReconnect(false);
        options.setConnectionTimeout(20);
        if (username != null) {
            options.setUserName(username);
        }
        if (password != null) {
            options.setPassword(password.getBytes(StandardCharsets.UTF_8));
        }
        return options;
    }

    /** MQTT 5 reason code of the answer: 0 to 2 granted, 0x80 and above refused. */
    public int subscribe(String topicFilter) throws MqttException {
        IMqttToken answer = client.subscribe(topicFilter, 1);
        answer.waitForCompletion(PATIENCE_MILLISECONDS);
        return answer.getReasonCodes()[0];
    }

    /** MQTT 5 reason code of the answer to a publish with QoS 1. */
    public int publish(String topic, String text, boolean retained) throws MqttException {
        MqttMessage message = new MqttMessage(text.getBytes(StandardCharsets.UTF_8), 1, retained, new MqttProperties());
        IMqttToken answer = client.publish(topic, message);
        answer.waitForCompletion(PATIENCE_MILLISECONDS);
        int[] codes = answer.getReasonCodes();
        return codes == null || codes.length == 0 ? 0 : codes[0];
    }

    /** Waits for the next message. */
    public Heard next() throws InterruptedException {
        Heard next = heard.poll(PATIENCE_MILLISECONDS, TimeUnit.MILLISECONDS);
        if (next == null) {
            throw new AssertionError("heard nothing");
        }
        return next;
    }

    public boolean heardNothing() {
        return heard.isEmpty();
    }

    /** Waits until the broker has ended this connection. */
    public boolean isCutOff() throws InterruptedException {
        return cutOff.await(PATIENCE_MILLISECONDS, TimeUnit.MILLISECONDS);
    }

    public boolean isConnected() {
        return client.isConnected();
    }

    @Override
    public void close() throws MqttException {
        if (client.isConnected()) {
            client.disconnect().waitForCompletion(PATIENCE_MILLISECONDS);
        }
        client.close(true);
    }

    private final class Ear implements MqttCallback {
        @Override
        public void messageArrived(String topic, MqttMessage message) {
            String text = new String(message.getPayload(), StandardCharsets.UTF_8);
            heard.add(new Heard(topic, text, message.isRetained(), message.getQos()));
        }

        @Override
        public void disconnected(MqttDisconnectResponse response) {
            cutOff.countDown();
        }

        @Override
        public void mqttErrorOccurred(MqttException failure) {
            // The failing call tells.
        }

        @Override
        public void deliveryComplete(IMqttToken token) {
            // The publishing call waits for it.
        }

        @Override
        public void connectComplete(boolean reconnect, String serverUri) {
            // The connecting call waits for it.
        }

        @Override
        public void authPacketArrived(int reasonCode, MqttProperties properties) {
            // No extended authentication.
        }
    }
}
