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
import java.util.List;
import java.util.UUID;
import vn.loa.area.CoverageChoices;
import vn.loa.page.Pages;
import vn.loa.page.Wrong;
import vn.loa.problem.Refusal;
import vn.loa.protocol.WardId;
import vn.loa.schedule.plan.Occurrence;

/** "Phát ngay" as pages: a form, and one question before the loudspeakers sound. */
@Path("/wards/{ward}/schedule/now")
@Produces(Pages.HTML)
@RolesAllowed(OFFICER_ROLE)
class NowPages {

    private final AirNow airNow;
    private final Questions questions;
    private final WishFields fields;
    private final Pages pages;

    NowPages(AirNow airNow, Questions questions, WishFields fields, Pages pages) {
        this.airNow = airNow;
        this.questions = questions;
        this.fields = fields;
        this.pages = pages;
    }

    @CheckedTemplate(basePath = "schedule")
    record NowForm(
            AirableChoices.Choices airable,
            String request,
            boolean priority,
            CoverageChoices.Choices coverage,
            int again,
            List<WishFields.Offer> offers,
            Wrong wrong)
            implements TemplateInstance {}

    @GET
    public Response now(@PathParam("ward") WardId ward, @BeanParam WantedInAddress wanted) {
        WishFields.Beforehand beforehand = fields.beforehand(ward, wanted);
        return pages.show(new NowForm(
                beforehand.what(),
                UUID.randomUUID().toString(),
                false,
                beforehand.where(),
                beforehand.again(),
                List.of(),
                Wrong.nothing()));
    }

    /**
     * First asks what is about to sound, where, and at whose cost, then airs it. The form carries the name of this wish, so that a second
     * press finds the first one's broadcast.
     */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response now(@PathParam("ward") WardId ward, @BeanParam WhenForm typed) {
        if (typed.isToBeChanged()) {
            return pages.show(again(ward, typed, List.of(), Wrong.nothing()));
        }
        try {
            if (!typed.isConfirmed()) {
                return pages.show(questions.now(ward, airNow.preview(ward, typed.nowWish(), typed.choice()), typed));
            }
            Occurrence occurrence = airNow.air(ward, typed.nowWish(), typed.choice(), typed.seen(), typed.requestId());
            return pages.goTo("/wards/" + ward + "/broadcasts/" + occurrence.id());
        } catch (Refusal refusal) {
            return pages.showAgain(refusal, again(ward, typed, fields.offers(refusal), fields.wrong(refusal)));
        }
    }

    private NowForm again(WardId ward, WhenForm typed, List<WishFields.Offer> offers, Wrong wrong) {
        return new NowForm(
                fields.what(ward, typed),
                UUID.randomUUID().toString(),
                "PRIORITY".equals(typed.precedence),
                fields.where(ward, typed),
                0,
                offers,
                wrong);
    }
}
