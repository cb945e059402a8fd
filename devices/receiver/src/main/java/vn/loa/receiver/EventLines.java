package vn.loa.receiver;

import java.io.PrintStream;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import vn.loa.receiver.core.Events;

/** Events as lines of {@code instant name key=value …}; a value with anything unusual in it is quoted, and stays on its line. */
final class EventLines implements Events {

    /** UTC, always with three digits: columns line up, and no reader has to know the ward's zone. */
    private static final DateTimeFormatter MILLISECONDS =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter(Locale.ROOT);

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._:/+-]+");

    private final PrintStream out;
    private volatile Supplier<Instant> time;

    EventLines(PrintStream out, Supplier<Instant> time) {
        this.out = out;
        this.time = time;
    }

    /** From now on lines carry the time of this clock: the receiver's own, once it has one. */
    void timedBy(Supplier<Instant> clock) {
        time = clock;
    }

    @Override
    public void tell(String event, Object... pairs) {
        StringBuilder line =
                new StringBuilder(MILLISECONDS.format(time.get())).append(' ').append(event);
        for (int i = 0; i + 1 < pairs.length; i += 2) {
            line.append(' ').append(pairs[i]).append('=').append(quoted(String.valueOf(pairs[i + 1])));
        }
        synchronized (out) {
            out.println(line);
            out.flush();
        }
    }

    private static String quoted(String value) {
        if (PLAIN.matcher(value).matches()) {
            return value;
        }
        String safe = value.replaceAll("\\p{Cntrl}", " ").replace("\\", "\\\\").replace("\"", "\\\"");
        return '"' + safe + '"';
    }
}
