package vn.loa.endtoend;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How long an edit takes from the click until every receiver has said that it holds all of the new timetable: a rule for each day of five
 * weeks, less today, which changes as many day sheets, and its cancellation.
 */
final class EditFigures {

    private static final Clock CLOCK = Clock.systemUTC();
    private static final int EDITS = 5;
    private static final int DAYS = 34;
    private static final List<String> EVERY_DAY =
            List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY");

    private final Newsroom newsroom;
    private final Newsroom.Bulletin bulletin;
    private final List<Pole> poles;
    private final List<Double> planned = new ArrayList<>();
    private final List<Double> cancelled = new ArrayList<>();

    EditFigures(Newsroom newsroom, Newsroom.Bulletin bulletin, List<Pole> poles) {
        this.newsroom = newsroom;
        this.bulletin = bulletin;
        this.poles = poles;
    }

    void measure() {
        for (int edit = 0; edit < EDITS; edit++) {
            Instant click = CLOCK.instant();
            String schedule = newsroom.officer()
                    .post(
                            Newsroom.ward("/schedules"),
                            Map.of("bulletin", bulletin.id(), "weekly", everyDay(), "coverage", Newsroom.only(poles)))
                    .good()
                    .path("id")
                    .asText();
            planned.add(untilAllHaveIt(click));
            click = CLOCK.instant();
            newsroom.officer().delete(Newsroom.ward("/schedules/" + schedule)).good();
            cancelled.add(untilAllHaveIt(click));
        }
    }

    Distribution planned() {
        return Distribution.of(planned);
    }

    Distribution cancelled() {
        return Distribution.of(cancelled);
    }

    private double untilAllHaveIt(Instant click) {
        newsroom.awaitTimetable(newsroom.timetableVersion(), poles);
        return Duration.between(click, CLOCK.instant()).toNanos() / 1e6;
    }

    private static Map<String, Object> everyDay() {
        LocalDate first = LocalDate.ofInstant(CLOCK.instant(), Newsroom.ZONE).plusDays(1);
        return Map.of(
                "days",
                EVERY_DAY,
                "time",
                "06:30",
                "from",
                first.toString(),
                "until",
                first.plusDays(DAYS - 1).toString());
    }
}
