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
import vn.loa.protocol.Precedence;
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
                            + " the same broadcast, so a button pressed twice airs once. Where receivers are busy the refusal"
                            + " carries offers, of which onClash.choice takes one: REPLACE stops what is on air, NEXT_FREE"
                            + " and AFTER put it on the timetable at that time.")
    public Response air(@PathParam("ward") WardId ward, @NotNull @Valid Request request) {
        Occurrence occurrence = airNow.air(ward, request.wish(), request.choice(), null, request.requestId());
        return Response.status(Response.Status.CREATED)
                .entity(OccurrenceView.of(occurrence, places.inService(ward)))
                .build();
    }

    /** What to air where; {@code requestId} is made by the caller, once for each press of the button that is meant. */
    record Request(
            @Schema(description = "An approved bulletin, or else a programme") @Nullable BulletinId bulletin,
            @Schema(description = "A programme, or else a bulletin") @Nullable ProgrammeId programme,
            @Schema(description = "Where; left out: where the bulletin proposes, and a programme in the whole ward")
                    @Valid
                    @Nullable
                    CoverageForm coverage,
            @Schema(description = "Left out: ORDINARY; an emergency needs two people") @Nullable Precedence precedence,
            @Schema(examples = "b7c7b0a4-6c1e-4d0c-9d5b-1d8f3a0c9e77") @Nullable UUID requestId,
            @Schema(description = "What to do where receivers are busy; left out: refuse") @Valid
                    ScheduleRequest.@Nullable OnClash onClash) {

        NowWish wish() {
            return new NowWish(
                    Aired.named(bulletin, programme),
                    coverage == null ? null : coverage.coverage(),
                    precedence == null ? Precedence.ORDINARY : precedence);
        }

        @Nullable
        ClashChoice choice() {
            return onClash == null ? null : onClash.choice();
        }
    }
}
