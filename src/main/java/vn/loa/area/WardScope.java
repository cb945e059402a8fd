package vn.loa.area;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import vn.loa.protocol.WardId;
import vn.loa.staff.SignedIn;

/** Checks every path that names a ward against the scope of whoever is signed in, so that no endpoint can forget to [decision 0002]. */
class WardScope {

    private final SignedIn signedIn;

    WardScope(SignedIn signedIn) {
        this.signedIn = signedIn;
    }

    @ServerRequestFilter
    void check(ContainerRequestContext request) {
        List<String> named = request.getUriInfo().getPathParameters().get("ward");
        if (named != null) {
            named.forEach(this::mustReach);
        }
    }

    private void mustReach(String ward) {
        if (!signedIn.reaches(wellFormed(ward))) {
            throw new NoSuchWard();
        }
    }

    private static WardId wellFormed(String ward) {
        try {
            return new WardId(ward);
        } catch (IllegalArgumentException malformed) {
            throw new NoSuchWard();
        }
    }
}
