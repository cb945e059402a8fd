package vn.loa.evidence.log;

import static vn.loa.staff.Role.ADMINISTRATOR_ROLE;
import static vn.loa.staff.Role.APPROVER_ROLE;
import static vn.loa.staff.Role.AUDITOR_ROLE;
import static vn.loa.staff.Role.OFFICER_ROLE;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.loa.protocol.WardId;

/** The proof that one row of the as-run log is in the log, to be carried away and verified anywhere. */
@Path("/api/wards/{ward}/as-run/{entry}/proof")
@Tag(name = "as-run log")
class AiringProofResource {

    private final ProveAiring proofs;

    AiringProofResource(ProveAiring proofs) {
        this.proofs = proofs;
    }

    /** A {@code .tlog-proof} file (C2SP tlog-proof) with the leaf in it; signs a checkpoint when none covers the row yet. */
    @GET
    @Produces("text/plain;charset=UTF-8")
    @RolesAllowed({OFFICER_ROLE, APPROVER_ROLE, AUDITOR_ROLE, ADMINISTRATOR_ROLE})
    public Response proof(@PathParam("ward") WardId ward, @PathParam("entry") String entry) {
        return file(proofs.of(ward, LogNumber.of("entry", entry)), entry);
    }

    private static Response file(String proof, String entry) {
        return Response.ok(proof)
                .header("Content-Disposition", "attachment; filename=\"luot-phat-" + entry + ".tlog-proof\"")
                .build();
    }
}
