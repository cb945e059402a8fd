package vn.loa.protocol;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Content by hash: its size in bytes and its length in milliseconds.
 *
 * @param type null for a rendition, as it is left out on the wire [P-39]
 */
public record ContentReference(
        Sha256 sha256, long size, long milliseconds, @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Type type) {

    /** What lies under the hash. */
    public enum Type {
        @JsonProperty("rendition")
        RENDITION,
        @JsonProperty("programme")
        PROGRAMME
    }

    @JsonCreator
    public ContentReference {
        Objects.requireNonNull(sha256);
        type = type == Type.RENDITION ? null : type;
    }

    /** One rendition. */
    public ContentReference(Sha256 sha256, long size, long milliseconds) {
        this(sha256, size, milliseconds, null);
    }
}
