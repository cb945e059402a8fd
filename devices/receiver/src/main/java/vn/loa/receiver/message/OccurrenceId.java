package vn.loa.receiver.message;

import java.util.regex.Pattern;

/** The identity of one planned play: it starts at most once in a receiver's life [P-23]. 32 hex digits. */
public record OccurrenceId(String value) implements Comparable<OccurrenceId> {

    private static final Pattern SHAPE = Pattern.compile("[0-9a-f]{32}");

    public OccurrenceId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("an occurrence id is 32 hex digits");
        }
    }

    static OccurrenceId in(Members members) throws Malformed {
        return new OccurrenceId(members.matching("occurrence", SHAPE));
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
