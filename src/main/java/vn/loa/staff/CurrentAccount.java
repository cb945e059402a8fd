package vn.loa.staff;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import vn.loa.protocol.WardId;

/** The person behind the current request, as the session's cookie proved it; also tells the scope to the features that administer it. */
@ApplicationScoped
public class CurrentAccount implements SignedIn {

    private final SecurityIdentity identity;
    private final Provinces provinces;

    CurrentAccount(SecurityIdentity identity, Provinces provinces) {
        this.identity = identity;
        this.provinces = provinces;
    }

    @Override
    public Author author() {
        Visitor visitor = visitor();
        return new Author(visitor.id(), visitor.name());
    }

    @Override
    public Role role() {
        return visitor().role();
    }

    @Override
    public boolean reaches(WardId ward) {
        return scope().reaches(ward, provinces);
    }

    public Scope scope() {
        return visitor().scope();
    }

    /** Refuses what this account may not hand on or change, because its own scope does not hold it. */
    public void mustHold(Scope other) {
        if (!scope().holds(other, provinces)) {
            throw new BeyondOwnScope();
        }
    }

    Visitor visitor() {
        return Reach.visitor(identity);
    }
}
