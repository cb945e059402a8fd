package vn.loa.schedule.plan;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.loa.area.Coverage;
import vn.loa.calendar.HolidayCalendar;
import vn.loa.protocol.OccurrenceId;
import vn.loa.protocol.Sha256;
import vn.loa.protocol.WardId;
import vn.loa.schedule.rule.Rule;

/**
 * One schedule with all that follows from it.
 *
 * @param cancellation from when on it is not aired any more; null while it stands
 */
public record Plan(
        ScheduleId schedule,
        WardId ward,
        Rule rule,
        ZoneId zone,
        Manner manner,
        Coverage coverage,
        Programmed programmed,
        Dates dates,
        @Nullable Cancellation cancellation) {

    /** The same for other places. */
    Plan covering(Coverage other) {
        return new Plan(schedule, ward, rule, zone, manner, other, programmed, dates, cancellation);
    }

    /** The same by another rule. */
    public Plan by(Rule other) {
        return new Plan(schedule, ward, other, zone, manner, coverage, programmed, dates, cancellation);
    }

    /** The same with other decisions about single dates. */
    public Plan on(Dates other) {
        return new Plan(schedule, ward, rule, zone, manner, coverage, programmed, other, cancellation);
    }

    /** Every occurrence of the rule, even if nobody asks for an interval. */
    Stream<Occurrence> all(HolidayCalendar holidays) {
        LocalDate first = rule.firstDate(zone);
        LocalDate last = rule.lastDate(zone);
        for (LocalDate extra : dates.extra()) {
            first = extra.isBefore(first) ? extra : first;
            last = extra.isAfter(last) ? extra : last;
        }
        for (Move move : dates.moves().values()) {
            LocalDate to = move.to().toLocalDate();
            first = to.isBefore(first) ? to : first;
            last = to.isAfter(last) ? to : last;
        }
        return onDates(first, last, holidays);
    }

    /** What the rule gives in the interval, called off or not, in order. */
    Stream<Occurrence> starting(Interval interval, HolidayCalendar holidays) {
        // A gap of a whole day (Samoa, 2011) moves a start by a day: one more on each side, then the exact filter.
        LocalDate first = interval.from().atZone(zone).toLocalDate().minusDays(2);
        LocalDate last = interval.to().atZone(zone).toLocalDate().plusDays(1);
        return onDates(first, last, holidays).filter(occurrence -> interval.holds(occurrence.start()));
    }

    /** The occurrence of an act of now, which has just one. */
    public Occurrence only() {
        return onDates(rule.firstDate(zone), rule.lastDate(zone), HolidayCalendar.OF_THE_LAW)
                .findFirst()
                .orElseThrow();
    }

    /** The occurrence that belongs to this date of the rule, moved or not, unless it was called off. */
    public Optional<Occurrence> onRuleDate(LocalDate date, HolidayCalendar holidays) {
        return all(holidays)
                .filter(occurrence -> occurrence.ruleDate().equals(date))
                .filter(occurrence -> cancellationOf(occurrence).isEmpty())
                .findFirst();
    }

    Optional<Cancellation> cancellationOf(Occurrence occurrence) {
        Cancellation exception = dates.exceptions().get(occurrence.ruleDate());
        if (exception != null) {
            return Optional.of(exception);
        }
        return Optional.ofNullable(cancellation)
                .filter(end -> !occurrence.start().isBefore(end.at()));
    }

    private Stream<Occurrence> onDates(LocalDate first, LocalDate last, HolidayCalendar holidays) {
        Stream<Occurrence> regular = rule.startsBetween(first, last, zone)
                .filter(civil -> dates.onHolidays() == OnHolidays.AS_USUAL
                        || dates.onHolidays().admits(holidays.isHoliday(civil.toLocalDate())))
                .filter(civil -> !dates.extra().contains(civil.toLocalDate()))
                .filter(civil -> !dates.excluded().contains(civil.toLocalDate()))
                .filter(civil -> !dates.moves().containsKey(civil.toLocalDate()))
                .map(civil -> at(civil.toLocalDate(), civil));
        if (dates.extra().isEmpty() && dates.moves().isEmpty()) {
            return regular;
        }
        return Stream.of(regular, extra(first, last), moved(first, last)).flatMap(each -> each);
    }

    private Stream<Occurrence> extra(LocalDate first, LocalDate last) {
        return rule.time().stream().flatMap(time -> dates.extra().stream()
                .filter(date -> !date.isBefore(first) && !date.isAfter(last))
                .filter(date -> !dates.excluded().contains(date))
                .filter(date -> !dates.moves().containsKey(date))
                .sorted()
                .map(date -> at(date, date.atTime(time))));
    }

    private Stream<Occurrence> moved(LocalDate first, LocalDate last) {
        return dates.moves().entrySet().stream()
                .filter(move -> isBetween(move.getValue().to().toLocalDate(), first, last))
                .sorted(java.util.Map.Entry.comparingByKey())
                .map(move -> at(move.getKey(), move.getValue().to()));
    }

    private static boolean isBetween(LocalDate date, LocalDate first, LocalDate last) {
        return !date.isBefore(first) && !date.isAfter(last);
    }

    private Occurrence at(LocalDate ruleDate, LocalDateTime civilStart) {
        Instant start = rule.instantOf(civilStart, zone);
        return new Occurrence(
                idOf(civilStart),
                ward,
                schedule,
                rule instanceof Rule.Now,
                ruleDate,
                civilStart,
                start,
                manner,
                coverage,
                programmed);
    }

    /** The first 128 bits of SHA-256 over schedule, civil start and zone: the same whoever computes it, and however often. */
    private OccurrenceId idOf(LocalDateTime civilStart) {
        String source = "loa/1/occurrence\n" + schedule + "\n" + civilStart + "\n" + zone.getId() + "\n";
        return new OccurrenceId(
                Sha256.of(source.getBytes(StandardCharsets.UTF_8)).hex().substring(0, 32));
    }
}
