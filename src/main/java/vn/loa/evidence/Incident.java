package vn.loa.evidence;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something that befell a play on its way to its end, with the other broadcast's title copied in.
 *
 * @param at when, as the receipt says
 * @param by the other broadcast's occurrence, as the receipt names it; null where there is none
 * @param title what that one was called; null where it is not known here
 * @param fromMilliseconds of what went on: where in its content it did
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Incident(
        Kind kind, Instant at, @Nullable String by, @Nullable String title, @Nullable Long fromMilliseconds) {

    public Incident {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(at);
    }

    /** What can befall a play. */
    public enum Kind {
        /** It had to wait for another one [P-45]. */
        WAITED,
        /** Another one took the air, to give it back [P-43]. */
        PAUSED,
        /** It went on. */
        RESUMED,
        /** Another one took the air for good. */
        GAVE_WAY,
        /** The key under which its end is told had been revoked then [P-47]. */
        KEY_REVOKED
    }

    public static Incident because(Kind kind, Instant at, @Nullable String by, @Nullable String title) {
        return new Incident(kind, at, by, title, null);
    }

    public static Incident resumed(Instant at, long fromMilliseconds) {
        return new Incident(Kind.RESUMED, at, null, null, fromMilliseconds);
    }

    public static Incident keyRevoked(Instant at) {
        return new Incident(Kind.KEY_REVOKED, at, null, null, null);
    }

    /** Whether it went on, or began anew, at the very beginning. */
    boolean isFromTheBeginning() {
        return kind == Kind.RESUMED && Objects.equals(fromMilliseconds, 0L);
    }
}
