package vn.loa.receiver.message;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * When, how much and how loud this receiver may play what is not an emergency [P-20], [P-60] to [P-62].
 *
 * @param holidays days that do not follow their weekday
 * @param onHolidays what holds on them instead; none for silence
 * @param session the most within one window of one day
 * @param day the most within one civil day
 */
public record Regulation(
        List<Window> windows,
        Set<LocalDate> holidays,
        List<Window> onHolidays,
        Duration session,
        Duration day,
        List<VolumeCap> volumeCaps) {

    private static final int MINUTES_OF_A_DAY = 1440;

    static Regulation in(Members assignment) throws Malformed {
        List<Window> windows = new ArrayList<>();
        for (Members window : assignment.objects("windows")) {
            windows.add(Window.in(window));
        }
        Set<LocalDate> holidays = new HashSet<>();
        List<Window> onHolidays = new ArrayList<>();
        if (assignment.has("holidays")) {
            Members given = assignment.object("holidays");
            holidays.addAll(given.dates("dates"));
            for (Members window : given.objects("windows")) {
                onHolidays.add(Window.ofEveryDay(window));
            }
        }
        List<VolumeCap> caps = new ArrayList<>();
        if (assignment.has("volumeCaps")) {
            for (Members cap : assignment.objects("volumeCaps")) {
                caps.add(VolumeCap.in(cap));
            }
        }
        return new Regulation(
                List.copyOf(windows),
                Set.copyOf(holidays),
                List.copyOf(onHolidays),
                minutes(assignment, "sessionMinutes"),
                minutes(assignment, "dayMinutes"),
                List.copyOf(caps));
    }

    private static Duration minutes(Members assignment, String name) throws Malformed {
        return Duration.ofMinutes(
                assignment.has(name) ? assignment.number(name, 1, MINUTES_OF_A_DAY) : MINUTES_OF_A_DAY);
    }

    /** The window in which a start at this civil time lies. */
    public Optional<Window> windowAt(ZonedDateTime start) {
        List<Window> thatDay = holidays.contains(start.toLocalDate()) ? onHolidays : windows;
        return thatDay.stream().filter(window -> window.holds(start)).findFirst();
    }

    /** The loudest that is allowed at this civil time, in percent. */
    public int loudestAt(ZonedDateTime time) {
        int minute = time.getHour() * 60 + time.getMinute();
        return volumeCaps.stream()
                .filter(cap -> cap.holds(minute))
                .mapToInt(VolumeCap::percent)
                .min()
                .orElse(100);
    }
}
