package vn.loa.receiver.message;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is played one after the other without a gap, repeats written out [P-39]; found under its own hash. */
public record Programme(List<Part> parts) {

    /** The largest list in bytes. */
    public static final long LARGEST = 65_536;

    private static final int MOST_PARTS = 200;
    private static final long LONGEST_PAUSE = 600_000;

    public Programme {
        parts = List.copyOf(parts);
    }

    /**
     * A rendition, or silence where there is no content.
     *
     * @param offset from the beginning of the programme
     */
    public record Part(Optional<Content> content, Duration offset, Duration length) {

        /** Where the next part begins. */
        public Duration end() {
            return offset.plus(length);
        }

        /** Whether nothing sounds in it. */
        public boolean isPause() {
            return content.isEmpty();
        }
    }

    /** One rendition as a programme of one part. */
    public static Programme of(Content rendition) {
        return new Programme(List.of(new Part(Optional.of(rendition), Duration.ZERO, rendition.length())));
    }

    /**
     * Reads the object that lies under a programme's hash.
     *
     * @throws Malformed when any of it breaks [P-39]; a programme within a programme does
     */
    public static Programme read(byte[] bytes) throws Malformed {
        List<Part> parts = new ArrayList<>();
        Duration offset = Duration.ZERO;
        for (Members part : Json.read(bytes).objects("parts")) {
            Part read = part(part, offset);
            parts.add(read);
            offset = read.end();
        }
        if (parts.size() > MOST_PARTS || parts.stream().allMatch(Part::isPause)) {
            throw new Malformed("a programme has up to " + MOST_PARTS + " parts, and not pauses alone");
        }
        return new Programme(parts);
    }

    private static Part part(Members part, Duration offset) throws Malformed {
        if (part.has("content") == part.has("pause")) {
            throw new Malformed("a part is either content or a pause");
        }
        if (part.has("pause")) {
            return new Part(Optional.empty(), offset, Duration.ofMillis(part.number("pause", 1, LONGEST_PAUSE)));
        }
        Content content = Content.in(part.object("content"));
        if (content.isProgramme()) {
            throw new Malformed("a programme within a programme");
        }
        return new Part(Optional.of(content), offset, content.length());
    }

    /** How long all of it is. */
    public Duration length() {
        return parts.isEmpty() ? Duration.ZERO : parts.get(parts.size() - 1).end();
    }

    /** The renditions in it, each as often as it is played. */
    public List<Content> contents() {
        return parts.stream().flatMap(part -> part.content().stream()).toList();
    }

    /** Which part is on at this position; the last one from its beginning on for ever. */
    public Part at(Duration position) {
        return parts.stream()
                .filter(part -> position.compareTo(part.end()) < 0)
                .findFirst()
                .orElse(parts.get(parts.size() - 1));
    }
}
