package vn.loa.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import vn.loa.area.Wards;
import vn.loa.protocol.WardId;
import vn.loa.schedule.plan.Occurrence;
import vn.loa.staff.Author;
import vn.loa.staff.SignedIn;

/** An officer calls off all that is still to come on one civil day, as on a holiday; the series go on after it. */
@ApplicationScoped
public class SilenceDay {

    private final WardLock lock;
    private final Wards wards;
    private final Schedules schedules;
    private final Occurrences occurrences;
    private final IssueTimetable issue;
    private final SignedIn signedIn;
    private final Clock clock;
    private final Event<OccurrenceCancelled> cancelled;

    SilenceDay(
            WardLock lock,
            Wards wards,
            Schedules schedules,
            Occurrences occurrences,
            IssueTimetable issue,
            SignedIn signedIn,
            Clock clock,
            Event<OccurrenceCancelled> cancelled) {
        this.lock = lock;
        this.wards = wards;
        this.schedules = schedules;
        this.occurrences = occurrences;
        this.issue = issue;
        this.signedIn = signedIn;
        this.clock = clock;
        this.cancelled = cancelled;
    }

    /** How many were called off; refused when none is left to call off. */
    @Transactional
    public int silence(WardId ward, LocalDate date) {
        lock.take(ward);
        ZoneId zone = wards.require(ward).zone();
        Instant now = clock.instant();
        if (date.isBefore(now.atZone(zone).toLocalDate())
                || date.isAfter(now.atZone(zone).toLocalDate().plusYears(2))) {
            throw new NoSuchOccurrence();
        }
        List<Occurrence> left = occurrences
                .ruledBetween(
                        ward,
                        date.atStartOfDay(zone).toInstant(),
                        date.plusDays(1).atStartOfDay(zone).toInstant())
                .stream()
                .filter(occurrence -> occurrence.start().isAfter(now) && !occurrence.byCommand())
                .toList();
        if (left.isEmpty()) {
            throw new NoSuchOccurrence();
        }
        Author by = signedIn.author();
        for (Occurrence occurrence : left) {
            schedules.require(ward, occurrence.schedule()).skip(occurrence.ruleDate(), null, by, now);
            cancelled.fire(new OccurrenceCancelled(occurrence, by, now));
        }
        issue.of(ward);
        return left.size();
    }
}
