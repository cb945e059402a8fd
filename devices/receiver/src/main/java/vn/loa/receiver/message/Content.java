package vn.loa.receiver.message;

import java.time.Duration;

/**
 * A rendition by its hash [P-13].
 *
 * @param size bytes
 */
public record Content(String sha256, long size, Duration length) {

    /** The longest rendition in bytes. */
    public static final long LARGEST = 52_428_800;

    static Content in(Members members) throws Malformed {
        return new Content(
                members.hash("sha256"),
                members.number("size", 1, LARGEST),
                Duration.ofMillis(members.number("milliseconds", 1, 86_400_000)));
    }
}
