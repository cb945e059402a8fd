package vn.loa.staff;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Looks a session's token up in the database, at every request: a session that was ended is ended at once. */
@ApplicationScoped
class SessionProvider implements IdentityProvider<SessionCredential> {

    private final Sessions sessions;

    SessionProvider(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public Class<SessionCredential> getRequestType() {
        return SessionCredential.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(SessionCredential credential, AuthenticationRequestContext context) {
        return context.runBlocking(() -> sessions.visitorWith(credential.token())
                .map(SessionProvider::identity)
                .orElseThrow(AuthenticationFailedException::new));
    }

    private static SecurityIdentity identity(Visitor visitor) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(visitor.username().value()))
                .addRole(visitor.role().name())
                .addAttribute(Visitor.ATTRIBUTE, visitor)
                .build();
    }
}
