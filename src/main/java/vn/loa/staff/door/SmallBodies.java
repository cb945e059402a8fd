package vn.loa.staff.door;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.loa.problem.ProblemWriter;

/**
 * Refuses large bodies before they are read, except recordings: those are counted while they come, by the setting
 * {@code loa.clip.upload-limit}. A body of unknown length is taken as a large one, because JSON is read as a whole.
 */
@Singleton
class SmallBodies {

    private static final int BEFORE_AUTHENTICATION = 890;
    private static final long LIMIT = 1024 * 1024;
    private static final Pattern RECORDINGS = Pattern.compile("/api/wards/[^/]+/clips/?(uploads/[^/]+/?)?");
    /** Where a browser without a script sends a recording along with the form around it. */
    private static final Pattern FORMS_WITH_RECORDINGS =
            Pattern.compile("/wards/[^/]+/bulletins(/several|/[^/]+/edit)?");

    private final ProblemWriter problems;
    private final MemorySize recordingLimit;

    SmallBodies(
            ProblemWriter problems,
            @ConfigProperty(name = "loa.clip.upload-limit", defaultValue = "200M") MemorySize recordingLimit) {
        this.problems = problems;
        this.recordingLimit = recordingLimit;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, BEFORE_AUTHENTICATION);
    }

    private void check(RoutingContext context) {
        boolean form = FORMS_WITH_RECORDINGS.matcher(context.normalizedPath()).matches();
        if (isLargerThan(form ? recordingLimit.asLongValue() + LIMIT : LIMIT, context.request())
                && !RECORDINGS.matcher(context.normalizedPath()).matches()) {
            // What was not read cannot be told from a next request on this connection.
            context.response().putHeader("Connection", "close");
            problems.answer(context, new BodyTooLarge());
        } else {
            context.next();
        }
    }

    private static boolean isLargerThan(long limit, HttpServerRequest request) {
        String length = request.getHeader("Content-Length");
        if (length == null) {
            return request.getHeader("Transfer-Encoding") != null;
        }
        try {
            return Long.parseLong(length) > limit;
        } catch (NumberFormatException malformed) {
            return true;
        }
    }
}
