package vn.loa.receiver.note;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a note is; checked before its body is looked at [P-04], with the limit in bytes of [P-06]. */
public enum Kind {
    COMMAND(8_192),
    TIMETABLE(65_536),
    ASSIGNMENT(16_384),
    RECEIPT(4_096),
    STATE(16_384),
    STORED(8_192),
    TIME(2_048),
    SERVER(2_048);

    private final int limit;

    Kind(int limit) {
        this.limit = limit;
    }

    /** The longest note of this kind, in bytes. */
    public int limit() {
        return limit;
    }

    /** The name in a key's {@code may} list. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The first line of the note, without its line end. */
    public String line() {
        return "loa/1/" + label();
    }

    static Optional<Kind> ofLine(String line) {
        return Arrays.stream(values()).filter(kind -> kind.line().equals(line)).findFirst();
    }
}
