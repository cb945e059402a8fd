package vn.loa.programme;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
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

/** The themes of a ward over HTTP. */
@Path("/api/wards/{ward}/themes")
@Tag(name = "Bulletins")
class ThemeResource {

    private final Themes themes;
    private final SetThemes setThemes;

    ThemeResource(Themes themes, SetThemes setThemes) {
        this.themes = themes;
        this.setThemes = setThemes;
    }

    /** In the ward's own order; none where any theme may be written. */
    record Listed(@Nullable List<String> themes) {}

    @GET
    @RolesAllowed({Role.OFFICER_ROLE, Role.APPROVER_ROLE, Role.AUDITOR_ROLE, Role.ADMINISTRATOR_ROLE})
    @Operation(summary = "The ward's list of themes; empty where any may be written")
    public Listed list(@PathParam("ward") WardId ward) {
        return new Listed(themes.in(ward));
    }

    @PUT
    @RolesAllowed(Role.ADMINISTRATOR_ROLE)
    @Operation(summary = "Fix the list; an empty one leaves themes free")
    public Listed set(@PathParam("ward") WardId ward, @NotNull Listed asked) {
        return new Listed(setThemes.set(ward, asked.themes() == null ? List.of() : asked.themes()));
    }
}
