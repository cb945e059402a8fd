package vn.loa.schedule;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import vn.loa.protocol.WardId;

/** The calendar at its secret address, for programs that cannot sign in. */
@Path("/wards/{ward}/calendar")
@PermitAll
class CalendarFeed {

    private final CalendarLinks links;
    private final WardCalendar calendar;

    CalendarFeed(CalendarLinks links, WardCalendar calendar) {
        this.links = links;
        this.calendar = calendar;
    }

    @GET
    @Path("{token}.ics")
    @Operation(hidden = true)
    public Response read(@PathParam("ward") String ward, @PathParam("token") String token) {
        // The secret decides before anything tells whether there is such a ward.
        if (!links.opens(ward, token)) {
            throw new NoSuchCalendar();
        }
        return Response.ok(calendar.of(new WardId(ward)), "text/calendar; charset=utf-8")
                .header("Cache-Control", "private, max-age=300")
                .header("Content-Disposition", "inline; filename=\"loa-" + ward + ".ics\"")
                .build();
    }
}
