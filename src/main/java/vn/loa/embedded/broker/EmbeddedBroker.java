package vn.loa.embedded.broker;

import java.nio.file.Files;
import org.apache.activemq.artemis.core.remoting.impl.netty.NettyAcceptor;
import org.apache.activemq.artemis.core.server.ActiveMQServer;
import org.apache.activemq.artemis.core.server.impl.ActiveMQServerImpl;
import org.jboss.logging.Logger;
import vn.loa.embedded.StartFailure;
import vn.loa.embedded.TcpPort;

/**
 * A running MQTT 5 broker on one directory: persistent, closed to strangers, every topic checked.
 *
 * <p>Acknowledged messages with QoS 1 and retained messages survive a kill of the process.
 */
public final class EmbeddedBroker implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(EmbeddedBroker.class);

    private final BrokerPlace place;
    private final int portForOurselves;
    private final BrokerSecurity security;
    private ActiveMQServer server;

    private EmbeddedBroker(BrokerPlace place, BrokerSecurity security, ActiveMQServer server) {
        this.place = place.on(portOf(server, ArtemisSettings.ACCEPTOR));
        this.portForOurselves = place.keyStore().isPresent()
                ? portOf(server, ArtemisSettings.OWN_ACCEPTOR)
                : portOf(server, ArtemisSettings.ACCEPTOR);
        this.security = security;
        this.server = server;
    }

    /**
     * Starts the broker.
     *
     * @throws vn.loa.embedded.StartFailure when its port is taken, its key store unreadable or its directory unusable
     */
    public static EmbeddedBroker start(BrokerPlace place, BrokerAccess access) {
        TcpPort.broker(place.host(), place.port()).mustBeFree();
        place.keyStore().ifPresent(KeyStoreCheck::mustBeReadable);
        BrokerSecurity security = new BrokerSecurity(access);
        EmbeddedBroker broker = new EmbeddedBroker(place, security, run(new ArtemisSettings(place, 0), security));
        LOG.infof("embedded broker is up host=%s port=%d tls=%s", place.host(), broker.port(), broker.usesTls());
        return broker;
    }

    /** The port it listens on, also when any free one was asked for. */
    public int port() {
        return place.port();
    }

    /** A port on 127.0.0.1 without TLS, for clients in this very process. */
    public int portForOurselves() {
        return portForOurselves;
    }

    public boolean usesTls() {
        return place.keyStore().isPresent();
    }

    /**
     * Cuts a client off at once and makes it sign in anew; call it after its credentials were withdrawn or its rights
     * changed.
     */
    public synchronized void disconnect(String id) {
        security.dismiss(id);
        if (server.isStarted()) {
            server.getActiveMQServerControl().closeConnectionsForUser(id);
        }
    }

    /** Whether clients can connect. */
    public synchronized boolean isUp() {
        return server.isStarted() && acceptor(server, ArtemisSettings.ACCEPTOR).isStarted();
    }

    /** Starts again, on the same port and directory, after it stopped itself. */
    synchronized void restart() {
        stop(server);
        server = run(new ArtemisSettings(place, portForOurselves), security);
    }

    @Override
    public synchronized void close() {
        stop(server);
    }

    private static ActiveMQServer run(ArtemisSettings settings, BrokerSecurity security) {
        BrokerPlace place = settings.place();
        try {
            Files.createDirectories(place.directory());
            ActiveMQServer server = new ActiveMQServerImpl(settings.configuration(), null, security);
            server.addProtocolManagerFactory(new BoundedMqtt(place.largestPacket()));
            server.getServiceRegistry().addIncomingInterceptor(new TopicGuard());
            server.start();
            requireUp(server, place);
            return server;
        } catch (StartFailure e) {
            throw e;
        } catch (Exception e) {
            throw BrokerFailures.other(String.valueOf(e.getMessage()), e);
        }
    }

    // The broker logs what went wrong with its port or journal and carries on without it.
    private static void requireUp(ActiveMQServer server, BrokerPlace place) {
        if (!server.isStarted()
                || !server.isActive()
                || !acceptor(server, ArtemisSettings.ACCEPTOR).isStarted()) {
            stop(server);
            TcpPort.broker(place.host(), place.port()).mustBeFree();
            throw BrokerFailures.other("ActiveMQ Artemis " + place.directory(), null);
        }
    }

    private static NettyAcceptor acceptor(ActiveMQServer server, String name) {
        return (NettyAcceptor) server.getRemotingService().getAcceptor(name);
    }

    private static int portOf(ActiveMQServer server, String acceptor) {
        return acceptor(server, acceptor).getActualPort();
    }

    private static void stop(ActiveMQServer server) {
        try {
            server.stop();
        } catch (Exception e) {
            LOG.errorf("embedded broker did not stop: %s", e.getMessage());
        }
    }
}
