package vn.loa.page;

import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.NewCookie;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import vn.loa.problem.Sentence;

/** One sentence that is carried over a redirect in a cookie and shown once: "Đã lưu". */
final class Notice {

    private static final String COOKIE = "loa_notice";
    private static final int LONGEST = 1500;
    private static final int SECONDS = 30;

    private Notice() {}

    static NewCookie carrying(Sentence sentence, Language language) {
        return cookie(URLEncoder.encode(sentence.in(language.locale()), StandardCharsets.UTF_8), SECONDS);
    }

    static NewCookie told() {
        return cookie("", 0);
    }

    static Optional<String> of(RoutingContext request) {
        return Optional.ofNullable(request.request().getCookie(COOKIE))
                .map(Cookie::getValue)
                .filter(value -> !value.isEmpty() && value.length() <= LONGEST)
                .flatMap(Notice::decoded);
    }

    private static Optional<String> decoded(String value) {
        try {
            return Optional.of(URLDecoder.decode(value, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    private static NewCookie cookie(String value, int seconds) {
        return new NewCookie.Builder(COOKIE)
                .value(value)
                .path("/")
                .maxAge(seconds)
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.STRICT)
                .build();
    }
}
