package vn.loa.playout.audit;

import static vn.loa.staff.Role.ADMINISTRATOR_ROLE;
import static vn.loa.staff.Role.APPROVER_ROLE;
import static vn.loa.staff.Role.AUDITOR_ROLE;
import static vn.loa.staff.Role.OFFICER_ROLE;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.loa.protocol.WardId;

/** The evidence of a ward and period as one file that verifies without this server. */
@Path("/api/wards/{ward}/evidence/bundle")
@Tag(name = "as-run log")
class BundleResource {

    private final HandOverBundle handOver;

    BundleResource(HandOverBundle handOver) {
        this.handOver = handOver;
    }

    /**
     * A zip file with the ward's leaves and their proof; days are civil days of the ward, both included. With {@code sound=true} the sound goes along.
     * {@code kept} is the size of a checkpoint kept from before; {@code size} makes the bundle under a checkpoint signed earlier, byte for byte as then.
     */
    @GET
    @Produces("application/zip")
    @RolesAllowed({OFFICER_ROLE, APPROVER_ROLE, AUDITOR_ROLE, ADMINISTRATOR_ROLE})
    public Response bundle(@PathParam("ward") WardId ward, @BeanParam BundleQuery asked) {
        return handOver.asked(ward, asked);
    }
}
