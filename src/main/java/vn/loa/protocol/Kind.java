package vn.loa.protocol;

/** What a note is, as its first line says; the size limit is that of [P-01]'s table, in bytes. */
public enum Kind {
    COMMAND("loa/1/command", 8_192),
    TIMETABLE("loa/1/timetable", 65_536),
    ASSIGNMENT("loa/1/assignment", 16_384),
    RECEIPT("loa/1/receipt", 4_096),
    STATE("loa/1/state", 16_384),
    STORED("loa/1/stored", 8_192),
    TIME("loa/1/time", 2_048),
    SERVER("loa/1/server", 2_048);

    private final String line;
    private final int limit;

    Kind(String line, int limit) {
        this.line = line;
        this.limit = limit;
    }

    public String line() {
        return line;
    }

    public int limit() {
        return limit;
    }
}
