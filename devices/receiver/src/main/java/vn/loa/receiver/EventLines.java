package vn.loa.receiver;

import java.io.PrintStream;
import java.util.regex.Pattern;
import vn.loa.receiver.core.Events;

/** Events as lines of {@code name key=value …}; a value with anything unusual in it is quoted, and stays on its line. */
final class EventLines implements Events {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._:/+-]+");

    private final PrintStream out;

    EventLines(PrintStream out) {
        this.out = out;
    }

    @Override
    public void tell(String event, Object... pairs) {
        StringBuilder line = new StringBuilder(event);
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
