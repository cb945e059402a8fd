package vn.loa.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** Gives a problem the form that its reader asked for: a page for people, {@code application/problem+json} for programs. */
@ApplicationScoped
public class Answers {

    private final ProblemPage page;
    private final UriInfo asked;

    Answers(ProblemPage page, UriInfo asked) {
        this.page = page;
        this.asked = asked;
    }

    public Response to(Problem problem, HttpHeaders headers) {
        return wantsPage(headers) ? page.of(problem) : problem.response();
    }

    String path() {
        return asked.getRequestUri().getPath();
    }

    /** Whether a page's address was asked, rather than one for programs or receivers. */
    boolean isAboutAPage() {
        return !path().startsWith("/api/") && !path().startsWith("/devices/");
    }

    private boolean wantsPage(HttpHeaders headers) {
        boolean html = headers.getAcceptableMediaTypes().stream()
                .limit(1)
                .anyMatch(first -> first.isCompatible(MediaType.TEXT_HTML_TYPE) && !first.isWildcardType());
        return html && !path().startsWith("/api/");
    }
}
