package vn.loa.receiver.message;

import java.time.Duration;

/**
 * Something to be played, by its hash [P-13]: one rendition, or a programme of several [P-39].
 *
 * @param size bytes; of a programme those of its list alone
 * @param length of the whole
 */
public record Content(String sha256, long size, Duration length, Type type) {

    /** The longest rendition in bytes. */
    public static final long LARGEST = 52_428_800;

    /** What lies under the hash. */
    public enum Type {
        RENDITION,
        PROGRAMME
    }

    /** One rendition. */
    public Content(String sha256, long size, Duration length) {
        this(sha256, size, length, Type.RENDITION);
    }

    static Content in(Members members) throws Malformed {
        Type type = members.has("type") ? type(members.string("type")) : Type.RENDITION;
        return new Content(
                members.hash("sha256"),
                members.number("size", 1, type == Type.PROGRAMME ? Programme.LARGEST : LARGEST),
                Duration.ofMillis(members.number("milliseconds", 1, 86_400_000)),
                type);
    }

    private static Type type(String name) throws Malformed {
        return switch (name) {
            case "rendition" -> Type.RENDITION;
            case "programme" -> Type.PROGRAMME;
            default -> throw new Malformed("content of an unknown type");
        };
    }

    /** Whether it is a list of parts. */
    public boolean isProgramme() {
        return type == Type.PROGRAMME;
    }
}
