package vn.loa.schedule;

import static vn.loa.staff.Role.ADMINISTRATOR_ROLE;
import static vn.loa.staff.Role.APPROVER_ROLE;
import static vn.loa.staff.Role.AUDITOR_ROLE;
import static vn.loa.staff.Role.OFFICER_ROLE;
import static vn.loa.staff.Role.TECHNICIAN_ROLE;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import vn.loa.area.Place;
import vn.loa.area.Places;
import vn.loa.page.Language;
import vn.loa.page.Pages;
import vn.loa.protocol.WardId;
import vn.loa.schedule.plan.Finding;
import vn.loa.schedule.plan.Occurrence;

/** The next thirty days as they would be aired, as a page. */
@Path("/wards/{ward}/schedule/dry-run")
@Produces(Pages.HTML)
class DryRunPages {

    private final DryRun dryRun;
    private final Places places;
    private final Pages pages;

    DryRunPages(DryRun dryRun, Places places, Pages pages) {
        this.dryRun = dryRun;
        this.places = places;
        this.pages = pages;
    }

    /** One start. */
    record Start(Instant start, Duration length, String title, int receivers) {}

    /** What does not go as planned. */
    record Found(Instant start, String title, boolean silences, String sentence) {}

    /** How much a group hears, as {@code 6:00} or {@code 6:00 / 15:00}. */
    record Use(String group, String minutes) {}

    /** One civil day. */
    record Day(LocalDate date, String lunar, List<Start> starts, List<Found> findings, List<Use> uses) {}

    /** Audio that some receivers do not hold. */
    record Missing(String title, Instant needed, String names) {}

    /** The whole. */
    record Shown(int starts, int findings, List<Day> days, List<Missing> missing) {}

    @CheckedTemplate(basePath = "schedule")
    record ThirtyDays(Shown shown) implements TemplateInstance {}

    @GET
    @RolesAllowed({OFFICER_ROLE, APPROVER_ROLE, AUDITOR_ROLE, TECHNICIAN_ROLE, ADMINISTRATOR_ROLE})
    @Transactional
    public Response thirtyDays(@PathParam("ward") WardId ward) {
        DryRun.Report report = dryRun.of(ward);
        List<Place> inService = places.inService(ward);
        return pages.show(new ThirtyDays(new Shown(
                report.starts(),
                report.findings(),
                report.days().stream().map(day -> day(day, report, inService)).toList(),
                report.missing().stream().map(DryRunPages::missing).toList())));
    }

    private Day day(DryRun.Day day, DryRun.Report report, List<Place> inService) {
        Language language = pages.language();
        return new Day(
                day.date(),
                LunarInWords.of(day.date(), language),
                day.starts().stream().map(start -> start(start, inService)).toList(),
                day.findings().stream()
                        .map(finding -> found(finding, report, inService, language))
                        .toList(),
                day.uses().stream()
                        .map(use -> new Use(
                                use.group().name(),
                                clock(use.planned()) + (use.isLimited() ? " / " + clock(use.allowed()) : "")))
                        .toList());
    }

    private static Start start(Occurrence one, List<Place> inService) {
        return new Start(
                one.start(),
                one.programmed().length(),
                one.programmed().title(),
                one.coverage().of(inService).size());
    }

    private static Found found(Finding finding, DryRun.Report report, List<Place> inService, Language language) {
        Occurrence one = finding.occurrence();
        return new Found(
                one.start(),
                one.programmed().title(),
                finding.silences(),
                FindingInWords.of(
                                finding,
                                report.zone(),
                                one.coverage().of(inService).size())
                        .in(language.locale()));
    }

    private static Missing missing(DryRun.Missing missing) {
        return new Missing(
                missing.first().programmed().title(),
                missing.first().start(),
                missing.places().stream().map(Place::name).collect(Collectors.joining(", ")));
    }

    private static String clock(Duration length) {
        long seconds = Math.round(length.toMillis() / 1000.0);
        return "%d:%02d".formatted(seconds / 60, seconds % 60);
    }
}
