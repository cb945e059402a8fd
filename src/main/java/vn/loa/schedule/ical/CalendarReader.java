package vn.loa.schedule.ical;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.loa.problem.Sentence;

/**
 * Reads what matters of a calendar that a stranger may have made: starts, recurrences and names of events, each line once.
 *
 * <p>Zones are known by name only. What a file itself tells of zones is passed over, however it is made, and nothing in it is ever fetched.
 */
public final class CalendarReader {

    static final int LARGEST = 1_048_576;
    static final int MOST_EVENTS = 500;

    private static final int DEEPEST = 6;
    private static final int LONGEST_NAME = 200;
    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 2199;
    private static final int MOST_UNREAD = 5;
    private static final int LONGEST_DATE = 30;
    private static final int DAY_ALONE = 8;
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter LOCAL =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    private final Deque<String> open = new ArrayDeque<>();
    private final List<BroughtEvent> events = new ArrayList<>();
    private @Nullable Draft draft;
    private boolean begun;

    /** An event while it is read. */
    private static final class Draft {
        private final int line;
        private String summary = "";
        private @Nullable LocalDateTime start;
        private @Nullable ZoneId zone;
        private String recurrence = "";
        private final List<BroughtDate> exceptions = new ArrayList<>();
        private final List<BroughtDate> additions = new ArrayList<>();
        private final List<String> unread = new ArrayList<>();
        private @Nullable Sentence trouble;

        Draft(int line) {
            this.line = line;
        }

        void trouble(String vietnamese, String english) {
            if (trouble == null) {
                trouble = new Sentence(vietnamese, english);
            }
        }

        BroughtEvent event() {
            if (start == null) {
                trouble("Không có giờ bắt đầu.", "It has no start.");
            }
            return new BroughtEvent(line, summary, start, zone, recurrence, exceptions, additions, unread, trouble);
        }
    }

    private CalendarReader() {}

    /** The events in their order. */
    public static List<BroughtEvent> read(String text) {
        if (text.length() > LARGEST) {
            throw new CalendarTooLarge();
        }
        CalendarReader reader = new CalendarReader();
        String[] lines = text.split("\r\n|\n|\r", -1);
        StringBuilder whole = new StringBuilder();
        int begin = 1;
        for (int i = 0; i < lines.length; i++) {
            String line = lines[i];
            if (!line.isEmpty() && (line.charAt(0) == ' ' || line.charAt(0) == '\t')) {
                whole.append(line, 1, line.length());
                continue;
            }
            reader.take(whole.toString(), begin);
            whole.setLength(0);
            whole.append(line);
            begin = i + 1;
        }
        reader.take(whole.toString(), begin);
        if (!reader.begun || !reader.open.isEmpty()) {
            throw new NotACalendar();
        }
        return reader.events;
    }

    private void take(String written, int line) {
        String text = !begun && written.startsWith("\uFEFF") ? written.substring(1) : written;
        if (text.isBlank()) {
            return;
        }
        int colon = colonOf(text);
        if (colon < 1) {
            throw new NotACalendar();
        }
        String head = text.substring(0, colon);
        String value = text.substring(colon + 1);
        String name = head.split(";", 2)[0].toUpperCase(Locale.ROOT);
        if (name.equals("BEGIN")) {
            begin(value.strip().toUpperCase(Locale.ROOT), line);
        } else if (name.equals("END")) {
            end(value.strip().toUpperCase(Locale.ROOT));
        } else if (!begun) {
            throw new NotACalendar();
        } else if (draft != null && "VEVENT".equals(open.peek())) {
            property(draft, name, head, value);
        }
    }

    private void begin(String component, int line) {
        if (!begun && !component.equals("VCALENDAR")) {
            throw new NotACalendar();
        }
        begun = true;
        open.push(component);
        if (open.size() > DEEPEST) {
            throw new NotACalendar();
        }
        if (component.equals("VEVENT") && open.size() == 2) {
            if (events.size() == MOST_EVENTS) {
                throw new CalendarTooLarge();
            }
            draft = new Draft(line);
        }
    }

    private void end(String component) {
        if (!component.equals(open.poll())) {
            throw new NotACalendar();
        }
        Draft done = draft;
        if (component.equals("VEVENT") && open.size() == 1 && done != null) {
            events.add(done.event());
            draft = null;
        }
    }

