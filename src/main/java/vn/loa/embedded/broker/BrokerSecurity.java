package vn.loa.embedded.broker;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import javax.security.auth.Subject;
import org.apache.activemq.artemis.core.security.CheckType;
import org.apache.activemq.artemis.core.security.Role;
import org.apache.activemq.artemis.spi.core.protocol.RemotingConnection;
import org.apache.activemq.artemis.spi.core.security.ActiveMQSecurityManager5;
import org.apache.activemq.artemis.spi.core.security.jaas.UserPrincipal;
import org.apache.activemq.artemis.utils.CompositeAddress;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The broker's doorkeeper: signs each connection in once and lets it do what its identity may.
 *
 * <p>The broker asks again for every message. The answer is kept on the connection itself, not in the broker's caches:
 * those are keyed by user and password, so a stranger with another client id would inherit a receiver's sign-in.
 */
final class BrokerSecurity implements ActiveMQSecurityManager5 {
    private static final Logger LOG = Logger.getLogger(BrokerSecurity.class);

    private final BrokerAccess access;
    private final AtomicLong dismissals = new AtomicLong();
    private final Map<String, Long> dismissedAt = new ConcurrentHashMap<>();

    BrokerSecurity(BrokerAccess access) {
        this.access = access;
    }

    /** From now on what this client signed in with before counts no more; a sign-in under way included. */
    void dismiss(String id) {
        dismissedAt.put(id, dismissals.incrementAndGet());
    }

    @Override
    public @Nullable Subject authenticate(
            @Nullable String user,
            @Nullable String password,
            @Nullable RemotingConnection connection,
            @Nullable String securityDomain) {
        if (user == null || password == null || connection == null || connection.getClientID() == null) {
            return null;
        }
        Subject earlier = connection.getSubject();
        if (earlier != null && stillCounts(earlier, connection.getClientID())) {
            return earlier;
        }
        long asOf = dismissals.get();
        return lookUp(connection.getClientID(), user, password)
                .map(identity -> subject(new SignedIn(identity, asOf)))
                .orElse(null);
    }

    @Override
    public boolean authorize(
            @Nullable Subject subject, Set<Role> roles, CheckType checkType, @Nullable String address) {
        if (subject == null || address == null) {
            return false;
        }
        // "address::queue" here is the broker's own spelling; TopicGuard lets no client use it.
        String topic = CompositeAddress.extractAddressName(address);
        return signedIn(subject)
                .map(SignedIn::identity)
                .filter(identity -> may(identity, checkType, topic))
                .isPresent();
    }

    private static boolean may(BrokerIdentity identity, CheckType checkType, String topic) {
        return switch (checkType) {
            case SEND -> identity.mayPublish(topic);
            case CONSUME,
                    CREATE_DURABLE_QUEUE,
                    CREATE_NON_DURABLE_QUEUE,
                    DELETE_DURABLE_QUEUE,
                    DELETE_NON_DURABLE_QUEUE -> identity.maySubscribe(topic);
            case CREATE_ADDRESS, DELETE_ADDRESS -> identity.mayPublish(topic) || identity.maySubscribe(topic);
            default -> false;
        };
    }

    private Optional<BrokerIdentity> lookUp(String clientId, String user, String password) {
        try {
            Optional<BrokerIdentity> identity = access.authenticate(clientId, user, password)
                    .filter(found -> found.id().equals(clientId) && found.id().equals(user));
            if (identity.isEmpty()) {
                LOG.infof("refused client=%s", printable(clientId));
            }
            return identity;
        } catch (RuntimeException e) {
            LOG.errorf(e, "could not look up client=%s", printable(clientId));
            return Optional.empty();
        }
    }

    private boolean stillCounts(Subject subject, String clientId) {
        return signedIn(subject)
                .filter(signedIn -> signedIn.getName().equals(clientId))
                .filter(signedIn -> signedIn.asOf() >= dismissedAt.getOrDefault(clientId, 0L))
                .isPresent();
    }

    private static Optional<SignedIn> signedIn(Subject subject) {
        return subject.getPrincipals(SignedIn.class).stream().findFirst();
    }

    private static Subject subject(SignedIn signedIn) {
        // The broker takes a subject without a principal of this class of its own for a broken installation.
        return new Subject(true, Set.of(signedIn, new UserPrincipal(signedIn.getName())), Set.of(), Set.of());
    }

    private static String printable(String clientId) {
        String shown = clientId.replaceAll("[^A-Za-z0-9._-]", "?");
        return shown.length() > 64 ? shown.substring(0, 64) + "..." : shown;
    }

    @Override
    public boolean validateUser(String user, String password) {
        throw new UnsupportedOperationException("replaced by authenticate");
    }

    @Override
    public boolean validateUserAndRole(String user, String password, Set<Role> roles, CheckType checkType) {
        throw new UnsupportedOperationException("replaced by authorize");
    }
}
