package vn.loa.schedule;

import static vn.loa.staff.Role.OFFICER_ROLE;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import vn.loa.area.AllowedWindow;
import vn.loa.area.Coverage;
import vn.loa.area.CoverageChoices;
import vn.loa.area.Wards;
import vn.loa.page.Pages;
import vn.loa.page.Wrong;
import vn.loa.problem.Refusal;
import vn.loa.problem.Sentence;
import vn.loa.programme.CoverageForm;
import vn.loa.programme.Programme;
import vn.loa.programme.ProgrammeId;
import vn.loa.programme.Programmes;
import vn.loa.protocol.Precedence;
import vn.loa.protocol.WardId;
import vn.loa.schedule.plan.Manner;
import vn.loa.schedule.plan.Turns;
import vn.loa.schedule.rule.Rule;

/** Putting a programme on the timetable once; what happens when it is cut, and whether poles take turns. */
@Path("/wards/{ward}/programmes/{id}/schedule")
@Produces(Pages.HTML)
@RolesAllowed(OFFICER_ROLE)
class ProgrammeWhenPages {

    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("empty-coverage", "where"),
            Map.entry("unknown-place", "where"),
            Map.entry("nobody-to-hear", "where"),
            Map.entry("too-far-ahead", "when"),
            Map.entry("start-in-the-past", "when"),
            Map.entry("outside-window", "when"),
            Map.entry("receivers-busy", "when"),
            Map.entry("day-too-full", "when"),
            Map.entry("when-is-unclear", "when"));

    private final Programmes programmes;
    private final ScheduleProgramme schedule;
    private final ScheduleConfig config;
    private final Wards wards;
    private final CoverageChoices coverages;
    private final Pages pages;
    private final Clock clock;

    ProgrammeWhenPages(
            Programmes programmes,
            ScheduleProgramme schedule,
            ScheduleConfig config,
            Wards wards,
            CoverageChoices coverages,
            Pages pages,
            Clock clock) {
        this.programmes = programmes;
        this.schedule = schedule;
        this.config = config;
        this.wards = wards;
        this.coverages = coverages;
        this.pages = pages;
        this.clock = clock;
    }

    /** What stands in the form. */
    record Chosen(String date, String time, boolean priority, boolean resumes, int turns) {}

    @CheckedTemplate(basePath = "schedule")
    record ProgrammePlan(
            Programme programme,
            String id,
            Chosen chosen,
            List<AllowedWindow> windows,
            CoverageChoices.Choices coverage,
            Wrong wrong)
            implements TemplateInstance {}

    @GET
    public Response form(@PathParam("ward") WardId ward, @PathParam("id") ProgrammeId id) {
        LocalDate tomorrow =
                LocalDate.ofInstant(clock.instant(), wards.require(ward).zone()).plusDays(1);
        Chosen chosen = new Chosen(tomorrow.toString(), "06:00", false, true, 1);
        return pages.show(form(ward, id, chosen, coverages.of(ward, Coverage.ofWholeWard()), Wrong.nothing()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response plan(
            @PathParam("ward") WardId ward,
            @PathParam("id") ProgrammeId id,
            @FormParam("date") @DefaultValue("") String date,
            @FormParam("time") @DefaultValue("") String time,
            @FormParam("precedence") @DefaultValue("ORDINARY") String precedence,
            @FormParam("afterCut") @DefaultValue("DROP") String afterCut,
            @FormParam("turns") @DefaultValue("1") int turns,
            @FormParam("where") @DefaultValue("ward") String where,
            @FormParam("groups") List<String> groups,
            @FormParam("receivers") List<String> receivers) {
        boolean parts = where.equals("parts");
        Chosen chosen = new Chosen(date, time, precedence.equals("PRIORITY"), afterCut.equals("RESUME"), turns);
        try {
            Coverage coverage = new CoverageForm(!parts, parts ? groups : null, parts ? receivers : null).coverage();
            Manner manner = new Manner(
                    config.latestStart(),
                    Manner.WhenLate.FROM_THE_BEGINNING,
                    chosen.resumes() ? Manner.AfterCut.RESUME : Manner.AfterCut.DROP,
                    new Turns(turns, turns == 1 ? Duration.ZERO : Duration.ofSeconds(5)));
            schedule.schedule(
                    ward,
                    id,
                    new Rule.Once(LocalDate.parse(date), LocalTime.parse(time)),
                    coverage,
                    manner,
                    chosen.priority() ? Precedence.PRIORITY : Precedence.ORDINARY);
        } catch (DateTimeParseException unreadable) {
            return again(ward, id, chosen, new WhenIsUnclear());
        } catch (Refusal refusal) {
            return again(ward, id, chosen, refusal);
        }
        return pages.goTo(
                SchedulePages.home(ward),
                new Sentence(
                        "Đã lên lịch. Các cụm loa nhận lịch mới trong vài giây.",
                        "On the timetable. The receivers get it within seconds."));
    }

    private Response again(WardId ward, ProgrammeId id, Chosen chosen, Refusal refusal) {
        return pages.showAgain(
                refusal, form(ward, id, chosen, coverages.none(ward), Wrong.of(refusal, FIELDS, pages.language())));
    }

    private ProgrammePlan form(
            WardId ward, ProgrammeId id, Chosen chosen, CoverageChoices.Choices coverage, Wrong wrong) {
        return new ProgrammePlan(
                programmes.require(ward, id), id.toString(), chosen, wards.windowsOf(ward), coverage, wrong);
    }
}
