package vn.loa.staff.door;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.regex.Pattern;
import vn.loa.problem.ProblemWriter;

/**
 * Refuses large bodies before they are read, except recordings: those are counted while they come, by the setting
 * {@code loa.clip.upload-limit}. A body of unknown length is taken as a large one, because JSON is read as a whole.
 */
@Singleton
class SmallBodies {

    private static final int BEFORE_AUTHENTICATION = 890;
    private static final long LIMIT = 1024 * 1024;
    private static final Pattern RECORDINGS = Pattern.compile("/api/wards/[^/]+/clips/?");

    private final ProblemWriter problems;

    SmallBodies(ProblemWriter problems) {
        this.problems = problems;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, BEFORE_AUTHENTICATION);
    }

    private void check(RoutingContext context) {
        if (isLarge(context.request())
                && !RECORDINGS.matcher(context.normalizedPath()).matches()) {
            // What was not read cannot be told from a next request on this connection.
            context.response().putHeader("Connection", "close");
            problems.answer(context, new BodyTooLarge());
        } else {
            context.next();
        }
    }

    private static boolean isLarge(HttpServerRequest request) {
        String length = request.getHeader("Content-Length");
        if (length == null) {
            return request.getHeader("Transfer-Encoding") != null;
        }
        try {
            return Long.parseLong(length) > LIMIT;
        } catch (NumberFormatException malformed) {
            return true;
        }
    }
}
