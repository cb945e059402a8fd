package vn.loa.schedule;

import static vn.loa.staff.Role.OFFICER_ROLE;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import vn.loa.area.AllowedWindow;
import vn.loa.area.CoverageChoices;
import vn.loa.area.Wards;
import vn.loa.page.Pages;
import vn.loa.page.Wrong;
import vn.loa.problem.Refusal;
import vn.loa.problem.Sentence;
import vn.loa.protocol.WardId;

/** Saying when a bulletin or a programme is aired, once or by a rule. The form is asked again with the refusal beside the field it is about. */
@Path("/wards/{ward}/schedule/new")
@Produces(Pages.HTML)
@RolesAllowed(OFFICER_ROLE)
class WhenPages {

    private final ScheduleBroadcast schedule;
    private final Questions questions;
    private final WishFields fields;
    private final Wards wards;
    private final Pages pages;
    private final Clock clock;

    WhenPages(
            ScheduleBroadcast schedule, Questions questions, WishFields fields, Wards wards, Pages pages, Clock clock) {
        this.schedule = schedule;
        this.questions = questions;
        this.fields = fields;
        this.wards = wards;
        this.pages = pages;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "schedule")
    record PlanForm(
            AirableChoices.Choices airable,
            WhenShown when,
            List<AllowedWindow> windows,
            CoverageChoices.Choices coverage,
            int again,
            List<WishFields.Offer> offers,
            Wrong wrong)
            implements TemplateInstance {}

    @GET
    public Response plan(@PathParam("ward") WardId ward, @BeanParam WantedInAddress wanted) {
        LocalDate tomorrow =
                LocalDate.ofInstant(clock.instant(), wards.require(ward).zone()).plusDays(1);
        WishFields.Beforehand beforehand = fields.beforehand(ward, wanted);
        return pages.show(new PlanForm(
                beforehand.what(),
                WhenShown.of(WhenForm.fresh(tomorrow), pages.language()),
                wards.windowsOf(ward),
                beforehand.where(),
                beforehand.again(),
                List.of(),
                Wrong.nothing()));
    }

    /** A series is asked about once more, with how often and until when it is aired. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response plan(@PathParam("ward") WardId ward, @BeanParam WhenForm typed) {
        if (typed.isToBeChanged()) {
            return pages.show(again(ward, typed, List.of(), Wrong.nothing()));
        }
        try {
            if (typed.isSeries() && !typed.isConfirmed()) {
                return pages.show(questions.series(ward, schedule.preview(ward, typed.wish(), typed.choice()), typed));
            }
            schedule.schedule(ward, typed.wish(), typed.choice());
        } catch (Refusal refusal) {
            return pages.showAgain(refusal, again(ward, typed, fields.offers(refusal), fields.wrong(refusal)));
        }
        return pages.goTo(
                SchedulePages.home(ward),
                new Sentence(
                        "Đã lên lịch. Các cụm loa nhận lịch mới trong vài giây.",
                        "On the timetable. The receivers get it within seconds."));
    }

    private PlanForm again(WardId ward, WhenForm typed, List<WishFields.Offer> offers, Wrong wrong) {
        return new PlanForm(
                fields.what(ward, typed),
                WhenShown.of(typed, pages.language()),
                wards.windowsOf(ward),
                fields.where(ward, typed),
                0,
                offers,
                wrong);
    }
}
