package vn.loa.embedded.broker;

import java.security.Principal;

/**
 * The identity of a connection, in the form in which Java's security keeps it.
 *
 * @param asOf number of dismissals that had happened before the credentials were looked up
 */
record SignedIn(BrokerIdentity identity, long asOf) implements Principal {
    @Override
    public String getName() {
        return identity.id();
    }
}
