package vn.loa.area;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A regulation as a form: what there is, and a few empty rows to fill in. A row without hours counts for nothing.
 *
 * <p>A browser's field for a time cannot hold 24:00, so an end at 00:00 means the end of the day.
 */
public record RegulationForm(
        List<Row> windows, String holidays, List<Row> holidayHours, String session, String day, List<Row> caps) {

    private static final String MIDNIGHT = "00:00";
    private static final String END_OF_DAY = "24:00";
    private static final int MOST_ROWS = 50;
    private static final int EMPTY_WINDOWS = 2;

    /** Hours in the form; days for windows, percent for volume caps. */
    public record Row(Set<DayOfWeek> days, String from, String to, String percent) {

        static final Row EMPTY = new Row(EnumSet.allOf(DayOfWeek.class), "", "", "");

        public boolean on(DayOfWeek weekday) {
            return days.contains(weekday);
        }

        public boolean filled() {
            return !from.isBlank() || !to.isBlank();
        }

        String end() {
            return to.equals(MIDNIGHT) ? END_OF_DAY : to;
        }
    }

    /** Whether there are no hours at all. */
    public boolean silent() {
        return windows.stream().noneMatch(Row::filled);
    }

    static RegulationForm of(RegulationText text) {
        return new RegulationForm(
                padded(text.windows().stream().map(each -> new Row(each.days(), each.from(), shown(each.to()), ""))),
                text.holidays().name(),
                padded(text.holidayHours().stream().map(each -> new Row(Set.of(), each.from(), shown(each.to()), ""))),
                number(text.minutesPerSession()),
                number(text.minutesPerDay()),
                padded(text.volumeCaps().stream()
                        .map(each ->
                                new Row(Set.of(), each.from(), shown(each.to()), String.valueOf(each.percent())))));
    }

    static RegulationForm typed(MultivaluedMap<String, String> form) {
        return new RegulationForm(
                padded(rows(form, "w")),
                first(form, "holidays"),
                padded(rows(form, "h")),
                first(form, "session"),
                first(form, "day"),
                padded(rows(form, "v")));
    }

    /**
     * What was filled in.
     *
     * @throws NotALimit when the minutes are no number
     */
    RegulationText text() {
        return new RegulationText(
                windows.stream()
                        .filter(Row::filled)
                        .map(row -> new RegulationText.Weekly(row.days(), row.from(), row.end()))
                        .toList(),
                Stream.of(RegulationText.Holidays.values())
                        .filter(value -> value.name().equals(holidays))
                        .findFirst()
                        .orElse(RegulationText.Holidays.AS_USUAL),
                RegulationText.Holidays.OWN_HOURS.name().equals(holidays)
                        ? holidayHours.stream()
                                .filter(Row::filled)
                                .map(row -> new RegulationText.Hours(row.from(), row.end()))
                                .toList()
                        : List.of(),
                minutes(session),
                minutes(day),
                caps.stream()
                        .filter(Row::filled)
                        .map(row -> new RegulationText.Cap(row.from(), row.end(), percent(row.percent())))
                        .toList());
    }

    private static List<Row> padded(Stream<Row> rows) {
        List<Row> padded = new ArrayList<>(rows.filter(Row::filled).toList());
        IntStream.range(0, EMPTY_WINDOWS).forEach(more -> padded.add(Row.EMPTY));
        return padded;
    }

    private static Stream<Row> rows(MultivaluedMap<String, String> form, String kind) {
        return IntStream.range(0, MOST_ROWS)
                .filter(i -> form.containsKey(kind + "from" + i))
                .mapToObj(i -> new Row(
                        days(form.get(kind + "days" + i)),
                        first(form, kind + "from" + i),
                        first(form, kind + "to" + i),
                        first(form, kind + "percent" + i)));
    }

    private static Set<DayOfWeek> days(@Nullable List<String> names) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        Stream.of(DayOfWeek.values())
                .filter(day -> names != null && names.contains(day.name()))
                .forEach(days::add);
        return days;
    }

    static String first(MultivaluedMap<String, String> form, String name) {
        return Optional.ofNullable(form.getFirst(name)).orElse("").strip();
    }

    private static String shown(String to) {
        return to.equals(END_OF_DAY) ? MIDNIGHT : to;
    }

    private static String number(@Nullable Integer minutes) {
        return minutes == null ? "" : minutes.toString();
    }

    private static @Nullable Integer minutes(String text) {
        if (text.isEmpty()) {
            return null;
        }
        int minutes = whole(text);
        if (minutes < 0) {
            throw new NotALimit();
        }
        return minutes;
    }

    private static int percent(String text) {
        int percent = whole(text);
        if (percent < 0) {
            throw new NotAVolumeCap();
        }
        return percent;
    }

    /** -1 for what is none. */
    private static int whole(String text) {
        return text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : -1;
    }
}
