package vn.loa.protocol;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The identity of a ward on the wire and in the database, for example {@code phuong-mau}. Its form is that of [P-06]. */
public record WardId(@JsonValue String value) implements Comparable<WardId> {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public WardId {
        Identifiers.check(value);
    }

    @Override
    public int compareTo(WardId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
