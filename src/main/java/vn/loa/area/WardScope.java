package vn.loa.area;

import io.quarkus.runtime.BlockingOperationControl;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
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
    Uni<Void> check(ContainerRequestContext request) {
        List<String> named = request.getUriInfo().getPathParameters().get("ward");
        // Devices carry no session: what they pull is open to all, and signed or named by its hash.
        if (named == null || request.getUriInfo().getPath().startsWith("/devices/")) {
            return Uni.createFrom().voidItem();
        }
        Uni<Void> check = Uni.createFrom().voidItem().invoke(() -> mustReach(named));
        // An endpoint that streams is called on the event loop, where the database may not be asked.
        return BlockingOperationControl.isBlockingAllowed()
                ? check
                : check.runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    private void mustReach(List<String> wards) {
        if (!wards.stream().allMatch(ward -> reach.includes(identity, ward))) {
            throw new NoSuchWard();
        }
    }
}
