package vn.loa.clip;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.loa.protocol.ContentReference;
import vn.loa.protocol.WardId;
import vn.loa.staff.Role;

/** The clips of a ward over HTTP. */
@Path("/api/wards/{ward}/clips")
@Tag(name = "Clips", description = "Recordings as they were brought, and their renditions")
class ClipResource {

    private final Clips clips;
    private final UploadClip upload;
    private final TrimClip trim;
    private final ContentStore store;

    ClipResource(Clips clips, UploadClip upload, TrimClip trim, ContentStore store) {
        this.clips = clips;
        this.upload = upload;
        this.trim = trim;
        this.store = store;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Role.OFFICER_ROLE)
    @Operation(
            summary = "Upload a recording: the body is the file",
            description =
                    "201 with the new clip, or 200 with the clip that already has these bytes. Its rendition is made"
                            + " afterwards: ask for the clip until its state is READY or REFUSED.")
    public Response upload(
            @PathParam("ward") WardId ward,
            @Parameter(description = "The file's name, for people", example = "Lịch tiêm chủng.mp3")
                    @QueryParam("name")
                    @DefaultValue("")
                    String name,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.CONTENT_LENGTH) @DefaultValue("-1") long length,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.CONTENT_TYPE) @DefaultValue("") String contentType,
            InputStream body)
            throws IOException {
        if (contentType.toLowerCase(Locale.ROOT).startsWith("multipart/")) {
            throw new FormNotRecording();
        }
        UploadClip.Uploaded uploaded = upload.upload(ward, body, length, Brought.file(name));
        ClipView view = ClipView.of(uploaded.clip());
        return uploaded.isNew()
                ? Response.created(URI.create("/api/wards/" + ward + "/clips/" + view.id()))
                        .entity(view)
                        .build()
                : Response.ok(view).build();
    }

    @GET
    @RolesAllowed({Role.OFFICER_ROLE, Role.APPROVER_ROLE, Role.AUDITOR_ROLE, Role.ADMINISTRATOR_ROLE})
    @Operation(summary = "The ward's clips, the newest first, at most 500")
    public List<ClipView> list(@PathParam("ward") WardId ward) {
        return clips.in(ward).stream().map(ClipView::of).toList();
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Role.OFFICER_ROLE, Role.APPROVER_ROLE, Role.AUDITOR_ROLE, Role.ADMINISTRATOR_ROLE})
    @Operation(summary = "One clip")
    public ClipView one(@PathParam("ward") WardId ward, @PathParam("id") ClipId id) {
        return ClipView.of(clips.require(ward, id));
    }

    @POST
    @Path("{id}/parts")
    @RolesAllowed(Role.OFFICER_ROLE)
    @Operation(
            summary = "Take head and tail off: a new clip of the same original; both stay",
            description = "Milliseconds from the rendition's beginning, as the waveform shows it.")
    public Response trim(@PathParam("ward") WardId ward, @PathParam("id") ClipId id, @NotNull Part part) {
        ClipView view = ClipView.of(trim.trim(ward, id, part.from(), part.to()));
        return Response.created(URI.create("/api/wards/" + ward + "/clips/" + view.id()))
                .entity(view)
                .build();
    }

    /** What is to be kept. */
    record Part(@Schema(examples = "1200") long from, @Schema(examples = "9800") long to) {}

    @GET
    @Path("{id}/waveform")
    @RolesAllowed({Role.OFFICER_ROLE, Role.APPROVER_ROLE, Role.AUDITOR_ROLE, Role.ADMINISTRATOR_ROLE})
    @Operation(summary = "The rendition's peaks from left to right, for a picture")
    public Waveform waveform(@PathParam("ward") WardId ward, @PathParam("id") ClipId id) {
        Clip clip = clips.require(ward, id);
        ContentReference rendition = clip.rendition().orElseThrow(NoSuchClip::new);
        return new Waveform(rendition.milliseconds(), clip.waveform());
    }

    @GET
    @Path("{id}/original")
    @Produces(MediaType.WILDCARD)
    @RolesAllowed({Role.OFFICER_ROLE, Role.APPROVER_ROLE, Role.AUDITOR_ROLE, Role.ADMINISTRATOR_ROLE})
    @Operation(summary = "The recording as it was brought; ranges are served")
    public Response original(
            @PathParam("ward") WardId ward,
            @PathParam("id") ClipId id,
            @HeaderParam("Range") @Nullable String range,
            @HeaderParam("If-Range") @Nullable String ifRange) {
        Clip clip = clips.require(ward, id);
        StoredContent content = clip.original();
        return store.find(content.sha256())
                .map(file -> new ContentAnswer(file, content, clip.mediaType(), clip.name()).to(range, ifRange))
                .orElseThrow(NoSuchClip::new);
    }

    @GET
    @Path("{id}/rendition")
    @Produces(MediaType.WILDCARD)
    @RolesAllowed({Role.OFFICER_ROLE, Role.APPROVER_ROLE, Role.AUDITOR_ROLE, Role.ADMINISTRATOR_ROLE})
    @Operation(summary = "What the receivers play, Opus in Ogg; ranges are served")
    public Response rendition(
            @PathParam("ward") WardId ward,
            @PathParam("id") ClipId id,
            @HeaderParam("Range") @Nullable String range,
            @HeaderParam("If-Range") @Nullable String ifRange) {
        Clip clip = clips.require(ward, id);
        ContentReference rendition = clip.rendition().orElseThrow(NoSuchClip::new);
        StoredContent content = new StoredContent(rendition.sha256(), rendition.size());
        return store.find(content.sha256())
                .map(file -> new ContentAnswer(file, content, "audio/ogg", clip.name() + ".ogg").to(range, ifRange))
                .orElseThrow(NoSuchClip::new);
    }

    /**
     * Peaks for a picture.
     *
     * @param milliseconds length of the rendition
     * @param peaks from left to right, each from 0 to 100
     */
    record Waveform(long milliseconds, List<Integer> peaks) {}
}
