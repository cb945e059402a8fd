package vn.loa.staff.door;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;
import vn.loa.page.MapConfig;

/** Tells browsers, with every answer, how little they may do: no foreign scripts, no inline ones, no frames, no guessing of types. */
@Singleton
class SecurityHeaders {

    private static final int FIRST = 1000;

    /** Audio is played from here or, before an upload, from the file picker; pictures may be drawn in the page. */
    private static final String CONTENT_POLICY = String.join(
            "; ",
            "default-src 'self'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self' data: blob:",
            "media-src 'self' blob:",
            "connect-src 'self'",
            "object-src 'none'",
            "base-uri 'none'",
            "form-action 'self'",
            "frame-ancestors 'none'");

    private static final String MAP = "/receivers/map";

    private final String mapPolicy;

    SecurityHeaders(MapConfig map) {
        this.mapPolicy = map.tiles()
                .map(tiles -> CONTENT_POLICY.replace("img-src 'self'", "img-src 'self' " + MapConfig.origin(tiles)))
                .orElse(CONTENT_POLICY);
    }

    void register(@Observes Filters filters) {
        filters.register(this::add, FIRST);
    }

    private void add(RoutingContext context) {
        context.addHeadersEndHandler(done -> {
            MultiMap headers = context.response().headers();
            headers.set("Content-Security-Policy", context.normalizedPath().endsWith(MAP) ? mapPolicy : CONTENT_POLICY);
            headers.set("X-Content-Type-Options", "nosniff");
            headers.set("Referrer-Policy", "same-origin");
            headers.set("X-Frame-Options", "DENY");
            headers.set("Cross-Origin-Opener-Policy", "same-origin");
            if (!headers.contains("Cache-Control") && isPersonal(context.normalizedPath(), headers)) {
                headers.set("Cache-Control", "no-store");
            }
        });
        context.next();
    }

    /** What depends on who asks; a page left in a shared computer's cache would outlive the session. */
    private static boolean isPersonal(String path, MultiMap headers) {
        String type = Optional.ofNullable(headers.get("Content-Type")).orElse("");
        return path.startsWith("/api/") || path.startsWith("/wards/") || type.startsWith("text/html");
    }
}
