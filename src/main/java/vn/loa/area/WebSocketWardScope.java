package vn.loa.area;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.websockets.next.HttpUpgradeCheck;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import vn.loa.staff.Reach;

/** The check of {@link WardScope} for web sockets, whose upgrade does not pass through JAX-RS. */
@ApplicationScoped
class WebSocketWardScope implements HttpUpgradeCheck {

    private final Reach reach;

    WebSocketWardScope(Reach reach) {
        this.reach = reach;
    }

    @Override
    public Uni<CheckResult> perform(HttpUpgradeContext context) {
        return Optional.ofNullable(context.pathParam("ward"))
                .map(ward -> context.securityIdentity()
                        .emitOn(Infrastructure.getDefaultWorkerPool())
                        .map(identity -> check(identity, ward)))
                .orElseGet(CheckResult::permitUpgrade);
    }

    private CheckResult check(SecurityIdentity identity, String ward) {
        if (identity.isAnonymous()) {
            return CheckResult.rejectUpgradeSync(401);
        }
        return reach.includes(identity, ward) ? CheckResult.permitUpgradeSync() : CheckResult.rejectUpgradeSync(404);
    }
}
