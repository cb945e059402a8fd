package vn.loa.embedded.broker;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Settings of the MQTT broker, {@code loa.broker.*}. */
@ConfigMapping(prefix = "loa.broker")
public interface BrokerConfig {
    /** Address of an MQTT 5 broker that somebody else runs, {@code ssl://host:8883}; empty for the embedded one. */
    Optional<String> url();

    /** User name of the server at an external broker; it is the client id too. */
    @WithDefault("loa-server")
    String username();

    /** Password of the server at an external broker. */
    Optional<String> password();

    /**
     * Address on which the embedded broker listens. Receivers on poles need {@code 0.0.0.0}, which is accepted only
     * together with a key store: without TLS their passwords would cross the network readable.
     */
    @WithDefault("127.0.0.1")
    String host();

    /** Port of the embedded broker; 0 for any free one. */
    @WithDefault("1883")
    int port();

    /** Certificate and key of the embedded broker; without it there is no TLS. */
    Tls tls();

    /** Allows listening beyond this machine without TLS, for closed networks and trials. */
    @WithDefault("false")
    boolean allowPlaintext();

    /** Largest MQTT packet in bytes that a client may send; longer ones end its connection. */
    @WithDefault("131072")
    int largestPacket();

    /** Free disk space in bytes below which the broker takes no more messages, so that the database still can work. */
    @WithDefault("67108864")
    long leastFreeDisk();

    /** How often the broker is looked after: it stops itself on a disk error and is started again. */
    @WithDefault("5s")
    Duration watchInterval();

    /** PKCS#12 key store of the embedded broker. */
    interface Tls {
        Optional<Path> keyStore();

        Optional<String> keyStorePassword();
    }
}
