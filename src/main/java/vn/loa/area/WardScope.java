package vn.loa.area;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import vn.loa.staff.Reach;

/** Checks every path that names a ward against the scope of whoever is signed in, so that no endpoint can forget to [decision 0002]. */
class WardScope {

    private final SecurityIdentity identity;
    private final Reach reach;

    WardScope(SecurityIdentity identity, Reach reach) {
        this.identity = identity;
        this.reach = reach;
    }

    @ServerRequestFilter
    void check(ContainerRequestContext request) {
        List<String> named = request.getUriInfo().getPathParameters().get("ward");
        if (named != null && !named.stream().allMatch(ward -> reach.includes(identity, ward))) {
            throw new NoSuchWard();
        }
    }
}
