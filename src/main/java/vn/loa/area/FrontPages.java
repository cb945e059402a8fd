package vn.loa.area;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.List;
import vn.loa.page.Pages;
import vn.loa.protocol.WardId;
import vn.loa.staff.CurrentAccount;

/** The front page: on to one's ward, or a choice for those who have several. */
@Path("/")
@Produces(Pages.HTML)
class FrontPages {

    private final Wards wards;
    private final CurrentAccount current;
    private final Pages pages;

    FrontPages(Wards wards, CurrentAccount current, Pages pages) {
        this.wards = wards;
        this.current = current;
        this.pages = pages;
    }

    record Line(WardId id, String name) {}

    @CheckedTemplate(basePath = "area")
    record WardChoice(List<Line> wards) implements TemplateInstance {}

    @GET
    @Authenticated
    public Response front() {
        List<Line> own = wards.in(current.scope()).stream()
                .map(ward -> new Line(ward.id(), ward.name()))
                .toList();
        return own.size() == 1 ? pages.goTo("/wards/" + own.get(0).id() + "/today") : pages.show(new WardChoice(own));
    }
}
