package vn.loa.schedule.rule;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.loa.calendar.LunarMonth;
import vn.loa.calendar.LunarYear;

/**
 * On a day of the Vietnamese lunar calendar, every month or once a year, from a civil date until a civil date, both inclusive.
 *
 * @param month 1-12, or {@link #EVERY_MONTH}
 * @param day 1-30, or {@link #LAST_DAY}; months that have no 30th are passed over
 * @param leapMonths whether a leap month counts too; the last day of the year is in the leap month where the twelfth is one
 */
public record Lunar(int month, int day, boolean leapMonths, LocalTime startTime, LocalDate from, LocalDate until)
        implements Rule {

    /** In place of a month's number. */
    public static final int EVERY_MONTH = 0;

    /** In place of a day's number: the 30th, or the 29th where there is no 30th. */
    public static final int LAST_DAY = 0;

    public Lunar {
        startTime = startTime.truncatedTo(ChronoUnit.SECONDS);
        if (until.isBefore(from)) {
            throw new UntilBeforeStart();
        }
        if (month < 0 || month > 12 || day < 0 || day > 30) {
            throw new NoSuchLunarDay();
        }
        if (from.getYear() < LunarYear.FIRST || until.getYear() > LunarYear.LAST) {
            throw new NoSuchLunarDay();
        }
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
    public Optional<LocalTime> time() {
        return Optional.of(startTime);
    }

    @Override
    public Stream<LocalDateTime> startsBetween(LocalDate first, LocalDate last, ZoneId zone) {
        LocalDate begin = first.isBefore(from) ? from : first;
        LocalDate end = last.isAfter(until) ? until : last;
        if (end.isBefore(begin)) {
            return Stream.empty();
        }
        return IntStream.rangeClosed(begin.getYear() - 1, end.getYear())
                .mapToObj(LunarYear::of)
                .flatMap(this::dates)
                .filter(date -> !date.isBefore(begin) && !date.isAfter(end))
                .map(date -> date.atTime(startTime));
    }

    @Override
    public <T> T accept(Visitor<T> visitor) {
        return visitor.lunar(this);
    }

    private Stream<LocalDate> dates(LunarYear year) {
        if (month == 12 && day == LAST_DAY) {
            return Stream.of(year.lastDay());
        }
        return year.months().stream()
                .filter(each -> month == EVERY_MONTH || each.number() == month)
                .filter(each -> leapMonths || !each.leap())
                .flatMap(each -> date(each).stream());
    }

    private Optional<LocalDate> date(LunarMonth each) {
        return day == LAST_DAY ? Optional.of(each.lastDay()) : each.date(day);
    }
}
