package vn.loa.receiver.message;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Hours in which a play may start: from included, to excluded, on some days of the week [P-20].
 *
 * @param days 1 = Monday to 7 = Sunday
 * @param toMinute minutes after midnight, 1440 for 24:00
 */
public record Window(List<Integer> days, int fromMinute, int toMinute) {

    private static final Pattern TIME = Pattern.compile("([01]\\d|2[0-4]):[0-5]\\d");

    static Window in(Members members) throws Malformed {
        return new Window(members.numbers("days", 1, 7), minute(members, "from"), minute(members, "to"));
    }

    static Window ofEveryDay(Members members) throws Malformed {
        return new Window(List.of(1, 2, 3, 4, 5, 6, 7), minute(members, "from"), minute(members, "to"));
    }

    static int minute(Members members, String name) throws Malformed {
        String text = members.matching(name, TIME);
        if (text.equals("24:00")) {
            return 24 * 60;
        }
        try {
            return LocalTime.parse(text).toSecondOfDay() / 60;
        } catch (DateTimeException e) {
            throw new Malformed("\"" + name + "\" is no hour of the day");
        }
    }

    /** Whether a start at this civil time is allowed. */
    public boolean holds(ZonedDateTime start) {
        int minute = start.toLocalTime().toSecondOfDay() / 60;
        return days.contains(start.getDayOfWeek().getValue()) && fromMinute <= minute && minute < toMinute;
    }
}
