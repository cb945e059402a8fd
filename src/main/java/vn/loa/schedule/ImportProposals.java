package vn.loa.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
     * @param trouble why it cannot be planned as it is; then the fields of time may be missing
     * @param remark what of it is not taken over
     */
    record Proposal(
            int line,
            String title,
            @Nullable Aired what,
            @Nullable LocalDate date,
            @Nullable LocalTime time,
            String recurrence,
            @Nullable LocalDate until,
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
        if (event.recurrence().isEmpty()) {
            Sentence past = civil.isBefore(now) ? new Sentence("Đã qua.", "It is over.") : null;
            return new Proposal(
                    event.line(),
                    event.summary(),
                    what,
                    civil.toLocalDate(),
                    civil.toLocalTime(),
                    "",
                    null,
                    past,
                    null);
        }
        return series(event, what, civil, now.toLocalDate());
    }

    private static Proposal series(BroughtEvent event, @Nullable Aired what, LocalDateTime civil, LocalDate today) {
        try {
            BroughtSeries series = BroughtSeries.of(event, civil, today);
            // Whether it can be read at all is told here, not after somebody filled in the rest.
            Recurring rule = new Recurring(series.recurrence(), civil.toLocalTime(), series.from(), series.until());
            return new Proposal(
                    event.line(),
                    event.summary(),
                    what,
                    rule.from(),
                    rule.startTime(),
                    rule.recurrence(),
                    rule.until(),
                    null,
                    event.exceptions() == 0
                            ? null
                            : new Sentence(
                                    "%d ngày trừ (EXDATE) không được lấy theo; hãy hủy riêng các buổi đó."
                                            .formatted(event.exceptions()),
                                    "%d excepted dates are not taken over; call those off one by one."
                                            .formatted(event.exceptions())));
        } catch (Refusal refusal) {
            return without(event, what, refusal.sentence());
        }
    }

    private static Proposal without(BroughtEvent event, @Nullable Aired what, @Nullable Sentence trouble) {
        return new Proposal(event.line(), event.summary(), what, null, null, "", null, trouble, null);
    }
}
