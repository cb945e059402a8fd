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
     * @param costs what becomes of other broadcasts, a line each
     */
    record Asked(
            String title,
            String theme,
            Duration length,
            String where,
            List<Place> receivers,
            List<Place> offline,
            List<String> costs,
            List<WhenForm.Field> fields) {}

    /** One start of a series, with what people call its day beside the civil date. */
    record Dated(Instant start, String lunar, String holiday) {}

    /**
     * How a series runs.
     *
     * @param replaced how many broadcasts of others are called off for it
     */
    record Series(int count, Instant first, Instant last, List<Dated> dates, int replaced) {}

    /**
     * @param atOnce otherwise the timetable has it aired at the start
     * @param seen names what of others the person is told of
     */
    @CheckedTemplate(basePath = "schedule")
    record NowQuestion(Asked asked, boolean atOnce, Instant start, List<WhenForm.Field> seen)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "schedule")
    record SeriesQuestion(Asked asked, Series series) implements TemplateInstance {}

    TemplateInstance now(WardId ward, Settlement settled, WhenForm typed) {
        Occurrence first = settled.first();
        return new NowQuestion(
                asked(ward, settled, typed),
                first.byCommand(),
                first.start(),
                settled.touched().stream()
                        .map(id -> new WhenForm.Field("seen", id.value()))
                        .toList());
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
                settled.replaced().size());
        return new SeriesQuestion(asked(ward, settled, typed), series);
    }

    private Dated dated(Occurrence occurrence, HolidayCalendar holidays) {
        LocalDate date = occurrence.civilStart().toLocalDate();
        return new Dated(
                occurrence.start(),
                LunarInWords.of(date, pages.language()),
                LunarInWords.holiday(date, holidays, pages.language()));
    }

    private Asked asked(WardId ward, Settlement settled, WhenForm typed) {
        Occurrence occurrence = settled.first();
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
                CostsInWords.of(settled, pages.language()),
                typed.fields());
    }
}
