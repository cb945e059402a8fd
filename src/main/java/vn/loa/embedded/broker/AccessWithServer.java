package vn.loa.embedded.broker;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;

/** Lets the server itself in, and asks the given access about everybody else. */
record AccessWithServer(ServerCredential server, BrokerAccess others) implements BrokerAccess {
    @Override
    public Optional<BrokerIdentity> authenticate(String clientId, String username, String password) {
        if (username.equals(server.id())) {
            return isServers(password) ? Optional.of(new BrokerIdentity.Server(server.id())) : Optional.empty();
        }
        // Only this process knows the server's password, so no stored account may claim to be one.
        return others.authenticate(clientId, username, password)
                .filter(identity -> identity instanceof BrokerIdentity.Receiver);
    }

    private boolean isServers(String password) {
        return MessageDigest.isEqual(
                password.getBytes(StandardCharsets.UTF_8), server.password().getBytes(StandardCharsets.UTF_8));
    }
}
