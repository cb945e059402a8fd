package vn.loa.schedule.plan;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.loa.area.AllowedWindow;

/** The ward's allowed windows, asked about instants. */
record Hours(List<AllowedWindow> windows, ZoneId zone) {

    static Hours of(Situation situation) {
        return new Hours(situation.windows(), situation.zone());
    }

    /** Whether the whole airing, start and end, fits one window. */
    boolean hold(Interval airtime) {
        return windows.stream()
                .anyMatch(
                        window -> window.holds(InWords.civil(airtime.from(), zone), InWords.civil(airtime.to(), zone)));
    }

    /** The windows of that day, as {@code 05:00-06:30, 16:30-18:30}; empty when there are none. */
    String on(Instant instant) {
        DayOfWeek day = instant.atZone(zone).getDayOfWeek();
        return windows.stream()
                .filter(window -> window.days().contains(day))
                .map(window -> window.from() + "-" + window.to())
                .collect(Collectors.joining(", "));
    }

    /** The first full minute from which an airing of this length fits a window and meets none of the busy intervals. */
    Optional<Instant> firstFree(Instant from, Duration length, Duration searched, List<Interval> busy) {
        Instant end = from.plus(searched);
        Instant start = nextMinute(from);
        while (start.isBefore(end)) {
            Interval wanted = new Interval(start, start.plus(length));
            Optional<Interval> blocking =
                    busy.stream().filter(interval -> interval.meets(wanted)).findFirst();
            if (blocking.isPresent()) {
                start = nextMinute(blocking.get().to());
            } else if (hold(wanted)) {
                return Optional.of(start);
            } else {
                start = start.plus(1, ChronoUnit.MINUTES);
            }
        }
        return Optional.empty();
    }

    private static Instant nextMinute(Instant instant) {
        Instant minute = instant.truncatedTo(ChronoUnit.MINUTES);
        return minute.equals(instant) ? minute : minute.plus(1, ChronoUnit.MINUTES);
    }
}
