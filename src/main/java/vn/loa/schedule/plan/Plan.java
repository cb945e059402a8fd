package vn.loa.schedule.plan;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.loa.area.Coverage;
import vn.loa.protocol.OccurrenceId;
import vn.loa.protocol.Sha256;
import vn.loa.protocol.WardId;

/**
 * One schedule with all that follows from it.
 *
 * @param lateness how long after its start an occurrence may still begin
 * @param exceptions the civil dates on which it is not aired
 * @param cancellation from when on it is not aired any more; null while it stands
 */
public record Plan(
        ScheduleId schedule,
        WardId ward,
        Rule rule,
        ZoneId zone,
        Duration lateness,
        Coverage coverage,
        Programmed programmed,
        Map<LocalDate, Cancellation> exceptions,
        @Nullable Cancellation cancellation) {

    public Plan {
        exceptions = Map.copyOf(exceptions);
    }

    /** Every occurrence of the rule, even if nobody asks for an interval. */
    Stream<Occurrence> all() {
        return between(rule.firstDate(zone), rule.lastDate(zone));
    }

    /** What the rule gives in the interval, called off or not, in order. */
    Stream<Occurrence> starting(Interval interval) {
        // A gap of a whole day (Samoa, 2011) moves a start by a day: one more on each side, then the exact filter.
        LocalDate first = interval.from().atZone(zone).toLocalDate().minusDays(2);
        LocalDate last = interval.to().atZone(zone).toLocalDate().plusDays(1);
        return between(first, last).filter(occurrence -> interval.holds(occurrence.start()));
    }

    Optional<Cancellation> cancellationOf(Occurrence occurrence) {
        Cancellation exception = exceptions.get(occurrence.civilStart().toLocalDate());
        if (exception != null) {
            return Optional.of(exception);
        }
        return Optional.ofNullable(cancellation)
                .filter(end -> !occurrence.start().isBefore(end.at()));
    }

    private Stream<Occurrence> between(LocalDate first, LocalDate last) {
        return rule.startsBetween(first, last, zone).map(this::at);
    }

    private Occurrence at(LocalDateTime civilStart) {
        Instant start = rule.instantOf(civilStart, zone);
        return new Occurrence(
                idOf(civilStart),
                ward,
                schedule,
                rule instanceof Rule.Now,
                civilStart,
                start,
                start.plus(lateness),
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
