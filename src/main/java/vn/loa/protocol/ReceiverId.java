package vn.loa.protocol;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The identity of a receiver; also its MQTT client id and user name. Its form is that of [P-06]. */
public record ReceiverId(@JsonValue String value) implements Comparable<ReceiverId> {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ReceiverId {
        Identifiers.check(value);
    }

    @Override
    public int compareTo(ReceiverId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
