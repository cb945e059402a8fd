package vn.loa.receiver.link;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.eclipse.paho.mqttv5.client.IMqttToken;
import org.eclipse.paho.mqttv5.client.MqttActionListener;
import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.eclipse.paho.mqttv5.client.MqttCallback;
import org.eclipse.paho.mqttv5.client.MqttClientException;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.client.MqttDisconnectResponse;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.eclipse.paho.mqttv5.common.MqttSubscription;
import org.eclipse.paho.mqttv5.common.packet.MqttProperties;
import org.eclipse.paho.mqttv5.common.packet.MqttReturnCode;
import org.jspecify.annotations.Nullable;

/** MQTT 5 by Eclipse Paho. Reconnects itself, because every connect needs a freshly signed Will. */
public final class PahoLink implements Link {

    private static final int KEEP_ALIVE_SECONDS = 30;
    private static final long SESSION_EXPIRY_SECONDS = 3_600;
    private static final long WILL_DELAY_SECONDS = 10;
    private static final int CONNECT_TIMEOUT_SECONDS = 15;

    /** What a broker with too much to do answers, or does not: then everybody stays away longer [P-09]. */
    private static final Set<Integer> OVERLOADED = Set.of(
            MqttReturnCode.RETURN_CODE_SERVER_BUSY,
            MqttReturnCode.RETURN_CODE_QUOTA_EXCEEDED,
            MqttReturnCode.RETURN_CODE_CONNECTION_RATE_EXCEEDED,
            (int) MqttClientException.REASON_CODE_CLIENT_TIMEOUT);

    private static final Duration PAUSE_OF_OVERLOADED = Duration.ofSeconds(60);

