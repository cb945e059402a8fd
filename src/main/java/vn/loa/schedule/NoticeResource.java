package vn.loa.schedule;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.loa.protocol.WardId;
import vn.loa.staff.Role;

/** What an officer was told about their plans, over HTTP. */
@Path("/api/wards/{ward}/notices")
@Tag(name = "Schedules")
@RolesAllowed(Role.OFFICER_ROLE)
class NoticeResource {

    private final OfficerNotices notices;

    NoticeResource(OfficerNotices notices) {
        this.notices = notices;
    }

    @GET
    @Operation(summary = "What others did to the plans of whoever asks and was not read yet, the newest first")
    @Transactional
    public List<View> unread(@PathParam("ward") WardId ward) {
        return notices.unread(ward).stream().map(View::of).toList();
    }

    @POST
    @Path("{id}/reading")
    @Operation(summary = "Note that it was read")
    public void read(@PathParam("ward") WardId ward, @PathParam("id") UUID id) {
        notices.read(ward, id);
    }

    /** A notice in both languages. */
    record View(UUID id, String vietnamese, String english, Instant at) {

        static View of(OfficerNotice notice) {
            return new View(
                    notice.id(),
                    notice.sentence().vietnamese(),
                    notice.sentence().english(),
                    notice.madeAt());
        }
    }
}
