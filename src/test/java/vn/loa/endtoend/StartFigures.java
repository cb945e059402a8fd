package vn.loa.endtoend;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** How punctual starts are: planned ones, by the receivers' own word of their first sample, and those of "phát ngay". */
final class StartFigures {

    static final int PLANNED_STARTS = 50;
    static final int STARTS_NOW = 10;
    private static final Duration BETWEEN_STARTS = Duration.ofSeconds(3);
    private static final Duration AHEAD = Duration.ofSeconds(30);
    private static final Clock CLOCK = Clock.systemUTC();

    private final Newsroom newsroom;
    private final Newsroom.Bulletin bulletin;
    private final List<Pole> poles;
    private final List<Double> lateness = new ArrayList<>();
    private final List<Double> spread = new ArrayList<>();
    private final List<Double> afterClick = new ArrayList<>();

    StartFigures(Newsroom newsroom, Newsroom.Bulletin bulletin, List<Pole> poles) {
        this.newsroom = newsroom;
        this.bulletin = bulletin;
        this.poles = poles;
    }

    void measure() {
        for (int press = 0; press < STARTS_NOW; press++) {
            pressed();
        }
        List<String> occurrences = planned();
        for (String occurrence : occurrences) {
            punctual(occurrence);
        }
    }

    Distribution lateness() {
        return Distribution.of(lateness);
    }

    Distribution spread() {
        return Distribution.of(spread);
    }

    Distribution afterClick() {
        return Distribution.of(afterClick);
    }

    private void pressed() {
        Instant click = CLOCK.instant();
        String occurrence = newsroom.airNow(bulletin, poles);
        for (Pole pole : poles) {
            Instant first = Instant.parse(pole.awaitEvent("started", occurrence).value("at"));
            afterClick.add(Duration.between(click, first).toNanos() / 1e6);
        }
        poles.forEach(pole -> pole.awaitEvent("ended", occurrence));
    }

    private List<String> planned() {
        List<JsonNode> schedules = new ArrayList<>();
        Instant first = CLOCK.instant().plus(AHEAD);
        for (int start = 0; start < PLANNED_STARTS; start++) {
            schedules.add(newsroom.plan(bulletin, first.plus(BETWEEN_STARTS.multipliedBy(start)), poles)
                    .good());
        }
        return schedules.stream().map(newsroom::occurrenceOf).toList();
    }

    private void punctual(String occurrence) {
        List<Double> late = poles.stream()
                .map(pole ->
                        Long.parseLong(pole.awaitEvent("started", occurrence).value("latenessMicroseconds")) / 1_000.0)
                .toList();
        late.forEach(milliseconds -> lateness.add(Math.abs(milliseconds)));
        Distribution together = Distribution.of(late);
        spread.add(together.max() - together.sorted().get(0));
    }
}
