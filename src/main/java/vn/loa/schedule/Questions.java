package vn.loa.schedule;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import vn.loa.area.Coverage;
import vn.loa.area.CoverageChoices;
import vn.loa.area.Place;
import vn.loa.area.Places;
import vn.loa.area.PoleStates;
import vn.loa.page.Pages;
import vn.loa.protocol.ReceiverId;
import vn.loa.protocol.WardId;
import vn.loa.schedule.plan.Occurrence;

/** Asks once more, before loudspeakers sound or a series is planned, naming what and where. */
@ApplicationScoped
class Questions {

    private final Places places;
    private final PoleStates states;
    private final CoverageChoices coverages;
    private final Pages pages;

    Questions(Places places, PoleStates states, CoverageChoices coverages, Pages pages) {
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

    /** How a series runs. */
    record Series(int count, Instant first, Instant last, List<DayOfWeek> days) {}

    @CheckedTemplate(basePath = "schedule")
    record NowQuestion(Asked asked) implements TemplateInstance {}

    @CheckedTemplate(basePath = "schedule")
    record SeriesQuestion(Asked asked, Series series) implements TemplateInstance {}

    TemplateInstance now(WardId ward, Occurrence occurrence, WhenForm typed) {
        return new NowQuestion(asked(ward, occurrence, typed));
    }

    /** @param occurrences the whole series in order, at least one */
    TemplateInstance series(WardId ward, List<Occurrence> occurrences, WhenForm typed) {
        Series series = new Series(
                occurrences.size(),
                occurrences.get(0).start(),
                occurrences.get(occurrences.size() - 1).start(),
                typed.daysChosen().stream().sorted().toList());
        return new SeriesQuestion(asked(ward, occurrences.get(0), typed), series);
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
