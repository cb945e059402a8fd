package vn.loa.staff.door;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.loa.problem.ProblemWriter;

/**
 * Refuses what another web site sends in the name of whoever is signed in: everything that may change something, and upgrades to
 * a web socket, which browsers let any site ask for.
 *
 * <p>Browsers say where a request comes from in {@code Sec-Fetch-Site} (Fetch Metadata, on https) and in {@code Origin}
 * (RFC 6454). Programs that send neither carry no cookie by accident, so they pass. Receivers carry no cookie at all.
 */
@Singleton
class CrossSiteRequests {

    private static final int BEFORE_AUTHENTICATION = 900;
    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final Set<String> OWN = Set.of("same-origin", "none");
    private static final String DEVICES = "/devices/1/";

    private final ProblemWriter problems;

    CrossSiteRequests(ProblemWriter problems) {
        this.problems = problems;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, BEFORE_AUTHENTICATION);
    }

    private void check(RoutingContext context) {
        if (mayChangeSomething(context) && !comesFromHere(context.request())) {
            problems.answer(context, new CrossSiteRequest());
        } else {
            context.next();
        }
    }

    private static boolean mayChangeSomething(RoutingContext context) {
        HttpServerRequest request = context.request();
        boolean upgrade = request.getHeader("Upgrade") != null;
        return (upgrade || !SAFE.contains(request.method()))
                && !context.normalizedPath().startsWith(DEVICES);
    }

    private static boolean comesFromHere(HttpServerRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        String origin = request.getHeader("Origin");
        return (site == null || OWN.contains(site)) && (origin == null || isThisServer(origin, request.authority()));
    }

    private static boolean isThisServer(String origin, @Nullable HostAndPort here) {
        try {
            URI there = new URI(origin);
            // Behind a proxy the scheme seen here may be http where the browser says https, so the port decides, not
            // the scheme.
            return here != null
                    && here.host().equalsIgnoreCase(there.getHost())
                    && portOf(there.getPort(), there.getScheme()) == portOf(here.port(), there.getScheme());
        } catch (URISyntaxException malformed) {
            return false;
        }
    }

    private static int portOf(int named, @Nullable String scheme) {
        if (named > 0) {
            return named;
        }
        return "https".equals(scheme) ? 443 : 80;
    }
}
