package vn.loa.embedded.broker;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Credentials in memory: one server and as many receivers as a test wants; each password is {@code secret-of-<id>}. */
public final class TestAccess implements BrokerAccess {
    public static final String SERVER = "loa-server";

    private final Map<String, BrokerIdentity> known = new ConcurrentHashMap<>();

    public TestAccess() {
        known.put(SERVER, new BrokerIdentity.Server(SERVER));
    }

    public static String passwordOf(String id) {
        return "secret-of-" + id;
    }

    public TestAccess with(String ward, String receiver) {
        known.put(receiver, new BrokerIdentity.Receiver(ward, receiver));
        return this;
    }

    public void withdraw(String id) {
        known.remove(id);
    }

    // Looks at the user name alone, so that the broker has to compare it with the client id itself.
    @Override
    public Optional<BrokerIdentity> authenticate(String clientId, String username, String password) {
        return Optional.ofNullable(known.get(username)).filter(found -> password.equals(passwordOf(username)));
    }
}
