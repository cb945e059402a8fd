package vn.loa.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.NewCookie;

/** Makes the session's cookie: out of reach of scripts, never sent along from other sites, and over https only when it came so. */
@ApplicationScoped
public class SessionCookies {

    /** The cookie's name. */
    public static final String NAME = "loa_session";

    private final Caller caller;

    SessionCookies(Caller caller) {
        this.caller = caller;
    }

    /** The cookie that carries this session; it goes when the browser closes. */
    public NewCookie holding(SessionToken token) {
        return cookie(token.secret()).build();
    }

    /** The cookie that takes the session's away. */
    public NewCookie cleared() {
        return cookie("").maxAge(0).build();
    }

    private NewCookie.Builder cookie(String value) {
        return new NewCookie.Builder(NAME)
                .value(value)
                .path("/")
                .httpOnly(true)
                .secure(caller.isEncrypted())
                .sameSite(NewCookie.SameSite.STRICT);
    }
}
