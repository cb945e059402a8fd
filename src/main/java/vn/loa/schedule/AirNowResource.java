package vn.loa.schedule;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.loa.area.Places;
import vn.loa.programme.BulletinId;
import vn.loa.programme.CoverageForm;
import vn.loa.programme.ProgrammeId;
import vn.loa.protocol.WardId;
import vn.loa.schedule.plan.Occurrence;
import vn.loa.staff.Role;

/** "Phát ngay" over HTTP. */
@Path("/api/wards/{ward}/broadcasts/now")
@Tag(name = "Schedules")
class AirNowResource {

    private final AirNow airNow;
    private final Places places;

    AirNowResource(AirNow airNow, Places places) {
        this.airNow = airNow;
        this.places = places;
    }

    @POST
    @RolesAllowed(Role.OFFICER_ROLE)
    @Operation(
            summary = "Air an approved bulletin or a programme at once",
            description =
                    "It starts on all receivers together, a moment after the answer. The same requestId again gives"
                            + " the same broadcast, so a button pressed twice airs once.")
    public Response air(@PathParam("ward") WardId ward, @NotNull @Valid Request request) {
        Occurrence occurrence = airNow.air(
                ward,
                Aired.named(request.bulletin(), request.programme()),
                request.coverage() == null ? null : request.coverage().coverage(),
                request.requestId());
        return Response.status(Response.Status.CREATED)
                .entity(OccurrenceView.of(occurrence, places.inService(ward)))
                .build();
    }

    /** What to air where; {@code requestId} is made by the caller, once for each press of the button that is meant. */
    record Request(
            @Schema(description = "An approved bulletin, or else a programme") @Nullable BulletinId bulletin,
            @Schema(description = "A programme, or else a bulletin") @Nullable ProgrammeId programme,
            @Valid @Nullable CoverageForm coverage,
            @Schema(examples = "b7c7b0a4-6c1e-4d0c-9d5b-1d8f3a0c9e77") @Nullable UUID requestId) {}
}
