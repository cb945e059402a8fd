package vn.loa.area;

import io.quarkus.runtime.BlockingOperationControl;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import vn.loa.staff.Reach;

/** Checks every path that names a ward against the scope of whoever is signed in, so that no endpoint can forget to [decision 0002]. */
class WardScope {

    private static final List<Class<? extends Annotation>> CLOSING =
            List.of(RolesAllowed.class, Authenticated.class, DenyAll.class);

    private final SecurityIdentity identity;
    private final Reach reach;

    WardScope(SecurityIdentity identity, Reach reach) {
        this.identity = identity;
        this.reach = reach;
    }

    @ServerRequestFilter
    Uni<Void> check(ContainerRequestContext request, ResourceInfo endpoint) {
        List<String> named = request.getUriInfo().getPathParameters().get("ward");
        // What is declared open to everybody has no session to check: what devices pull is signed or named by its hash.
        if (named == null || isOpen(endpoint)) {
            return Uni.createFrom().voidItem();
        }
        Uni<Void> check = Uni.createFrom().voidItem().invoke(() -> mustReach(named));
        // An endpoint that streams is called on the event loop, where the database may not be asked.
        return BlockingOperationControl.isBlockingAllowed()
                ? check
                : check.runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    private static boolean isOpen(ResourceInfo endpoint) {
        Method method = endpoint.getResourceMethod();
        return method.isAnnotationPresent(PermitAll.class)
                || (endpoint.getResourceClass().isAnnotationPresent(PermitAll.class)
                        && CLOSING.stream().noneMatch(method::isAnnotationPresent));
    }

    private void mustReach(List<String> wards) {
        if (!wards.stream().allMatch(ward -> reach.includes(identity, ward))) {
            throw new NoSuchWard();
        }
    }
}
