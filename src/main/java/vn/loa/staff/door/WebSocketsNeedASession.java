package vn.loa.staff.door;

import io.quarkus.websockets.next.HttpUpgradeCheck;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Deny by default for web sockets too: nobody opens one without being signed in, whatever its class says. */
@ApplicationScoped
class WebSocketsNeedASession implements HttpUpgradeCheck {

    @Override
    public Uni<CheckResult> perform(HttpUpgradeContext context) {
        return context.securityIdentity()
                .map(identity ->
                        identity.isAnonymous() ? CheckResult.rejectUpgradeSync(401) : CheckResult.permitUpgradeSync());
    }
}
