package vn.loa.programme;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.loa.protocol.WardId;
import vn.loa.staff.Role;

/** The templates of a ward over HTTP. */
@Path("/api/wards/{ward}/templates")
@Tag(name = "Bulletins")
@RolesAllowed(Role.OFFICER_ROLE)
class TemplateResource {

    private final BulletinTemplates templates;
    private final SetTemplate setTemplate;

    TemplateResource(BulletinTemplates templates, SetTemplate setTemplate) {
        this.templates = templates;
        this.setTemplate = setTemplate;
    }

    /** A template as callers see it. */
    record Listed(String key, String title, String theme, String text, boolean own) {
        static Listed of(BulletinTemplate template) {
            return new Listed(template.key(), template.title(), template.theme(), template.text(), template.own());
        }
    }

    /** How it is to be worded. */
    record Worded(@Nullable String title, @Nullable String theme, @Nullable String text) {
        Wording wording() {
            return new Wording(title == null ? "" : title, theme == null ? "" : theme, text == null ? "" : text);
        }
    }

    @GET
    @Operation(summary = "Templates to begin a bulletin with: Loa's, and the ward's own in their place or beside them")
    public List<Listed> list(@PathParam("ward") WardId ward) {
        return templates.in(ward).stream().map(Listed::of).toList();
    }

    @PUT
    @Path("{key}")
    @Operation(summary = "Word a template, a new one or in place of one of Loa's")
    public List<Listed> set(@PathParam("ward") WardId ward, @PathParam("key") String key, @NotNull Worded worded) {
        setTemplate.set(ward, key, worded.wording());
        return list(ward);
    }

    @DELETE
    @Path("{key}")
    @Operation(summary = "Take the ward's wording back; Loa's holds again where there is one")
    public List<Listed> remove(@PathParam("ward") WardId ward, @PathParam("key") String key) {
        setTemplate.remove(ward, key);
        return list(ward);
    }
}
