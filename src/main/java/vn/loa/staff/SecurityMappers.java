package vn.loa.staff;

import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import vn.loa.problem.Answers;
import vn.loa.problem.Problem;

/** Says in Loa's words what the framework's security refused. */
class SecurityMappers {

    private final Answers answers;

    SecurityMappers(Answers answers) {
        this.answers = answers;
    }

    @ServerExceptionMapper
    Response notSignedIn(UnauthorizedException refused, RoutingContext context, HttpHeaders headers) {
        return SignInPage.redirectFor(context)
                .map(location -> Response.seeOther(URI.create(location)).build())
                .orElseGet(() -> answers.to(Problem.of(new NotSignedIn(), headers), headers));
    }

    @ServerExceptionMapper
    Response notAllowed(ForbiddenException refused, HttpHeaders headers) {
        return answers.to(Problem.of(new NotAllowed(), headers), headers);
    }
}
