package vn.loa.playout;

import static vn.loa.staff.Role.ADMINISTRATOR_ROLE;
import static vn.loa.staff.Role.APPROVER_ROLE;
import static vn.loa.staff.Role.AUDITOR_ROLE;
import static vn.loa.staff.Role.OFFICER_ROLE;
import static vn.loa.staff.Role.TECHNICIAN_ROLE;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import vn.loa.page.Pages;
import vn.loa.problem.Refusal;
import vn.loa.problem.Sentence;
import vn.loa.protocol.OccurrenceId;
import vn.loa.protocol.WardId;
import vn.loa.staff.SignedIn;

/** One broadcast as a page, receiver by receiver, with the stop button; it follows what happens. */
@Path("/wards/{ward}/broadcasts/{occurrence}")
@Produces(Pages.HTML)
class BroadcastPages {

    private final Standings standings;
    private final StopBroadcast stopBroadcast;
    private final SignedIn signedIn;
    private final Pages pages;

    BroadcastPages(Standings standings, StopBroadcast stopBroadcast, SignedIn signedIn, Pages pages) {
        this.standings = standings;
        this.stopBroadcast = stopBroadcast;
        this.signedIn = signedIn;
        this.pages = pages;
    }

    @CheckedTemplate(basePath = "playout")
    record OneBroadcast(Standing broadcast) implements TemplateInstance {}

    @GET
    @RolesAllowed({OFFICER_ROLE, APPROVER_ROLE, AUDITOR_ROLE, TECHNICIAN_ROLE, ADMINISTRATOR_ROLE})
    public Response one(@PathParam("ward") WardId ward, @PathParam("occurrence") OccurrenceId occurrence) {
        return pages.show(new OneBroadcast(standings.require(ward, occurrence)));
    }

    @POST
    @Path("stop")
    @RolesAllowed({OFFICER_ROLE, APPROVER_ROLE})
    public Response stop(@PathParam("ward") WardId ward, @PathParam("occurrence") OccurrenceId occurrence) {
        String page = "/wards/" + ward + "/broadcasts/" + occurrence;
        try {
            stopBroadcast.stop(ward, occurrence, signedIn.author());
        } catch (Refusal refusal) {
            return pages.goTo(page, refusal.sentence());
        }
        return pages.goTo(
                page, new Sentence("Đã gửi lệnh dừng tới các cụm loa.", "The receivers have been told to stop."));
    }
}
