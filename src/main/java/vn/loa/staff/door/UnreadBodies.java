package vn.loa.staff.door;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Ends the connection after a refusal that was given before the whole body came, and says so in the answer (RFC 9112, section 9.3).
 *
 * <p>Nobody reads the rest of such a body, so the next request on that connection would wait behind it for ever.
 */
@Singleton
class UnreadBodies {

    private static final int FIRST = 990;
    private static final int LOWEST_REFUSAL = 400;

    void register(@Observes Filters filters) {
        filters.register(UnreadBodies::watch, FIRST);
    }

    private static void watch(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (hasBody(request)) {
            context.addHeadersEndHandler(done -> {
                if (context.response().getStatusCode() >= LOWEST_REFUSAL && !request.isEnded()) {
                    context.response().putHeader("Connection", "close");
                }
            });
        }
        context.next();
    }

    private static boolean hasBody(HttpServerRequest request) {
        String length = request.getHeader("Content-Length");
        return request.getHeader("Transfer-Encoding") != null || (length != null && !length.equals("0"));
    }
}
