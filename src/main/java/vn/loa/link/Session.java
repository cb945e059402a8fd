package vn.loa.link;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.paho.mqttv5.client.IMqttToken;
import org.eclipse.paho.mqttv5.client.MqttActionListener;
import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.eclipse.paho.mqttv5.client.MqttCallback;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.client.MqttDisconnectResponse;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.eclipse.paho.mqttv5.common.MqttSubscription;
import org.eclipse.paho.mqttv5.common.packet.MqttProperties;
import org.jboss.logging.Logger;

/** The server's one MQTT connection. Whatever is lost on it is sent again by the tick that owns it: the broker is only a cache [P-11]. */
final class Session implements MqttCallback, AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Session.class);
    private static final int KEEP_ALIVE_SECONDS = 30;
    private static final long SESSION_EXPIRY_SECONDS = 3_600;

    private final MqttAsyncClient client;
    private final MqttConnectionOptions options;
    private final Inbox inbox;
    private final Runnable whenConnected;
    private final AtomicBoolean closing = new AtomicBoolean();

    /** Takes what arrives; it may block, which slows the broker down instead of filling the memory. */
    interface Inbox {
        void arrived(String topic, byte[] message, boolean retained);
    }

    Session(String address, String username, String password, byte[] will, Inbox inbox, Runnable whenConnected) {
        this.inbox = inbox;
        this.whenConnected = whenConnected;
        try {
            client = new MqttAsyncClient(address, username, new MemoryPersistence());
        } catch (MqttException notAnAddress) {
            throw new IllegalArgumentException("not the address of a broker: " + address, notAnAddress);
        }
        client.setCallback(this);
        options = new MqttConnectionOptions();
        options.setUserName(username);
        options.setPassword(password.getBytes(StandardCharsets.UTF_8));
        options.setCleanStart(false);
        options.setSessionExpiryInterval(SESSION_EXPIRY_SECONDS);
        options.setKeepAliveInterval(KEEP_ALIVE_SECONDS);
        options.setAutomaticReconnect(true);
        options.setAutomaticReconnectDelay(1, 10);
        options.setReceiveMaximum(1_000);
        MqttMessage offline = new MqttMessage(will);
        offline.setQos(1);
        offline.setRetained(true);
        options.setWill(Topics.SERVER, offline);
    }

    /**
     * Tries to connect once; later losses are mended by itself.
     *
     * @return whether it worked
     */
    boolean connect() {
        try {
            client.connect(options).waitForCompletion(10_000);
            return true;
        } catch (MqttException unreachable) {
            LOG.warnf("broker unreachable address=%s reason=%s", client.getServerURI(), unreachable.getMessage());
            return false;
        }
    }

    boolean isConnected() {
        return client.isConnected();
    }

    /** Publishes with QoS 1; {@code whenTaken} runs once the broker has taken it, and not at all when it could not. */
    void publish(String topic, byte[] message, boolean retained, Runnable whenTaken) {
        try {
            IMqttToken token = client.publish(topic, message, 1, retained);
            token.setActionCallback(new Taken(whenTaken));
        } catch (MqttException notConnected) {
            LOG.debugf("not published topic=%s reason=%s", topic, notConnected.getMessage());
        }
    }

    @Override
    public void connectComplete(boolean reconnect, String address) {
        LOG.infof("connected to broker address=%s again=%s", address, reconnect);
        try {
            // Paho forgets its subscriptions when the session was lost; waiting for the answer here would block its own
            // thread.
            client.subscribe(new MqttSubscription[] {
                new MqttSubscription(Topics.ALL_RECEIPTS, 1), new MqttSubscription(Topics.ALL_STATES, 1)
            });
        } catch (MqttException lostAgain) {
            LOG.warnf("not subscribed reason=%s", lostAgain.getMessage());
        }
        whenConnected.run();
    }

    @Override
    public void messageArrived(String topic, MqttMessage message) {
        inbox.arrived(topic, message.getPayload(), message.isRetained());
    }

    @Override
    public void disconnected(MqttDisconnectResponse response) {
        if (!closing.get()) {
            LOG.warnf("broker lost reason=%s", response.getReasonString());
        }
    }

    @Override
    public void mqttErrorOccurred(MqttException exception) {
        LOG.warnf("mqtt trouble reason=%s", exception.getMessage());
    }

    @Override
    public void deliveryComplete(IMqttToken token) {
        // The token's own callback is enough.
    }

    @Override
    public void authPacketArrived(int reasonCode, MqttProperties properties) {
        // No extended authentication is used.
    }

    @Override
    public void close() {
        closing.set(true);
        try {
            if (client.isConnected()) {
                client.disconnect(2_000).waitForCompletion(3_000);
            }
            client.close(true);
        } catch (MqttException alreadyGone) {
            LOG.debugf("closing the broker connection: %s", alreadyGone.getMessage());
        }
    }

    private record Taken(Runnable whenTaken) implements MqttActionListener {
        @Override
        public void onSuccess(IMqttToken token) {
            whenTaken.run();
        }

        @Override
        public void onFailure(IMqttToken token, Throwable reason) {
            LOG.debugf("not taken by the broker: %s", reason.getMessage());
        }
    }
}
