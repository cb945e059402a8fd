package vn.loa.link;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.loa.embedded.broker.BrokerAccess;
import vn.loa.embedded.broker.BrokerAlarm;
import vn.loa.embedded.broker.BrokerConfig;
import vn.loa.embedded.broker.BrokerIdentity;
import vn.loa.embedded.broker.BrokerPlace;
import vn.loa.embedded.broker.BrokerWatch;
import vn.loa.embedded.broker.EmbeddedBroker;
import vn.loa.protocol.ReceiverId;
import vn.loa.receiver.BrokerAddress;
import vn.loa.receiver.Receiver;
import vn.loa.receiver.ReceiverConfig;
import vn.loa.receiver.Receivers;
import vn.loa.station.StationConfig;

/** The broker that this server and its receivers meet at: the embedded one, or by setting somebody else's. */
@ApplicationScoped
class Broker implements BrokerAddress, BrokerAccess {

    private final BrokerConfig config;
    private final StationConfig station;
    private final ReceiverConfig receiverConfig;
    private final Receivers receivers;
    private final String ownPassword;
    private @Nullable EmbeddedBroker embedded;
    private @Nullable BrokerWatch watch;

    Broker(BrokerConfig config, StationConfig station, ReceiverConfig receiverConfig, Receivers receivers) {
        this.config = config;
        this.station = station;
        this.receiverConfig = receiverConfig;
        this.receivers = receivers;
        // At the embedded broker nobody but this process needs to know the server's password, so it lives as long as
        // the process.
        this.ownPassword = config.password().orElseGet(Broker::randomPassword);
    }

    /** Starts the embedded broker unless an external one is set. */
    synchronized void start() {
        if (config.url().isEmpty() && embedded == null) {
            embedded = EmbeddedBroker.start(BrokerPlace.from(config, station.dataDirectory()), this);
            watch = BrokerWatch.begin(embedded, BrokerAlarm.inTheLogOnly(), config.watchInterval());
        }
    }

    synchronized void stop(@Observes @Priority(2_000) ShutdownEvent stopping) {
        if (watch != null) {
            watch.close();
            watch = null;
        }
        if (embedded != null) {
            embedded.close();
            embedded = null;
        }
    }

    /** The address at which the server itself connects. */
    synchronized String address() {
        if (embedded == null) {
            return config.url().orElseThrow(() -> new IllegalStateException("the embedded broker is not started"));
        }
        // Without TLS even where receivers need it: the certificate names the public host, not this machine's inside.
        return "tcp://127.0.0.1:" + embedded.portForOurselves();
    }

    String username() {
        return config.username();
    }

    String password() {
        return ownPassword;
    }

    @Override
    public synchronized String forReceivers(String reachedAs) {
        return receiverConfig.brokerAddress().or(config::url).orElseGet(() -> {
            EmbeddedBroker here = embedded;
            if (here == null) {
                throw new IllegalStateException("the embedded broker is not started");
            }
            return (here.usesTls() ? "ssl://" : "tcp://") + reachedAs + ":" + here.port();
        });
    }

    @Override
    public Optional<BrokerIdentity> authenticate(String clientId, String username, String password) {
        if (username.equals(config.username())) {
            return password.equals(ownPassword)
                    ? Optional.of(new BrokerIdentity.Server(config.username()))
                    : Optional.empty();
        }
        try {
            return receivers
                    .find(new ReceiverId(username))
                    .filter(receiver -> receiver.isLinkSecret(password))
                    .map(Broker::identity);
        } catch (IllegalArgumentException notAnIdentifier) {
            return Optional.empty();
        }
    }

    /** Cuts a receiver off after its rights have changed. */
    synchronized void disconnect(ReceiverId receiver) {
        if (embedded != null) {
            embedded.disconnect(receiver.value());
        }
    }

    synchronized boolean isUp() {
        return embedded == null || embedded.isUp();
    }

    private static BrokerIdentity identity(Receiver receiver) {
        return new BrokerIdentity.Receiver(
                receiver.ward().value(), receiver.id().value());
    }

    private static String randomPassword() {
        byte[] secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    }
}
