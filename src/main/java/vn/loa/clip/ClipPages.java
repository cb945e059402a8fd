package vn.loa.clip;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import vn.loa.page.Pages;
import vn.loa.protocol.WardId;
import vn.loa.staff.Role;

/** A clip's own panel, which pages fetch anew until its rendition is ready. */
@Path("/wards/{ward}/clips")
@Produces(Pages.HTML)
class ClipPages {

    private final Clips clips;
    private final Pages pages;

    ClipPages(Clips clips, Pages pages) {
        this.clips = clips;
        this.pages = pages;
    }

    @CheckedTemplate(basePath = "clip")
    record Panel(Sound sound, String earlierName) implements TemplateInstance {}

    /**
     * The panel of a clip.
     *
     * @param sentAs the name under which the reader has just brought it; where the ward has it under another, that is said
     */
    @GET
    @Path("{id}")
    @RolesAllowed({Role.OFFICER_ROLE, Role.APPROVER_ROLE, Role.AUDITOR_ROLE, Role.ADMINISTRATOR_ROLE})
    public Response panel(
            @PathParam("ward") WardId ward,
            @PathParam("id") ClipId id,
            @QueryParam("sent-as") @DefaultValue("") String sentAs) {
        Clip clip = clips.require(ward, id);
        boolean renamed = !sentAs.isEmpty() && !clip.isCalled(sentAs);
        return pages.show(new Panel(Sound.of(clip, pages.language()), renamed ? clip.name() : ""));
    }
}
