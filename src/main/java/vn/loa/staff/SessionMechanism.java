package vn.loa.staff;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import vn.loa.problem.ProblemWriter;

/**
 * Signs a request in by its session cookie, and by nothing else: no header is ever taken for a proof.
 *
 * <p>A cookie of a session that is over is like no cookie, so that the sign-in page stays reachable with it.
 */
@ApplicationScoped
class SessionMechanism implements HttpAuthenticationMechanism {

    private final ProblemWriter problems;

    SessionMechanism(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager identities) {
        return Optional.ofNullable(context.request().getCookie(SessionCookies.NAME))
                .map(Cookie::getValue)
                .flatMap(SessionToken::presented)
                .map(token -> identities
                        .authenticate(new SessionCredential(token))
                        .onFailure(AuthenticationFailedException.class)
                        .recoverWithNull())
                .orElseGet(() -> Uni.createFrom().nullItem());
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        ChallengeData challenge = SignInPage.redirectFor(context)
                .map(location -> new ChallengeData(303, "Location", location))
                .orElseGet(() -> new ChallengeData(401, null, null));
        return Uni.createFrom().item(challenge);
    }

    @Override
    public Uni<Boolean> sendChallenge(RoutingContext context) {
        Optional<String> location = SignInPage.redirectFor(context);
        if (location.isPresent()) {
            context.response()
                    .setStatusCode(303)
                    .putHeader("Location", location.get())
                    .end();
        } else {
            problems.answer(context, new NotSignedIn());
        }
        return Uni.createFrom().item(true);
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(SessionCredential.class);
    }
}
