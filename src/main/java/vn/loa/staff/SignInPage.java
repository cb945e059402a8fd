package vn.loa.staff;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The way to the sign-in page and back to where somebody wanted to go, which is always a page of this server. */
public final class SignInPage {

    private static final String ADDRESS = "/sign-in";

    private SignInPage() {}

    /**
     * Where to go after signing in: what was asked for when that is a path of this server, else the front page.
     *
     * <p>{@code //host} and {@code /\host} are other servers for a browser, and control characters are dropped by it.
     */
    public static String next(String asked) {
        boolean local = asked.startsWith("/")
                && !asked.startsWith("//")
                && asked.chars().allMatch(character -> character > ' ' && character < 0x7f && character != '\\');
        return local ? asked : "/";
    }

    /** Where a browser that asked for a page has to go first; empty for programs and for what is not a page. */
    static Optional<String> redirectFor(RoutingContext context) {
        String accept =
                Optional.ofNullable(context.request().getHeader("Accept")).orElse("");
        boolean reads = context.request().method() == HttpMethod.GET;
        boolean page = accept.contains("text/html")
                && !context.normalizedPath().startsWith("/api/")
                && !context.normalizedPath().startsWith("/q/")
                // A fragment that htmx fetches is no page; it gets the 401 and sends the browser itself.
                && context.request().getHeader("HX-Request") == null;
        return page
                ? Optional.of(ADDRESS + "?next="
                        + URLEncoder.encode(reads ? next(context.request().uri()) : "/", StandardCharsets.UTF_8))
                : Optional.empty();
    }
}
