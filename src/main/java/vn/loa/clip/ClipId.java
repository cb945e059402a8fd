package vn.loa.clip;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** The identity of a clip. */
public record ClipId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ClipId {}

    /** Reads an id from a path. */
    public static ClipId fromString(String text) {
        return new ClipId(UUID.fromString(text));
    }

    static ClipId fresh() {
        return new ClipId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
