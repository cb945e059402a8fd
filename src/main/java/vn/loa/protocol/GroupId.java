package vn.loa.protocol;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The identity of a residential group, the smallest addressable area. Its form is that of [P-06]. */
public record GroupId(@JsonValue String value) implements Comparable<GroupId> {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public GroupId {
        Identifiers.check(value);
    }

    @Override
    public int compareTo(GroupId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