    private static void property(Draft event, String name, String head, String value) {
        switch (name) {
            case "SUMMARY" -> event.summary = plain(value);
            case "DTSTART" -> start(event, head, value.strip());
            case "RRULE" -> {
                if (!event.recurrence.isEmpty()) {
                    event.trouble("Có nhiều quy tắc lặp.", "It has more than one recurrence.");
                }
                event.recurrence = value.strip();
            }
            case "EXDATE" -> dates(event, event.exceptions, name, head, value);
            case "RDATE" -> dates(event, event.additions, name, head, value);
            case "EXRULE" ->
                event.trouble(
                        "Có quy tắc trừ (EXRULE); hãy lên lịch tay.",
                        "It has a rule of exceptions (EXRULE); plan it by hand.");
            case "RECURRENCE-ID" ->
                event.trouble(
                        "Là một lần sửa riêng của một chuỗi; hãy dời buổi đó sau khi nhập chuỗi.",
                        "It is one changed date of a series; move that date after the series was taken.");
            case "STATUS" -> {
                if (value.strip().equalsIgnoreCase("CANCELLED")) {
                    event.trouble("Sự kiện đã hủy.", "The event was cancelled.");
                }
            }
            default -> {
                // The rest says nothing about when or what.
            }
        }
    }

    /** Several dates or starts, each by itself; of a period its start counts. */
    private static void dates(Draft event, List<BroughtDate> into, String name, String head, String value) {
        for (String each : value.split(",", -1)) {
            String written = each.strip().split("/", 2)[0];
            try {
                into.add(date(head, written));
            } catch (DateTimeException unreadable) {
                if (event.unread.size() < MOST_UNREAD) {
                    event.unread.add(
                            name + " " + plain(written.substring(0, Math.min(written.length(), LONGEST_DATE))));
                }
            }
        }
    }

    private static BroughtDate date(String head, String written) {
        if (written.length() == DAY_ALONE) {
            return new BroughtDate(LocalDate.parse(written, DAY), null, null);
        }
        boolean utc = written.endsWith("Z");
        LocalDateTime start = LocalDateTime.parse(utc ? written.substring(0, written.length() - 1) : written, LOCAL);
        String named = zoneIn(head);
        return new BroughtDate(
                start.toLocalDate(), start.toLocalTime(), utc ? ZoneOffset.UTC : named.isEmpty() ? null : known(named));
    }

    private static void start(Draft event, String head, String value) {
        if (event.start != null) {
            event.trouble("Có nhiều giờ bắt đầu.", "It has more than one start.");
            return;
        }
        if (value.length() == DAY_ALONE) {
            event.trouble("Sự kiện cả ngày, không có giờ phát.", "It lasts all day and has no hour.");
            return;
        }
        try {
            boolean utc = value.endsWith("Z");
            LocalDateTime start = LocalDateTime.parse(utc ? value.substring(0, value.length() - 1) : value, LOCAL);
            if (start.getYear() < FIRST_YEAR || start.getYear() > LAST_YEAR) {
                event.trouble("Năm không đúng.", "The year is wrong.");
                return;
            }
            String named = zoneIn(head);
            event.zone = utc ? ZoneOffset.UTC : named.isEmpty() ? null : known(named);
            event.start = start;
        } catch (DateTimeException unreadable) {
            event.trouble("Không đọc được ngày giờ hoặc múi giờ.", "The date, the time or the zone cannot be read.");
        }
    }

    /** By its name alone: what is no name of a place is not tried as anything else. */
    private static ZoneId known(String name) {
        if (!ZoneId.getAvailableZoneIds().contains(name)) {
            throw new DateTimeException("unknown zone");
        }
        return ZoneId.of(name);
    }

    private static String zoneIn(String head) {
        for (String parameter : head.split(";", -1)) {
            if (parameter.toUpperCase(Locale.ROOT).startsWith("TZID=")) {
                return parameter.substring(5).replace("\"", "").strip();
            }
        }
        return "";
    }

    /** The first colon outside of quotes. */
    private static int colonOf(String text) {
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char one = text.charAt(i);
            if (one == '"') {
                quoted = !quoted;
            } else if (one == ':' && !quoted) {
                return i;
            }
        }
        return -1;
    }

    private static String plain(String value) {
        String text = value.replace("\\n", " ")
                .replace("\\N", " ")
                .replace("\\,", ",")
                .replace("\\;", ";")
                .replace("\\\\", "\\")
                .replaceAll("\\p{Cntrl}", " ")
                .strip();
        return text.length() > LONGEST_NAME
                ? text.substring(
                        0, text.offsetByCodePoints(0, Math.min(LONGEST_NAME, text.codePointCount(0, text.length()))))
                : text;
    }
}
