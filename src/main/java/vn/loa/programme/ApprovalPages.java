package vn.loa.programme;

import static vn.loa.staff.Role.APPROVER_ROLE;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.List;
import vn.loa.page.Pages;
import vn.loa.problem.Refusal;
import vn.loa.problem.Sentence;
import vn.loa.protocol.WardId;

/** The approver's inbox: listen, read, approve, or return with a reason. */
@Path("/wards/{ward}/approvals")
@Produces(Pages.HTML)
@RolesAllowed(APPROVER_ROLE)
class ApprovalPages {

    private final Bulletins bulletins;
    private final ShowBulletin show;
    private final ApproveBulletin approve;
    private final ReturnBulletin sendBack;
    private final Pages pages;

    ApprovalPages(
            Bulletins bulletins, ShowBulletin show, ApproveBulletin approve, ReturnBulletin sendBack, Pages pages) {
        this.bulletins = bulletins;
        this.show = show;
        this.approve = approve;
        this.sendBack = sendBack;
        this.pages = pages;
    }

    @CheckedTemplate(basePath = "programme")
    record Inbox(List<BulletinShown> waiting, String refusedId, String wrong, boolean refusedElsewhere)
            implements TemplateInstance {}

    @GET
    public Response inbox(@PathParam("ward") WardId ward) {
        return pages.show(inbox(ward, "", ""));
    }

    @POST
    @Path("{id}/approval")
    public Response approve(
            @PathParam("ward") WardId ward, @PathParam("id") BulletinId id, @FormParam("version") long version) {
        try {
            approve.approve(ward, id, version);
        } catch (Refusal refusal) {
            return pages.showAgain(refusal, inbox(ward, id.toString(), pages.sentence(refusal)));
        }
        return pages.goTo(
                home(ward), new Sentence("Đã duyệt. Cán bộ có thể lên lịch phát.", "Approved. It can be aired now."));
    }

    @POST
    @Path("{id}/return")
    public Response sendBack(
            @PathParam("ward") WardId ward,
            @PathParam("id") BulletinId id,
            @FormParam("version") long version,
            @FormParam("reason") @DefaultValue("") String reason) {
        try {
            sendBack.sendBack(ward, id, version, reason);
        } catch (Refusal refusal) {
            return pages.showAgain(refusal, inbox(ward, id.toString(), pages.sentence(refusal)));
        }
        return pages.goTo(
                home(ward), new Sentence("Đã trả lại kèm lý do.", "Returned, with the reason for the officer."));
    }

    private Inbox inbox(WardId ward, String refusedId, String wrong) {
        List<BulletinShown> waiting = bulletins.in(ward, BulletinState.SUBMITTED).stream()
                .map(bulletin -> show.of(bulletin, pages.language()))
                .toList();
        // A colleague was quicker: what was refused waits no more, and has no place of its own on the page.
        boolean elsewhere = !wrong.isEmpty()
                && waiting.stream().noneMatch(bulletin -> bulletin.id().equals(refusedId));
        return new Inbox(waiting, refusedId, wrong, elsewhere);
    }

    private static String home(WardId ward) {
        return "/wards/" + ward + "/approvals";
    }
}
