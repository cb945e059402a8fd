package vn.loa.staff;

import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import vn.loa.problem.Problem;

/** Says in Loa's words what the framework's security refused. */
class SecurityMappers {

    @ServerExceptionMapper
    Response notSignedIn(UnauthorizedException refused, RoutingContext context, HttpHeaders headers) {
        return SignInPage.redirectFor(context)
                .map(location -> Response.seeOther(URI.create(location)).build())
                .orElseGet(() -> Problem.of(new NotSignedIn(), headers).response());
    }

    @ServerExceptionMapper
    Response notAllowed(ForbiddenException refused, HttpHeaders headers) {
        return Problem.of(new NotAllowed(), headers).response();
    }
}
