package vn.loa.embedded.broker;

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
