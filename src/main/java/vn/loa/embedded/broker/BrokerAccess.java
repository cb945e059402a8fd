package vn.loa.embedded.broker;

import java.util.Optional;

/**
 * Knows which clients may connect to the embedded broker; implemented by the feature that keeps their credentials.
 *
 * <p>Called once for every connection, from the broker's own threads; it may block, for instance on the database.
 */
public interface BrokerAccess {
    /**
     * Who this client is, or empty to refuse it.
     *
     * @param clientId MQTT client id; the caller refuses the client afterwards when it differs from the identity's id
     * @param username as sent by the client
     * @param password as sent by the client
     */
    Optional<BrokerIdentity> authenticate(String clientId, String username, String password);
}
