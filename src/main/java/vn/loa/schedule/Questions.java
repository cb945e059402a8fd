package vn.loa.schedule;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import vn.loa.area.Coverage;
import vn.loa.area.CoverageChoices;
import vn.loa.area.Place;
import vn.loa.area.Places;
import vn.loa.area.PoleStates;
import vn.loa.area.Wards;
import vn.loa.calendar.HolidayCalendar;
import vn.loa.page.Pages;
import vn.loa.protocol.ReceiverId;
import vn.loa.protocol.WardId;
import vn.loa.schedule.plan.Finding;
import vn.loa.schedule.plan.Occurrence;

/** Asks once more, before loudspeakers sound or a series is planned, naming what and where. */
@ApplicationScoped
class Questions {

    private final Wards wards;
    private final Places places;
    private final PoleStates states;
    private final CoverageChoices coverages;
    private final Pages pages;

    Questions(Wards wards, Places places, PoleStates states, CoverageChoices coverages, Pages pages) {
        this.wards = wards;
        this.places = places;
        this.states = states;
        this.coverages = coverages;
        this.pages = pages;
    }

    /**
     * What is about to be aired, and where.
     *
     * @param offline the receivers that are meant and cannot be reached now
     */
    record Asked(
            String title,
            String theme,
            Duration length,
            String where,
            List<Place> receivers,
            List<Place> offline,
            List<WhenForm.Field> fields) {}

    /** One start of a series, with what people call its day beside the civil date. */
    record Dated(Instant start, String lunar, String holiday) {}

    /**
     * How a series runs.
     *
     * @param replaced what is called off for it
     * @param givingWay what it interrupts, or is interrupted by
     */
    record Series(
            int count,
            Instant first,
            Instant last,
            List<Dated> dates,
            List<Occurrence> replaced,
            List<Occurrence> givingWay) {}

    @CheckedTemplate(basePath = "schedule")
    record NowQuestion(Asked asked) implements TemplateInstance {}

    @CheckedTemplate(basePath = "schedule")
    record SeriesQuestion(Asked asked, Series series) implements TemplateInstance {}

    TemplateInstance now(WardId ward, Occurrence occurrence, WhenForm typed) {
        return new NowQuestion(asked(ward, occurrence, typed));
    }

    TemplateInstance series(WardId ward, Settlement settled, WhenForm typed) {
        List<Occurrence> occurrences = settled.occurrences();
        HolidayCalendar holidays = wards.holidaysOf(ward);
        Series series = new Series(
                occurrences.size(),
                occurrences.get(0).start(),
                occurrences.get(occurrences.size() - 1).start(),
                occurrences.stream()
                        .map(occurrence -> dated(occurrence, holidays))
                        .toList(),
                settled.replaced(),
                settled.givingWay().stream().map(Finding::occurrence).toList());
        return new SeriesQuestion(asked(ward, occurrences.get(0), typed), series);
    }

    private Dated dated(Occurrence occurrence, HolidayCalendar holidays) {
        LocalDate date = occurrence.civilStart().toLocalDate();
        return new Dated(
                occurrence.start(),
                LunarInWords.of(date, pages.language()),
                LunarInWords.holiday(date, holidays, pages.language()));
    }

    private Asked asked(WardId ward, Occurrence occurrence, WhenForm typed) {
        Coverage coverage = occurrence.coverage();
        List<Place> meant = coverage.of(places.inService(ward));
        Set<ReceiverId> away = states.offline(ward);
        return new Asked(
                occurrence.programmed().title(),
                occurrence.programmed().theme(),
                occurrence.programmed().length(),
                coverages.named(ward, coverage, pages.language()),
                meant,
                meant.stream().filter(place -> away.contains(place.receiver())).toList(),
                typed.fields());
    }
}
