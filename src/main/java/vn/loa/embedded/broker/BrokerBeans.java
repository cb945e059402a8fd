package vn.loa.embedded.broker;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Optional;

/** What the broker needs and nobody else has given. */
final class BrokerBeans {
    private static final int PASSWORD_BITS = 192;

    /** At the embedded broker a new password at every start, known to this process alone. */
    @Produces
    @Singleton
    ServerCredential credential(BrokerConfig config) {
        String password = config.url().isPresent()
                ? config.password().orElse("")
                : new BigInteger(PASSWORD_BITS, new SecureRandom()).toString(Character.MAX_RADIX);
        return new ServerCredential(config.username(), password);
    }

    /** Until a feature says who may connect, nobody may. */
    @Produces
    @Singleton
    @DefaultBean
    BrokerAccess nobody() {
        return (clientId, username, password) -> Optional.empty();
    }
}
