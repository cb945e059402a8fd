package vn.loa.directive;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** The identity of one bulletin sent down. */
public record DirectiveId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public DirectiveId {}

    /** Reads an id from a path. */
    public static DirectiveId fromString(String text) {
        return new DirectiveId(UUID.fromString(text));
    }

    static DirectiveId fresh() {
        return new DirectiveId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
