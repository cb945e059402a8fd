package vn.loa.schedule;

import static vn.loa.staff.Role.OFFICER_ROLE;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import vn.loa.page.Pages;
import vn.loa.problem.Refusal;
import vn.loa.problem.Sentence;
import vn.loa.protocol.WardId;

/** The button with which somebody takes note of a notice. */
@Path("/wards/{ward}/notices")
@Produces(Pages.HTML)
@RolesAllowed(OFFICER_ROLE)
class NoticePages {

    private final OfficerNotices notices;
    private final Pages pages;

    NoticePages(OfficerNotices notices, Pages pages) {
        this.notices = notices;
        this.pages = pages;
    }

    @POST
    @Path("{id}/reading")
    public Response read(@PathParam("ward") WardId ward, @PathParam("id") String id) {
        try {
            notices.read(ward, UUID.fromString(id));
        } catch (Refusal refusal) {
            return pages.goTo(SchedulePages.home(ward), refusal.sentence());
        } catch (IllegalArgumentException notAnId) {
            return pages.goTo(SchedulePages.home(ward), new NoSuchNotice().sentence());
        }
        return pages.goTo(SchedulePages.home(ward), new Sentence("Đã đọc thông báo.", "The notice is marked as read."));
    }
}
