package vn.loa.programme;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.loa.protocol.Precedence;
import vn.loa.protocol.Sha256;
import vn.loa.protocol.WardId;
import vn.loa.staff.Role;

/** The programmes and chimes of a ward over HTTP. */
@Path("/api/wards/{ward}/programmes")
@Tag(name = "Programmes", description = "Ordered lists of bulletins, chimes and pauses that are aired as one")
class ProgrammeResource {

    private final Programmes programmes;
    private final Chimes chimes;
    private final SaveProgramme save;
    private final SetChime setChime;

    ProgrammeResource(Programmes programmes, Chimes chimes, SaveProgramme save, SetChime setChime) {
        this.programmes = programmes;
        this.chimes = chimes;
        this.save = save;
        this.setChime = setChime;
    }

    @GET
    @RolesAllowed({Role.OFFICER_ROLE, Role.APPROVER_ROLE, Role.AUDITOR_ROLE, Role.ADMINISTRATOR_ROLE})
    @Operation(summary = "The ward's programmes, the newest first, at most 500")
    public List<View> list(@PathParam("ward") WardId ward) {
        return programmes.in(ward).stream().map(View::of).toList();
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Role.OFFICER_ROLE, Role.APPROVER_ROLE, Role.AUDITOR_ROLE, Role.ADMINISTRATOR_ROLE})
    @Operation(summary = "One programme")
    public View one(@PathParam("ward") WardId ward, @PathParam("id") ProgrammeId id) {
        return View.of(programmes.require(ward, id));
    }

    @POST
    @RolesAllowed(Role.OFFICER_ROLE)
    @Operation(
            summary = "Save a programme of approved bulletins",
            description = "It is fixed from then on; a change is a copy that names what it was made of.")
    @Transactional
    public Response make(@PathParam("ward") WardId ward, @NotNull @Valid Content content) {
        Programme made = save.save(ward, content.draft());
        return Response.created(URI.create("/api/wards/" + ward + "/programmes/" + made.id()))
                .entity(View.of(made))
                .build();
    }

    @GET
    @Path("chimes")
    @RolesAllowed({Role.OFFICER_ROLE, Role.APPROVER_ROLE, Role.AUDITOR_ROLE, Role.ADMINISTRATOR_ROLE})
    @Operation(summary = "Which bulletin is the chime of each class")
    public Map<Precedence, BulletinId> chimes(@PathParam("ward") WardId ward) {
        return chimes.in(ward).byClass();
    }

    @PUT
    @Path("chimes")
    @RolesAllowed(Role.OFFICER_ROLE)
    @Operation(summary = "Choose the chime of a class; programmes that are saved already keep theirs")
    public Map<Precedence, BulletinId> setChime(@PathParam("ward") WardId ward, @NotNull @Valid Chime chime) {
        setChime.set(ward, chime.precedence(), chime.bulletin());
        return chimes.in(ward).byClass();
    }

    /** A chime and its class, ORDINARY or PRIORITY. */
    record Chime(@NotNull Precedence precedence, @NotNull BulletinId bulletin) {}

    /** What is heard in which order. */
    record Content(
            @NotNull @Schema(examples = "Chương trình sáng thứ Hai") String title,
            @NotNull @Schema(examples = "Thời sự") String theme,
            @NotNull List<@NotNull @Valid ProgrammeItem> items,
            @Schema(description = "1 to 10; left out: once", examples = "2") @Nullable Integer repeats,
            @Schema(description = "Silence between two rounds, up to 600 seconds; left out: none", examples = "5")
                    @Nullable
                    Integer gapSeconds,
            @Schema(description = "The programme that this is a changed copy of") @Nullable ProgrammeId copiedFrom) {

        ProgrammeDraft draft() {
            return new ProgrammeDraft(
                    new Wording(title, theme, ""),
                    items,
                    repeats == null ? 1 : repeats,
                    Duration.ofSeconds(gapSeconds == null ? 0 : gapSeconds),
                    copiedFrom);
        }
    }

    /** A programme as callers see it; {@code milliseconds} is all of it, repeats and pauses included. */
    record View(
            ProgrammeId id,
            String title,
            String theme,
            List<ProgrammeItem> items,
            int repeats,
            long gapSeconds,
            @Schema(examples = "370500") long milliseconds,
            Sha256 contentSha256,
            String createdBy,
            Instant createdAt,
            @Nullable ProgrammeId copiedFrom) {

        static View of(Programme programme) {
            return new View(
                    programme.id(),
                    programme.title(),
                    programme.theme(),
                    programme.items(),
                    programme.repeats(),
                    programme.gap().toSeconds(),
                    programme.length().toMillis(),
                    programme.content().sha256(),
                    programme.createdBy().name(),
                    programme.createdAt(),
                    programme.copiedFrom().orElse(null));
        }
    }
}
