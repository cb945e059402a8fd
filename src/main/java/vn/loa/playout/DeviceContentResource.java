package vn.loa.playout;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.loa.clip.ContentAnswer;
import vn.loa.protocol.Sha256;
import vn.loa.protocol.WardId;
import vn.loa.schedule.TimetableNote;
import vn.loa.schedule.Timetables;

/** What receivers pull ahead of time: a ward's timetable, and content by hash, in parts if need be [P-13, P-14]. Any static store could stand here. */
@Path("/devices/1")
@PermitAll
@Tag(name = "devices")
class DeviceContentResource {

    private final PublishedContent content;
    private final Timetables timetables;

    DeviceContentResource(PublishedContent content, Timetables timetables) {
        this.content = content;
        this.timetables = timetables;
    }

    @GET
    @Path("/wards/{ward}/timetable")
    @Produces(MediaType.TEXT_PLAIN)
    public Response timetable(@PathParam("ward") WardId ward) {
        TimetableNote latest = timetables.latest(ward).orElseThrow(NoSuchContent::new);
        return Response.ok(latest.bytes())
                .tag(new EntityTag(Long.toString(latest.version())))
                .build();
    }

    @GET
    @Path("/content/{sha256}")
    @Produces(MediaType.WILDCARD)
    public Response content(
            @PathParam("sha256") Sha256 sha256,
            @HeaderParam("Range") @Nullable String range,
            @HeaderParam("If-Range") @Nullable String ifRange) {
        PublishedContent.Published published = content.find(sha256).orElseThrow(NoSuchContent::new);
        return new ContentAnswer(published.file(), published.content(), published.mediaType(), published.name())
                .to(range, ifRange);
    }
}
