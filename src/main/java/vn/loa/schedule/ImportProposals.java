package vn.loa.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.loa.area.Wards;
import vn.loa.problem.Refusal;
import vn.loa.problem.Sentence;
import vn.loa.protocol.WardId;
import vn.loa.schedule.ical.BroughtEvent;
import vn.loa.schedule.ical.CalendarReader;
import vn.loa.schedule.rule.Recurring;

/** Turns a calendar that somebody brings into proposals, each of which a person confirms by itself; nothing is kept of the file. */
@ApplicationScoped
class ImportProposals {

    /** A rule that gives its first date alone, beside which others are written out. */
    private static final String ONE_DATE = "FREQ=DAILY;COUNT=1";

    private static final Sentence TOO_MANY_DATES = new Sentence(
            "Có hơn %d ngày trừ hoặc ngày thêm; hãy chia sự kiện thành nhiều phần.".formatted(BroughtDates.MOST),
            "It has more than %d excluded or extra dates; divide the event.".formatted(BroughtDates.MOST));

    private final Wards wards;
    private final AirableChoices choices;
    private final Clock clock;

    ImportProposals(Wards wards, AirableChoices choices, Clock clock) {
        this.wards = wards;
        this.choices = choices;
        this.clock = clock;
    }

    /**
     * One event as it could be planned.
     *
     * @param line of the file
     * @param what an approved bulletin, or a programme, of the very same title, if there is one
     * @param recurrence empty when it happens once
     * @param until the last date of a series
     * @param extra dates beside the recurrence, at the same hour
     * @param excluded dates of the recurrence that are left out
     * @param trouble why it cannot be planned as it is; then the fields of time may be missing
     * @param remark which single dates are left out or added, and what of it is not taken over
     */
    record Proposal(
            int line,
            String title,
            @Nullable Aired what,
            @Nullable LocalDate date,
            @Nullable LocalTime time,
            String recurrence,
            @Nullable LocalDate until,
            List<LocalDate> extra,
            List<LocalDate> excluded,
            @Nullable Sentence trouble,
            @Nullable Sentence remark) {

        Optional<Aired> aired() {
            return Optional.ofNullable(what);
        }
    }

    @Transactional
    List<Proposal> of(WardId ward, String text) {
        List<BroughtEvent> events = CalendarReader.read(text);
        ZoneId zone = wards.require(ward).zone();
        LocalDateTime now = clock.instant().atZone(zone).toLocalDateTime();
        Map<String, Aired> titles = choices.byTitle(ward);
        return events.stream()
                .map(event -> proposal(event, titles.get(event.summary()), zone, now))
                .toList();
    }

    private static Proposal proposal(BroughtEvent event, @Nullable Aired what, ZoneId zone, LocalDateTime now) {
        Optional<LocalDateTime> start = event.startIn(zone);
        Sentence trouble = event.trouble();
        if (trouble != null || start.isEmpty()) {
            return without(event, what, trouble);
        }
        LocalDateTime civil = start.get();
        BroughtDates dates = BroughtDates.of(event, civil, zone, now.toLocalDate());
        if (dates.areTooMany()) {
            return without(event, what, TOO_MANY_DATES);
        }
        return event.recurrence().isEmpty()
                ? single(event, what, civil, dates, now)
                : series(event, what, civil, dates, now.toLocalDate());
    }

    /** Its own date and those that are added, without those that are taken out: the first that is still to come leads the others. */
    private static Proposal single(
            BroughtEvent event, @Nullable Aired what, LocalDateTime civil, BroughtDates dates, LocalDateTime now) {
        SortedSet<LocalDate> all = new TreeSet<>(dates.extra());
        all.add(civil.toLocalDate());
        BroughtDates known = dates.outOf(all);
        all.removeAll(known.excluded());
        all.removeIf(date -> date.atTime(civil.toLocalTime()).isBefore(now));
        if (all.isEmpty()) {
            return without(event, what, new Sentence("Đã qua.", "It is over."));
        }
        LocalDate first = all.first();
        SortedSet<LocalDate> others = new TreeSet<>(all.tailSet(first.plusDays(1)));
        // What was taken out of dates that are written out is simply not there.
        BroughtDates left = known.withExtra(others);
        return new Proposal(
                event.line(),
                event.summary(),
                what,
                first,
                civil.toLocalTime(),
                others.isEmpty() ? "" : ONE_DATE,
                others.isEmpty() ? null : first,
                List.copyOf(others),
                List.of(),
                null,
                left.remark());
    }

    private static Proposal series(
            BroughtEvent event, @Nullable Aired what, LocalDateTime civil, BroughtDates dates, LocalDate today) {
        try {
            BroughtSeries series = BroughtSeries.of(event, civil, today);
            // Whether it can be read at all is told here, not after somebody filled in the rest.
            Recurring rule = new Recurring(series.recurrence(), civil.toLocalTime(), series.from(), series.until());
            BroughtDates known = dates.outOf(rule.startsBetween(rule.from(), rule.until(), ZoneOffset.UTC)
                    .map(LocalDateTime::toLocalDate)
                    .collect(Collectors.toCollection(TreeSet::new)));
            return new Proposal(
                    event.line(),
                    event.summary(),
                    what,
                    rule.from(),
                    rule.startTime(),
                    rule.recurrence(),
                    rule.until(),
                    List.copyOf(known.extra()),
                    List.copyOf(known.excluded()),
                    null,
                    known.remark());
        } catch (Refusal refusal) {
            return without(event, what, refusal.sentence());
        }
    }

    private static Proposal without(BroughtEvent event, @Nullable Aired what, @Nullable Sentence trouble) {
        return new Proposal(
                event.line(), event.summary(), what, null, null, "", null, List.of(), List.of(), trouble, null);
    }
}
