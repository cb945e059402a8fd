package vn.loa.endtoend;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A line that a receiver wrote: {@code instant name key=value key="a value"}; what Java itself prints has no instant. */
record EventLine(String name, Map<String, String> values) {

    private static final Pattern PAIR = Pattern.compile("([\\w-]+)=(?:\"((?:[^\"\\\\]|\\\\.)*)\"|(\\S*))");

    private static final Pattern INSTANT = Pattern.compile("^\\S+T\\S+Z ");

    static EventLine read(String timed) {
        String line = INSTANT.matcher(timed).replaceFirst("");
        int end = line.indexOf(' ');
        Map<String, String> values = new LinkedHashMap<>();
        Matcher pairs = PAIR.matcher(end < 0 ? "" : line.substring(end));
        while (pairs.find()) {
            values.put(pairs.group(1), pairs.group(2) == null ? pairs.group(3) : pairs.group(2));
        }
        return new EventLine(end < 0 ? line : line.substring(0, end), values);
    }

    String value(String key) {
        return values.getOrDefault(key, "");
    }
}
