package vn.loa.endtoend;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A line that a receiver wrote: {@code name key=value key="a value"}. */
record EventLine(String name, Map<String, String> values) {

    private static final Pattern PAIR = Pattern.compile("([\\w-]+)=(?:\"((?:[^\"\\\\]|\\\\.)*)\"|(\\S*))");

    static EventLine read(String line) {
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
