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

    private static final int A_PAGE = 50;

    /**
     * A page of the list.
     *
     * @param further the address of the next page, empty on the last one
     */
    @CheckedTemplate(basePath = "programme")
    record BulletinList(
            List<BulletinShown> bulletins,
            BulletinSearch search,
            String chosen,
            List<String> themes,
            boolean first,
            String further)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "programme")
    record OneBulletin(BulletinShown bulletin, List<BulletinShown> editions) implements TemplateInstance {}

    @GET
    @RolesAllowed({OFFICER_ROLE, APPROVER_ROLE, AUDITOR_ROLE, ADMINISTRATOR_ROLE})
    public Response list(
            @PathParam("ward") WardId ward,
            @QueryParam("q") @Nullable String words,
            @QueryParam("theme") @Nullable String theme,
            @QueryParam("state") @Nullable BulletinState state,
            @QueryParam("after") @Nullable String after) {
        BulletinSearch search = BulletinSearch.of(words, theme, state, after);
        List<Bulletin> found = bulletins.found(ward, search, A_PAGE + 1);
        List<BulletinShown> shown = found.stream().limit(A_PAGE).map(show::line).toList();
        String further =
                found.size() > A_PAGE ? address(search, shown.get(A_PAGE - 1).id()) : "";
        return pages.show(new BulletinList(
                shown,
                search,
                search.state() == null ? "" : search.state().name(),
                bulletins.themesIn(ward),
                after == null,
                further));
    }

    private static String address(BulletinSearch search, String after) {
        String state = search.state() == null ? "" : "&state=" + search.state().name();
        return "?" + search.asked() + state + "&after=" + after;
    }

    @GET
    @Path("{id}")
    @RolesAllowed({OFFICER_ROLE, APPROVER_ROLE, AUDITOR_ROLE, ADMINISTRATOR_ROLE})
    public Response one(@PathParam("ward") WardId ward, @PathParam("id") BulletinId id) {
        Bulletin bulletin = bulletins.require(ward, id);
        List<BulletinShown> editions =
                bulletins.editionsOf(bulletin).stream().map(show::line).toList();
        return pages.show(new OneBulletin(show.of(bulletin, pages.language()), editions));
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
