package vn.loa.embedded.broker;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where and within which bounds the embedded broker runs.
 *
 * @param directory for its journal, nobody else's
 * @param port 0 for any free one
 * @param keyStore empty for no TLS
 * @param largestPacket bytes
 * @param leastFreeDisk bytes
 */
public record BrokerPlace(
        Path directory, String host, int port, Optional<KeyStoreFile> keyStore, int largestPacket, long leastFreeDisk) {

    /**
     * The place that the settings name.
     *
     * @param dataDirectory where all parts keep their files
     * @throws vn.loa.embedded.StartFailure when it would show receivers' passwords to the network
     */
    public static BrokerPlace from(BrokerConfig config, Path dataDirectory) {
        Optional<KeyStoreFile> keyStore = config.tls()
                .keyStore()
                .map(path ->
                        new KeyStoreFile(path, config.tls().keyStorePassword().orElse("")));
        if (keyStore.isEmpty() && !config.allowPlaintext() && !isLoopback(config.host())) {
            throw BrokerFailures.plaintextToTheWorld(config.host());
        }
        return new BrokerPlace(
                dataDirectory.resolve("broker"),
                config.host(),
                config.port(),
                keyStore,
                config.largestPacket(),
                config.leastFreeDisk());
    }

    private static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    /** The same place on another port. */
    BrokerPlace on(int otherPort) {
        return new BrokerPlace(directory, host, otherPort, keyStore, largestPacket, leastFreeDisk);
    }

    /** A PKCS#12 file with the broker's certificate and key. */
    public record KeyStoreFile(Path path, String password) {
        /** Leaves the password out, because records end up in logs. */
        @Override
        public String toString() {
            return path.toString();
        }
    }
}
