package vn.loa.schedule.rule;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.Freq;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;

/**
 * By a recurrence rule of RFC 5545 over civil dates, at one time of day, from a date until a date, both inclusive.
 *
 * <p>The rule counts from {@code from}, as from a DTSTART that need not itself match. What it says of COUNT and UNTIL is kept; the dates never
 * run past {@code until}, so that no rule is without end.
 *
 * @param recurrence such as {@code FREQ=MONTHLY;BYDAY=-1FR}, by days, weeks, months or years
 */
public record Recurring(String recurrence, LocalTime startTime, LocalDate from, LocalDate until) implements Rule {

    private static final int LONGEST = 300;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2999;
    private static final Set<Freq> KNOWN = EnumSet.of(Freq.DAILY, Freq.WEEKLY, Freq.MONTHLY, Freq.YEARLY);

    public Recurring {
        recurrence = recurrence.strip().toUpperCase(Locale.ROOT);
        startTime = startTime.truncatedTo(ChronoUnit.SECONDS);
        if (until.isBefore(from)) {
            throw new UntilBeforeStart();
        }
        if (from.getYear() < FIRST_YEAR || until.getYear() > LAST_YEAR) {
            // The library counts years in few bits: one far out would come back as another one.
            throw new YearOutOfReach();
        }
        RecurrenceRule rule = read(recurrence);
        if (!KNOWN.contains(rule.getFreq()) || isFinerThanADay(rule)) {
            throw new NotARecurrence();
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
        LocalDate end = last.isAfter(until) ? until : last;
        return dates(first, end).stream().map(date -> date.atTime(startTime));
    }

    @Override
    public <T> T accept(Visitor<T> visitor) {
        return visitor.recurring(this);
    }

    private List<LocalDate> dates(LocalDate first, LocalDate last) {
        List<LocalDate> dates = new ArrayList<>();
        try {
            RecurrenceRuleIterator iterator = read(recurrence)
                    .iterator(new DateTime(from.getYear(), from.getMonthValue() - 1, from.getDayOfMonth()));
            while (iterator.hasNext()) {
                LocalDate date = civil(iterator.nextDateTime());
                if (date.isAfter(last)) {
                    break;
                }
                if (!date.isBefore(first) && !date.isBefore(from)) {
                    dates.add(date);
                }
            }
        } catch (IllegalArgumentException tooManyEmptyPeriods) {
            // The 30th of February and its like: the library gives up, and so there is nothing more.
            return dates;
        }
        return dates;
    }

    /** Asked of a rule that is read already: lib-recur 0.17.1 breaks where the parts are named before the first rule was made. */
    private static boolean isFinerThanADay(RecurrenceRule rule) {
        return rule.hasPart(RecurrenceRule.Part.BYHOUR)
                || rule.hasPart(RecurrenceRule.Part.BYMINUTE)
                || rule.hasPart(RecurrenceRule.Part.BYSECOND);
    }

    private static LocalDate civil(DateTime date) {
        return LocalDate.of(date.getYear(), date.getMonth() + 1, date.getDayOfMonth());
    }

    private static RecurrenceRule read(String text) {
        if (text.length() > LONGEST) {
            throw new NotARecurrence();
        }
        try {
            return new RecurrenceRule(text, RecurrenceRule.RfcMode.RFC5545_STRICT);
        } catch (InvalidRecurrenceRuleException | IllegalArgumentException unreadable) {
            throw new NotARecurrence();
        }
    }
}
