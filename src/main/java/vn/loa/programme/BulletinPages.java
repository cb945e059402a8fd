package vn.loa.programme;

import static vn.loa.staff.Role.ADMINISTRATOR_ROLE;
import static vn.loa.staff.Role.APPROVER_ROLE;
import static vn.loa.staff.Role.AUDITOR_ROLE;
import static vn.loa.staff.Role.OFFICER_ROLE;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.loa.page.Pages;
import vn.loa.problem.Refusal;
import vn.loa.problem.Sentence;
import vn.loa.protocol.WardId;

/** The bulletins of a ward as pages: the list, one bulletin, and what its officers do with it. */
@Path("/wards/{ward}/bulletins")
@Produces(Pages.HTML)
class BulletinPages {

    private final Bulletins bulletins;
    private final ShowBulletin show;
    private final SubmitBulletin submit;
    private final NewEdition newEdition;
    private final Pages pages;

    BulletinPages(Bulletins bulletins, ShowBulletin show, SubmitBulletin submit, NewEdition newEdition, Pages pages) {
        this.bulletins = bulletins;
        this.show = show;
        this.submit = submit;
        this.newEdition = newEdition;
        this.pages = pages;
    }

    @CheckedTemplate(basePath = "programme")
    record BulletinList(List<BulletinShown> bulletins, String chosen) implements TemplateInstance {}

    @CheckedTemplate(basePath = "programme")
    record OneBulletin(BulletinShown bulletin) implements TemplateInstance {}

    @GET
    @RolesAllowed({OFFICER_ROLE, APPROVER_ROLE, AUDITOR_ROLE, ADMINISTRATOR_ROLE})
    public Response list(@PathParam("ward") WardId ward, @QueryParam("state") @Nullable BulletinState state) {
        List<Bulletin> found = state == null ? bulletins.in(ward) : bulletins.in(ward, state);
        return pages.show(new BulletinList(found.stream().map(show::line).toList(), state == null ? "" : state.name()));
    }

    @GET
    @Path("{id}")
    @RolesAllowed({OFFICER_ROLE, APPROVER_ROLE, AUDITOR_ROLE, ADMINISTRATOR_ROLE})
    public Response one(@PathParam("ward") WardId ward, @PathParam("id") BulletinId id) {
        return pages.show(new OneBulletin(show.of(bulletins.require(ward, id), pages.language())));
    }

    @POST
    @Path("{id}/submission")
    @RolesAllowed(OFFICER_ROLE)
    public Response submit(
            @PathParam("ward") WardId ward, @PathParam("id") BulletinId id, @FormParam("version") long version) {
        try {
            submit.submit(ward, id, version);
        } catch (Refusal refusal) {
            return pages.goTo(address(ward, id), refusal.sentence());
        }
        return pages.goTo(
                address(ward, id),
                new Sentence("Đã trình duyệt. Người duyệt sẽ thấy ngay.", "Submitted. The approvers see it now."));
    }

    @POST
    @Path("{id}/editions")
    @RolesAllowed(OFFICER_ROLE)
    public Response newEdition(@PathParam("ward") WardId ward, @PathParam("id") BulletinId id) {
        Bulletin next = newEdition.of(ward, id);
        return pages.goTo(address(ward, next.id()) + "/edit");
    }

    static String address(WardId ward, BulletinId id) {
        return "/wards/" + ward + "/bulletins/" + id;
    }
}
