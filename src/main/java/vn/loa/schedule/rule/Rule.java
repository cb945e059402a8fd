package vn.loa.schedule.rule;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** When something is aired, as people say it: in the civil time of the ward, whatever its clocks do. */
public sealed interface Rule permits Rule.Now, Rule.Once, Rule.Weekly, Recurring, Lunar {

    LocalDate firstDate(ZoneId zone);

    /** The last civil date on which it may start, inclusive. */
    LocalDate lastDate(ZoneId zone);

    /** The civil dates and times at which it starts, from one civil date to another, both inclusive, in order. */
    Stream<LocalDateTime> startsBetween(LocalDate first, LocalDate last, ZoneId zone);

    /** The hour at which each of its dates begins; none for what was ordered at one instant. */
    Optional<LocalTime> time();

    /** The exact instant of one of its civil starts. */
    default Instant instantOf(LocalDateTime civilStart, ZoneId zone) {
        return CivilTime.instantOf(civilStart, zone);
    }

    /** What is to be done with a rule of each kind; a new kind does not compile until everybody has an answer to it. */
    interface Visitor<T> {
        T now(Now rule);

        T once(Once rule);

        T weekly(Weekly rule);

        T recurring(Recurring rule);

        T lunar(Lunar rule);
    }

    <T> T accept(Visitor<T> visitor);

    /** At one exact instant, which somebody asked for by pressing a button. */
    record Now(Instant start) implements Rule {

        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.now(this);
        }

        @Override
        public Optional<LocalTime> time() {
            return Optional.empty();
        }

        @Override
        public LocalDate firstDate(ZoneId zone) {
            return start.atZone(zone).toLocalDate();
        }

        @Override
        public LocalDate lastDate(ZoneId zone) {
            return firstDate(zone);
        }

        @Override
        public Stream<LocalDateTime> startsBetween(LocalDate first, LocalDate last, ZoneId zone) {
            return Stream.of(start.atZone(zone).toLocalDateTime()).filter(civil -> isBetween(civil, first, last));
        }

        @Override
        public Instant instantOf(LocalDateTime civilStart, ZoneId zone) {
            // In the second pass of an hour that comes twice the civil time would name the first pass.
            return start;
        }
    }

    /** Once, at a date and time; finer than a second is cut off. */
    record Once(LocalDate date, LocalTime startTime) implements Rule {

        public Once {
            startTime = startTime.truncatedTo(ChronoUnit.SECONDS);
        }

        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.once(this);
        }

        @Override
        public Optional<LocalTime> time() {
            return Optional.of(startTime);
        }

        @Override
        public LocalDate firstDate(ZoneId zone) {
            return date;
        }

        @Override
        public LocalDate lastDate(ZoneId zone) {
            return date;
        }

        @Override
        public Stream<LocalDateTime> startsBetween(LocalDate first, LocalDate last, ZoneId zone) {
            return Stream.of(date.atTime(startTime)).filter(civil -> isBetween(civil, first, last));
        }
    }

    /** On some days of the week at one time, from a date until a date, both inclusive. */
    record Weekly(Set<DayOfWeek> days, LocalTime startTime, LocalDate from, LocalDate until) implements Rule {

        public Weekly {
            days = Set.copyOf(days);
            startTime = startTime.truncatedTo(ChronoUnit.SECONDS);
            if (until.isBefore(from)) {
                throw new UntilBeforeStart();
            }
            if (days.isEmpty()) {
                throw new NeverAired();
            }
        }

        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.weekly(this);
        }

        @Override
        public Optional<LocalTime> time() {
            return Optional.of(startTime);
        }

        @Override
        public LocalDate firstDate(ZoneId zone) {
            return from;
        }

        @Override
        public LocalDate lastDate(ZoneId zone) {
            return until;
        }

        @Override
        public Stream<LocalDateTime> startsBetween(LocalDate first, LocalDate last, ZoneId zone) {
            LocalDate begin = first.isBefore(from) ? from : first;
            LocalDate end = last.isAfter(until) ? until : last;
            if (end.isBefore(begin)) {
                return Stream.empty();
            }
            return begin.datesUntil(end.plusDays(1))
                    .filter(date -> days.contains(date.getDayOfWeek()))
                    .map(date -> date.atTime(startTime));
        }
    }

    private static boolean isBetween(LocalDateTime civil, LocalDate first, LocalDate last) {
        LocalDate date = civil.toLocalDate();
        return !date.isBefore(first) && !date.isAfter(last);
    }
}
