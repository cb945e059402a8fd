package vn.loa.staff;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** What the session's cookie carries, on its way from the mechanism to the provider. */
class SessionCredential extends BaseAuthenticationRequest {

    private final SessionToken token;

    SessionCredential(SessionToken token) {
        this.token = token;
    }

    SessionToken token() {
        return token;
    }
}
