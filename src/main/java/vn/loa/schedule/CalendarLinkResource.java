package vn.loa.schedule;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.loa.protocol.WardId;
import vn.loa.staff.Role;

/** Addresses at which calendar programs read the timetable, over HTTP. */
@Path("/api/wards/{ward}/calendar-links")
@Tag(name = "Schedules")
@RolesAllowed({Role.OFFICER_ROLE, Role.ADMINISTRATOR_ROLE})
class CalendarLinkResource {

    private final CalendarLinks links;

    CalendarLinkResource(CalendarLinks links) {
        this.links = links;
    }

    @GET
    @Operation(summary = "All that were ever given out, the newest first")
    @Transactional
    public List<View> list(@PathParam("ward") WardId ward) {
        return links.in(ward).stream().map(View::of).toList();
    }

    @POST
    @Operation(
            summary = "Give out an address at which calendar programs read the timetable without signing in",
            description = "The address is told this once; whoever knows it can read titles, times and places.")
    @APIResponse(
            responseCode = "201",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Given.class)))
    public Response give(@PathParam("ward") WardId ward) {
        CalendarLinks.Fresh fresh = links.make(ward);
        return Response.status(Response.Status.CREATED)
                .entity(new Given(fresh.link().id(), address(ward, fresh.secret())))
                .build();
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Withdraw it: from now on nobody reads anything there")
    public View withdraw(@PathParam("ward") WardId ward, @PathParam("id") UUID id) {
        return View.of(links.revoke(ward, id));
    }

    static String address(WardId ward, String secret) {
        return "/wards/" + ward + "/calendar/" + secret + ".ics";
    }

    /** The path of the calendar on this server. */
    record Given(UUID id, String path) {}

    /** A link as callers see it, without its secret. */
    record View(UUID id, String madeBy, Instant madeAt, @Nullable String revokedBy, @Nullable Instant revokedAt) {

        static View of(CalendarLink link) {
            return new View(link.id(), link.madeBy(), link.madeAt(), link.revokedBy(), link.revokedAt());
        }
    }
}
