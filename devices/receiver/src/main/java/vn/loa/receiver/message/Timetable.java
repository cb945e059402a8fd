package vn.loa.receiver.message;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The signed index of a ward's day sheets [P-21]. */
public record Timetable(
        String ward, int version, Instant issued, Instant expires, String zone, List<Day> days, List<Wanted> prefetch) {

    /** One day and the hash of its sheet. */
    public record Day(LocalDate date, String sha256, long size) {}

    /** Content that is wanted soon though no day sheet names it yet. */
    public record Wanted(String sha256, long size) {}

    /**
     * Reads a timetable's body.
     *
     * @throws Malformed when any of it breaks [P-05]
     */
    public static Timetable read(String json) throws Malformed {
        Members body = Json.read(json);
        List<Day> days = new ArrayList<>();
        Set<LocalDate> dates = new HashSet<>();
        for (Members day : body.objects("days")) {
            Day read = new Day(day.date("date"), day.hash("sha256"), day.number("size", 1, DaySheet.LARGEST));
            if (!dates.add(read.date())) {
                throw new Malformed("one day twice");
            }
            days.add(read);
        }
        List<Wanted> prefetch = new ArrayList<>();
        for (Members wanted : body.objects("prefetch")) {
            prefetch.add(new Wanted(wanted.hash("sha256"), wanted.number("size", 1, Content.LARGEST)));
        }
        return new Timetable(
                body.identifier("ward"),
                body.count("version"),
                body.instant("issued"),
                body.instant("expires"),
                body.string("zone"),
                List.copyOf(days),
                List.copyOf(prefetch));
    }

    /** The sheet of a day, if the timetable names it. */
    public Optional<Day> day(LocalDate date) {
        return days.stream().filter(day -> day.date().equals(date)).findFirst();
    }
}
