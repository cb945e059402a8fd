package vn.loa.protocol;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a programme plays one after the other, repeats written out; content, not a note: its hash stands where it is aired [P-39]. */
public record PartList(List<Part> parts) {

    public PartList {
        parts = List.copyOf(parts);
    }

    /** A rendition, or a pause of so many milliseconds. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Part(@Nullable ContentReference content, @Nullable Long pause) {

        public Part {
            if ((content == null) == (pause == null)) {
                throw new IllegalArgumentException("a part is either content or a pause");
            }
        }

        public static Part of(ContentReference rendition) {
            return new Part(rendition, null);
        }

        public static Part pause(long milliseconds) {
            return new Part(null, milliseconds);
        }

        long milliseconds() {
            return content == null ? (pause == null ? 0 : pause) : content.milliseconds();
        }
    }

    /** How long all of it is. */
    public long totalMilliseconds() {
        return parts.stream().mapToLong(Part::milliseconds).sum();
    }
}
