package vn.loa.staff.door;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Gives whoever reads the metrics text, whatever they would rather have: there is no other form, and a 406 helps nobody. */
@Singleton
class PlainMetrics {

    private static final int BEFORE_AUTHENTICATION = 880;
    private static final String METRICS = "/q/metrics";

    void register(@Observes Filters filters) {
        filters.register(PlainMetrics::read, BEFORE_AUTHENTICATION);
    }

    private static void read(RoutingContext context) {
        if (context.normalizedPath().startsWith(METRICS)) {
            MultiMap headers = context.request().headers();
            String asked = Optional.ofNullable(headers.get("Accept")).orElse("");
            if (!asked.contains("openmetrics")) {
                headers.set("Accept", "text/plain");
            }
        }
        context.next();
    }
}
