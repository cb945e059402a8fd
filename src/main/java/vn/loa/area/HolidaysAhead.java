package vn.loa.area;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.loa.area.regulation.LocalHoliday;
import vn.loa.area.regulation.Rulebook;
import vn.loa.calendar.PublicHolidays;
import vn.loa.problem.Sentence;

/** The coming days that are holidays in a ward or would be by law, each with its name and whose decision it is. */
final class HolidaysAhead {

    /** As far as anything can be planned. */
    static final int DAYS = 400;

    /**
     * One of them.
     *
     * @param holiday whether it is one in this ward
     * @param ownDecision whether the ward decided it, otherwise the law
     */
    record Day(@Schema(examples = "2027-02-06") LocalDate date, boolean holiday, boolean ownDecision, Sentence name) {}

    private HolidaysAhead() {}

    static List<Day> from(LocalDate today, Rulebook rules) {
        Map<LocalDate, LocalHoliday> own =
                rules.holidays().stream().collect(Collectors.toMap(LocalHoliday::date, Function.identity()));
        return today.datesUntil(today.plusDays(DAYS))
                .flatMap(date -> own.containsKey(date) ? Stream.of(ofTheWard(own.get(date))) : ofTheLaw(date))
                .toList();
    }

    private static Day ofTheWard(LocalHoliday day) {
        return new Day(day.date(), day.holiday(), true, new Sentence(day.name(), day.name()));
    }

    private static Stream<Day> ofTheLaw(LocalDate date) {
        return PublicHolidays.on(date).stream()
                .map(holiday -> new Day(date, true, false, new Sentence(holiday.vietnamese(), holiday.english())));
    }
}
