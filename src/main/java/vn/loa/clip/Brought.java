package vn.loa.clip;

import java.time.Duration;
import java.util.Optional;
import vn.loa.clip.audio.Cut;

/**
 * What is known of a recording that somebody brings, beside its bytes.
 *
 * @param name the file's name as sent
 * @param cut the part of it that is to be heard; all of it when empty
 */
public record Brought(String name, ClipOrigin origin, Optional<Cut> cut) {

    /** A file, all of it. */
    public static Brought file(String name) {
        return new Brought(name, ClipOrigin.UPLOADED, Optional.empty());
    }

    /**
     * As a program sends it.
     *
     * @param from first millisecond, and {@code to} the one behind the last; both 0 for all of it
     */
    static Brought sent(String name, ClipOrigin origin, long from, long to) {
        return new Brought(name, origin, from == 0 && to == 0 ? Optional.empty() : Optional.of(part(from, to)));
    }

    /** A part of a recording, at least a second of it. */
    static Cut part(long from, long to) {
        if (from < 0 || to - from < 1_000) {
            throw new NotAPart();
        }
        return new Cut(Duration.ofMillis(from), Duration.ofMillis(to));
    }
}
