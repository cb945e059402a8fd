package vn.loa.clip;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.loa.protocol.Sha256;
import vn.loa.protocol.WardId;
import vn.loa.staff.Role;
import vn.loa.staff.SignedIn;

/** Uploads in parts over HTTP, for lines that break: begin, send parts, ask how far it is, go on from there. */
@Path("/api/wards/{ward}/clips/uploads")
@Tag(name = "Clips")
@RolesAllowed(Role.OFFICER_ROLE)
class UploadResource {

    private static final String OFFSET = "Upload-Offset";

    private final BeginUpload begin;
    private final AppendToUpload append;
    private final Uploads uploads;
    private final Parts parts;
    private final SignedIn signedIn;

    UploadResource(BeginUpload begin, AppendToUpload append, Uploads uploads, Parts parts, SignedIn signedIn) {
        this.begin = begin;
        this.append = append;
        this.uploads = uploads;
        this.parts = parts;
        this.signedIn = signedIn;
    }

    @POST
    @Operation(
            summary = "Announce a file that is then sent in parts",
            description =
                    "With the SHA-256 of the whole file, an upload of the same bytes that was cut off is gone on with, and bytes"
                            + " that the ward has already need not be sent: then the clip is in the answer.")
    public Response begin(@PathParam("ward") WardId ward, @NotNull Announced announced) throws IOException {
        Upload upload = begin.begin(ward, announced.brought(), announced.size(), announced.hash());
        return answer(Response.created(URI.create("/api/wards/" + ward + "/clips/uploads/" + upload.id())), upload);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "How much of it has come; HEAD gives the same in Upload-Offset and Upload-Length")
    public Response progress(@PathParam("ward") WardId ward, @PathParam("id") UUID id) {
        return answer(Response.ok(), uploads.require(ward, signedIn.author().id(), id));
    }

    @PATCH
    @Path("{id}")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            summary = "Send a part: the body is what follows the bytes that have come so far",
            description =
                    "What comes before a connection breaks stays. A part that begins elsewhere is refused with 409, which says where"
                            + " to go on. With the last part the clip is in the answer.")
    public Response append(
            @PathParam("ward") WardId ward,
            @PathParam("id") UUID id,
            @Parameter(description = "Where in the file the part begins", example = "0")
                    @HeaderParam(OFFSET)
                    @DefaultValue("-1")
                    long offset,
            InputStream body)
            throws IOException {
        return answer(Response.ok(), append.append(ward, id, offset, body));
    }

    private Response answer(Response.ResponseBuilder answer, Upload upload) {
        long offset = upload.clip().isPresent() ? upload.size() : parts.received(upload.id());
        return answer.header(OFFSET, offset)
                .header("Upload-Length", upload.size())
                .type(MediaType.APPLICATION_JSON)
                .entity(new View(
                        upload.id(), upload.size(), offset, upload.clip().orElse(null)))
                .build();
    }

    /**
     * A file that is to come.
     *
     * @param from where the part that is to be heard begins, in milliseconds; left out, as {@code to}, for all of it
     */
    record Announced(
            @Schema(examples = "Lịch tiêm chủng.mp3") @Nullable String name,
            @Schema(examples = "1048576") long size,
            @Schema(examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08") @Nullable
                    String sha256,
            @Nullable ClipOrigin origin,
            @Nullable Long from,
            @Nullable Long to) {

        Brought brought() {
            return Brought.sent(
                    name == null ? "" : name,
                    origin == null ? ClipOrigin.UPLOADED : origin,
                    from == null ? 0 : from,
                    to == null ? 0 : to);
        }

        Optional<Sha256> hash() {
            try {
                return Optional.ofNullable(sha256).filter(hex -> !hex.isEmpty()).map(Sha256::new);
            } catch (IllegalArgumentException malformed) {
                throw new NotAnUpload();
            }
        }
    }

    /** How far an upload is. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record View(UUID id, long size, long offset, @Nullable ClipId clip) {}
}
