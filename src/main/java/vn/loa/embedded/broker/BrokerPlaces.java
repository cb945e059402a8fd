package vn.loa.embedded.broker;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.Optional;

/** Reads a {@link BrokerPlace} from the settings and refuses one that would show passwords to the network. */
final class BrokerPlaces {
    private BrokerPlaces() {}

    static BrokerPlace from(BrokerConfig config, Path directory) {
        Optional<BrokerPlace.KeyStoreFile> keyStore = config.tls()
                .keyStore()
                .map(path -> new BrokerPlace.KeyStoreFile(
                        path, config.tls().keyStorePassword().orElse("")));
        if (keyStore.isEmpty() && !config.allowPlaintext() && !isLoopback(config.host())) {
            throw BrokerFailures.plaintextToTheWorld(config.host());
        }
        return new BrokerPlace(
                directory, config.host(), config.port(), keyStore, config.largestPacket(), config.leastFreeDisk());
    }

    private static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
