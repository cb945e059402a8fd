package vn.loa.area.regulation;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * Hours of a civil day in which something other than an emergency may be aired; it does not cross midnight.
 *
 * @param days the weekdays it is for
 * @param fromMinute of the day, 0 to 1439
 * @param toMinute exclusive, up to 1440, which is 24:00
 */
public record Window(Set<DayOfWeek> days, int fromMinute, int toMinute) {

    public Window {
        days = days.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(days));
        if (days.isEmpty() || fromMinute < 0 || toMinute > 1440 || fromMinute >= toMinute) {
            throw new IllegalArgumentException("no window: " + days + " " + fromMinute + "-" + toMinute);
        }
    }

    /** A window of every day of the week. */
    public static Window daily(int fromMinute, int toMinute) {
        return new Window(EnumSet.allOf(DayOfWeek.class), fromMinute, toMinute);
    }

    /** Whether an airing from this civil time to that one lies wholly inside, whatever the weekday. */
    boolean holds(LocalDateTime start, LocalDateTime end) {
        int minute = start.getHour() * 60 + start.getMinute();
        return minute >= fromMinute
                && minute < toMinute
                && !end.isAfter(start.toLocalDate().atStartOfDay().plusMinutes(toMinute));
    }

    /** Whether both hold hours of the same day of the week. */
    public boolean meets(Window other) {
        return fromMinute < other.toMinute
                && other.fromMinute < toMinute
                && days.stream().anyMatch(other.days::contains);
    }

    /** {@code HH:mm}. */
    public String from() {
        return face(fromMinute);
    }

    /** {@code HH:mm}, up to {@code 24:00}. */
    public String to() {
        return face(toMinute);
    }

    /** {@code HH:mm-HH:mm}, up to {@code 24:00}. */
    public String clockFace() {
        return face(fromMinute) + "-" + face(toMinute);
    }

    static String face(int minute) {
        return "%02d:%02d".formatted(minute / 60, minute % 60);
    }
}
