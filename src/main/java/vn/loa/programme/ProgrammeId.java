package vn.loa.programme;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** The identity of one programme as it was saved. */
public record ProgrammeId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ProgrammeId {}

    /** Reads an id from a path; an unreadable one is nobody's. */
    public static ProgrammeId fromString(String text) {
        return new ProgrammeId(UUID.fromString(text));
    }

    static ProgrammeId fresh() {
        return new ProgrammeId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
