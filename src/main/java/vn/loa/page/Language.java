package vn.loa.page;

import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A language that pages speak; Vietnamese unless somebody asks for English. */
public enum Language {
    VIETNAMESE("vi"),
    ENGLISH("en");

    static final String COOKIE = "loa_lang";
    static final String PARAMETER = "lang";
    static final String ATTRIBUTE = "language";

    private final String code;

    Language(String code) {
        this.code = code;
    }

    /** {@code vi} or {@code en}. */
    public String code() {
        return code;
    }

    public Locale locale() {
        return Locale.forLanguageTag(code);
    }

    /** The one of two texts that is in this language. */
    public String of(String vietnamese, String english) {
        return this == ENGLISH ? english : vietnamese;
    }

    Language other() {
        return this == ENGLISH ? VIETNAMESE : ENGLISH;
    }

    /** What the reader asked for: in the address, then in the cookie, then in the browser's settings. */
    static Language of(RoutingContext request) {
        return asked(request)
                .or(() -> Optional.ofNullable(request.request().getCookie(COOKIE))
                        .map(Cookie::getValue)
                        .flatMap(Language::named))
                .or(() -> request.acceptableLanguages().stream()
                        .flatMap(header -> named(header.tag()).stream())
                        .findFirst())
                .orElse(VIETNAMESE);
    }

    /** What the address itself asks for, which is then remembered. */
    static Optional<Language> asked(RoutingContext request) {
        return Stream.ofNullable(request.request().getParam(PARAMETER))
                .flatMap(name -> named(name).stream())
                .findFirst();
    }

    private static Optional<Language> named(String code) {
        return Arrays.stream(values())
                .filter(language -> language.code.equals(code))
                .findFirst();
    }
}
