package vn.loa.staff.door;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpSecurityPolicy;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import vn.loa.staff.Role;
import vn.loa.staff.StaffConfig;

/** Decides who reads the metrics; named {@code metrics} in the settings of paths. */
@ApplicationScoped
class MetricsPolicy implements HttpSecurityPolicy {

    private static final List<String> MARKS_OF_A_PROXY =
            List.of("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP", "Via");

    private final StaffConfig config;

    MetricsPolicy(StaffConfig config) {
        this.config = config;
    }

    @Override
    public String name() {
        return "metrics";
    }

    @Override
    public Uni<CheckResult> checkPermission(
            RoutingContext context, Uni<SecurityIdentity> identity, AuthorizationRequestContext authorization) {
        if (isOpenTo(context.request())) {
            return CheckResult.permit();
        }
        return identity.map(known -> known.hasRole(Role.ADMINISTRATOR_ROLE) ? CheckResult.PERMIT : CheckResult.DENY);
    }

    private boolean isOpenTo(HttpServerRequest request) {
        return switch (config.metricsReaders()) {
            case EVERYBODY -> true;
            case ADMINISTRATORS -> false;
            case LOOPBACK -> isFromThisMachine(request);
        };
    }

    /** Behind a proxy on this machine the whole world comes from here, so a request that a proxy has marked is not believed. */
    private static boolean isFromThisMachine(HttpServerRequest request) {
        return MARKS_OF_A_PROXY.stream().noneMatch(request.headers()::contains)
                && Optional.ofNullable(request.connection().remoteAddress())
                        .flatMap(
                                address -> Optional.ofNullable(io.netty.util.NetUtil.createByteArrayFromIpAddressString(
                                        String.valueOf(address.hostAddress()))))
                        .map(MetricsPolicy::isLoopback)
                        .orElse(false);
    }

    private static boolean isLoopback(byte[] address) {
        try {
            return InetAddress.getByAddress(address).isLoopbackAddress();
        } catch (java.net.UnknownHostException impossible) {
            return false;
        }
    }
}
