package vn.loa.schedule.plan;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import vn.loa.area.Place;
import vn.loa.area.regulation.Regulation;
import vn.loa.area.regulation.Window;

/** When something would fit: the hours that hold at all of some places, asked about instants. */
record FreeTime(Surroundings surroundings, List<Regulation> regulations) {

    private static final Duration SEARCHED = Duration.ofDays(7);

    static FreeTime at(List<Place> places, Surroundings surroundings) {
        return new FreeTime(
                surroundings,
                places.stream()
                        .map(place -> surroundings.regulations().at(place.group(), place.receiver()))
                        .distinct()
                        .toList());
    }

    /** The windows of that day at the first of the places, as {@code 05:00-06:30, 16:30-18:30}; empty when there are none. */
    String windowsOn(LocalDate date) {
        return String.join(
                ", ",
                regulations.stream()
                        .limit(1)
                        .flatMap(regulation ->
                                regulation.on(date, surroundings.holidays().isHoliday(date)).stream())
                        .map(Window::clockFace)
                        .toList());
    }

    /** The first full minute within a week from which an airing of this length fits the hours and meets none of the busy intervals. */
    Optional<Instant> firstFrom(Instant from, Duration length, List<Interval> busy) {
        Instant end = from.plus(SEARCHED);
        Instant start = nextMinute(from);
        while (start.isBefore(end)) {
            Interval wanted = new Interval(start, start.plus(length));
            Optional<Interval> blocking =
                    busy.stream().filter(interval -> interval.meets(wanted)).findFirst();
            if (blocking.isPresent()) {
                start = nextMinute(blocking.get().to());
            } else if (holds(wanted)) {
                return Optional.of(start);
            } else {
                start = start.plus(1, ChronoUnit.MINUTES);
            }
        }
        return Optional.empty();
    }

    private boolean holds(Interval airtime) {
        LocalDateTime from = InWords.civil(airtime.from(), surroundings.zone());
        LocalDateTime to = InWords.civil(airtime.to(), surroundings.zone());
        boolean holiday = surroundings.holidays().isHoliday(from.toLocalDate());
        return regulations.stream()
                .allMatch(regulation -> regulation.holding(from, to, holiday).isPresent());
    }

    private static Instant nextMinute(Instant instant) {
        Instant minute = instant.truncatedTo(ChronoUnit.MINUTES);
        return minute.equals(instant) ? minute : minute.plus(1, ChronoUnit.MINUTES);
    }
}
