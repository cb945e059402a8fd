package vn.loa.staff;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** Tells whether whoever asks may read what belongs to no single ward, and so to all of them. */
@ApplicationScoped
public class WholeServer {

    private static final Set<Role> READERS = Set.of(Role.AUDITOR, Role.ADMINISTRATOR);

    private final SecurityIdentity identity;

    WholeServer(SecurityIdentity identity) {
        this.identity = identity;
    }

    /**
     * Whether an auditor or administrator of everything asks.
     *
     * @throws NotSignedIn when nobody is signed in
     */
    public boolean mayRead() {
        Visitor visitor = Reach.visitor(identity);
        return visitor.scope().equals(Scope.everything()) && READERS.contains(visitor.role());
    }

    /**
     * Refuses everybody but an administrator of everything.
     *
     * @throws BeyondOwnScope when somebody else asks
     */
    public void requireAdministrator() {
        Visitor visitor = Reach.visitor(identity);
        if (!visitor.scope().equals(Scope.everything()) || visitor.role() != Role.ADMINISTRATOR) {
            throw new BeyondOwnScope();
        }
    }
}
