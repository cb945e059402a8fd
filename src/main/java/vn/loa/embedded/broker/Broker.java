package vn.loa.embedded.broker;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * The broker that this server talks to: the embedded one, started and stopped with the application, or an external one.
 *
 * <p>It is up before any observer of the start with the default priority, and goes down after them.
 */
@ApplicationScoped
public class Broker {
    /** Earlier than observers without a priority, which have 2500. */
    private static final int BEFORE_OTHERS = 500;

    private static final int AFTER_OTHERS = 5000;

    private final BrokerConfig config;
    private final ServerCredential credential;
    private final BrokerAccess access;
    private final Event<BrokerTrouble> troubles;
    private final Path directory;
    private @Nullable EmbeddedBroker embedded;
    private @Nullable BrokerWatch watch;

    Broker(
            BrokerConfig config,
            ServerCredential credential,
            BrokerAccess access,
            Event<BrokerTrouble> troubles,
            @ConfigProperty(name = "loa.data-directory", defaultValue = "data") Path dataDirectory) {
        this.config = config;
        this.credential = credential;
        this.access = access;
        this.troubles = troubles;
        this.directory = dataDirectory.resolve("broker");
    }

    /** Address for an MQTT client in this server, {@code tcp://127.0.0.1:1883} or, at an external broker, also {@code ssl://…}. */
    public String url() {
        return config.url().orElseGet(this::embeddedUrl);
    }

    /** With what the server signs in; the user name is the client id too. */
    public ServerCredential credential() {
        return credential;
    }

    /** Cuts a client off at once. At an external broker this does nothing: withdraw its account there. */
    public void disconnect(String id) {
        if (embedded != null) {
            embedded.disconnect(id);
        }
    }

    /** The embedded broker's port, empty when the broker is external. */
    public Optional<Integer> embeddedPort() {
        return Optional.ofNullable(embedded).map(EmbeddedBroker::port);
    }

    void start(@Observes @Priority(BEFORE_OTHERS) StartupEvent event) {
        if (config.url().isPresent()) {
            return;
        }
        EmbeddedBroker started =
                EmbeddedBroker.start(BrokerPlaces.from(config, directory), new AccessWithServer(credential, access));
        embedded = started;
        watch = BrokerWatch.begin(started, new Teller(troubles), config.watchInterval());
    }

    void stop(@Observes @Priority(AFTER_OTHERS) ShutdownEvent event) {
        if (watch != null) {
            watch.close();
        }
        if (embedded != null) {
            embedded.close();
        }
    }

    private String embeddedUrl() {
        if (embedded == null) {
            throw new IllegalStateException("the embedded broker is not up yet");
        }
        return "tcp://127.0.0.1:" + embedded.portForOurselves();
    }

    private record Teller(Event<BrokerTrouble> troubles) implements BrokerAlarm {
        @Override
        public void down(String why) {
            troubles.fire(new BrokerTrouble(true, why));
        }

        @Override
        public void up() {
            troubles.fire(new BrokerTrouble(false, "up again"));
        }
    }
}
