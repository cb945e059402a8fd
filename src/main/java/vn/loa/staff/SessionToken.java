package vn.loa.staff;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.loa.protocol.Sha256;

/** A secret of 256 random bits that stands for a session or a set-up link; the database keeps only its hash. */
public final class SessionToken {

    private static final int BYTES = 32;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private final String text;

    private SessionToken(String text) {
        this.text = text;
    }

    static SessionToken fresh() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new SessionToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** What somebody presents as a token; empty when it has not even the form of one. */
    static Optional<SessionToken> presented(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new SessionToken(text)) : Optional.empty();
    }

    /** The secret itself, for the cookie and nothing else. */
    public String secret() {
        return text;
    }

    Sha256 hash() {
        return Sha256.of(text.getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public String toString() {
        return "a token";
    }
}
