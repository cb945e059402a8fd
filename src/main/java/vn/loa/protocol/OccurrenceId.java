package vn.loa.protocol;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** The identity of one occurrence: 32 lower-case hexadecimal digits [P-06], the same whoever computes it. */
public record OccurrenceId(@JsonValue String value) implements Comparable<OccurrenceId> {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{32}");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public OccurrenceId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not an occurrence id: " + value);
        }
    }

    @Override
    public int compareTo(OccurrenceId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