    private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "link");
        thread.setDaemon(true);
        return thread;
    });
    private final Backoff backoff = new Backoff(Duration.ofSeconds(1), PAUSE_OF_OVERLOADED, new SecureRandom());
    private volatile @Nullable MqttAsyncClient client;
    private final AtomicBoolean retryPending = new AtomicBoolean();
    private volatile boolean subscribed;
    private volatile boolean closed;

    @Override
    public void open(Terms terms, Listener listener) {
        executor.execute(() -> connect(terms, listener));
    }

    private void connect(Terms terms, Listener listener) {
        if (closed) {
            return;
        }
        retryPending.set(false);
        try {
            discard();
            MqttAsyncClient fresh = new MqttAsyncClient(terms.broker(), terms.receiver(), new MemoryPersistence());
            client = fresh;
            fresh.setCallback(new Callbacks(terms, listener));
            fresh.connect(options(terms), null, new Answer(() -> {}, failure -> failed(terms, listener, failure)));
        } catch (MqttException | IllegalArgumentException e) {
            failed(terms, listener, Failure.of(e));
        }
    }

    private static MqttConnectionOptions options(Terms terms) {
        MqttConnectionOptions options = new MqttConnectionOptions();
        options.setUserName(terms.receiver());
        options.setPassword(terms.secret().getBytes(StandardCharsets.UTF_8));
        options.setCleanStart(false);
        options.setSessionExpiryInterval(SESSION_EXPIRY_SECONDS);
        options.setKeepAliveInterval(KEEP_ALIVE_SECONDS);
        options.setConnectionTimeout(CONNECT_TIMEOUT_SECONDS);
        options.setAutomaticReconnect(false);
        MqttProperties properties = new MqttProperties();
        properties.setWillDelayInterval(WILL_DELAY_SECONDS);
        options.setWillMessageProperties(properties);
        options.setWill(terms.willTopic(), new MqttMessage(terms.will().get(), 1, true, properties));
        return options;
    }

    private void subscribe(MqttAsyncClient on, Terms terms, Listener listener) {
        MqttSubscription[] subscriptions = terms.topics().stream()
                .map(topic -> {
                    MqttSubscription subscription = new MqttSubscription(topic, 1);
                    subscription.setRetainAsPublished(true);
                    return subscription;
                })
                .toArray(MqttSubscription[]::new);
        try {
            on.subscribe(
                    subscriptions,
                    null,
                    new Answer(
                            () -> {
                                subscribed = true;
                                backoff.reset();
                                listener.connected();
                            },
                            failure -> failed(terms, listener, failure)),
                    new MqttProperties());
        } catch (MqttException e) {
            failed(terms, listener, Failure.of(e));
        }
    }

    /** One failure is told by several callbacks; two retries at once would take the session from each other for ever. */
    private void failed(Terms terms, Listener listener, Failure failure) {
        subscribed = false;
        if (closed || !retryPending.compareAndSet(false, true)) {
            return;
        }
        listener.disconnected(failure.why());
        Duration pause = backoff.next(
                failure.overloaded()
                        ? PAUSE_OF_OVERLOADED
                        : terms.longestPause().get());
        executor.schedule(() -> connect(terms, listener), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void discard() throws MqttException {
        MqttAsyncClient old = client;
        client = null;
        if (old != null) {
            old.setCallback(new Silence());
            if (old.isConnected()) {
                old.disconnectForcibly(0, 0, false);
            }
            old.close();
        }
    }

    @Override
    public boolean connected() {
        MqttAsyncClient current = client;
        return subscribed && current != null && current.isConnected();
    }

    @Override
    public void publish(String topic, byte[] payload, boolean retained) {
        MqttAsyncClient current = client;
        if (current == null) {
            return;
        }
        try {
            current.publish(topic, payload, 1, retained);
        } catch (MqttException e) {
            // Lost: receipts and state are sent again until they are answered.
        }
    }

    @Override
    public void close() {
        closed = true;
        executor.shutdownNow();
        MqttAsyncClient current = client;
        if (current == null) {
            return;
        }
        try {
            if (current.isConnected()) {
                current.disconnect(1_000).waitForCompletion(2_000);
            }
            current.close();
        } catch (MqttException e) {
            // The process ends; the broker will find out.
        }
    }

    /** Hands what Paho's threads tell to whoever listens, and never waits in them. */
    private final class Callbacks implements MqttCallback {

        private final Terms terms;
        private final Listener listener;

        Callbacks(Terms terms, Listener listener) {
            this.terms = terms;
            this.listener = listener;
        }

        @Override
        public void connectComplete(boolean reconnect, String serverUri) {
            // Paho forgets subscriptions with the session, so they are made anew every time [P-09].
            MqttAsyncClient current = client;
            if (current != null) {
                executor.execute(() -> subscribe(current, terms, listener));
            }
        }

        @Override
        public void disconnected(MqttDisconnectResponse response) {
            failed(terms, listener, Failure.of(response));
        }

        @Override
        public void messageArrived(String topic, MqttMessage message) {
            listener.arrived(topic, message.getPayload(), message.isRetained());
        }

        @Override
        public void mqttErrorOccurred(MqttException exception) {
            // A broken connection is told by disconnected as well.
        }

        @Override
        public void deliveryComplete(IMqttToken token) {
            // Only a "stored" note counts [P-33].
        }

        @Override
        public void authPacketArrived(int reasonCode, MqttProperties properties) {
            // No extended authentication.
        }
    }

    /** What a client that was given up has to say. */
    private static final class Silence implements MqttCallback {

        @Override
        public void connectComplete(boolean reconnect, String serverUri) {
            // Given up.
        }

        @Override
        public void disconnected(MqttDisconnectResponse response) {
            // Given up.
        }

        @Override
        public void messageArrived(String topic, MqttMessage message) {
            // Given up.
        }

        @Override
        public void mqttErrorOccurred(MqttException exception) {
            // Given up.
        }

        @Override
        public void deliveryComplete(IMqttToken token) {
            // Given up.
        }

        @Override
        public void authPacketArrived(int reasonCode, MqttProperties properties) {
            // Given up.
        }
    }

    /** Why there is no session, and whether it is because the broker has too much to do. */
    private record Failure(String why, boolean overloaded) {

        static Failure of(Throwable thrown) {
            boolean overloaded = thrown instanceof MqttException answer && OVERLOADED.contains(answer.getReasonCode());
            return new Failure(String.valueOf(thrown.getMessage()), overloaded);
        }

        static Failure of(MqttDisconnectResponse response) {
            return new Failure(
                    String.valueOf(response.getReasonString()), OVERLOADED.contains(response.getReturnCode()));
        }
    }

    private record Answer(Runnable success, Consumer<Failure> failure) implements MqttActionListener {

        @Override
        public void onSuccess(IMqttToken token) {
            success.run();
        }

        @Override
        public void onFailure(IMqttToken token, Throwable why) {
            failure.accept(why == null ? new Failure(String.valueOf(token), false) : Failure.of(why));
        }
    }
}
