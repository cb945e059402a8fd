package vn.loa.programme;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.loa.protocol.WardId;
import vn.loa.staff.Role;

/** The bulletins of a ward over HTTP. */
@Path("/api/wards/{ward}/bulletins")
@Tag(name = "Bulletins", description = "What is said: draft, submit, approve or return, new edition")
class BulletinResource {

    private static final int A_PAGE = 500;

    private final Bulletins bulletins;
    private final DraftBulletin draft;
    private final EditBulletin edit;
    private final SubmitBulletin submit;
    private final ApproveBulletin approve;
    private final ReturnBulletin sendBack;
    private final NewEdition newEdition;

    BulletinResource(
            Bulletins bulletins,
            DraftBulletin draft,
            EditBulletin edit,
            SubmitBulletin submit,
            ApproveBulletin approve,
            ReturnBulletin sendBack,
            NewEdition newEdition) {
        this.bulletins = bulletins;
        this.draft = draft;
        this.edit = edit;
        this.submit = submit;
        this.approve = approve;
        this.sendBack = sendBack;
        this.newEdition = newEdition;
    }

    @GET
    @RolesAllowed({Role.OFFICER_ROLE, Role.APPROVER_ROLE, Role.AUDITOR_ROLE, Role.ADMINISTRATOR_ROLE})
    @Operation(
            summary = "The ward's bulletins, the newest first, at most 500 a page",
            description = "The next page begins after the last id of this one.")
    public List<View> list(
            @PathParam("ward") WardId ward,
            @Parameter(description = "Words to be found, with diacritics or without", example = "ve sinh")
                    @QueryParam("q")
                    @Nullable
                    String words,
            @QueryParam("theme") @Nullable String theme,
            @QueryParam("state") @Nullable BulletinState state,
            @Parameter(description = "Only what comes after this one") @QueryParam("after") @Nullable String after) {
        BulletinSearch search = BulletinSearch.of(words, theme, state, after);
        return bulletins.found(ward, search, A_PAGE).stream().map(View::of).toList();
    }

    @GET
    @Path("{id}/editions")
    @RolesAllowed({Role.OFFICER_ROLE, Role.APPROVER_ROLE, Role.AUDITOR_ROLE, Role.ADMINISTRATOR_ROLE})
    @Operation(summary = "All its editions, the newest first")
    public List<View> editions(@PathParam("ward") WardId ward, @PathParam("id") BulletinId id) {
        return bulletins.editionsOf(bulletins.require(ward, id)).stream()
                .map(View::of)
                .toList();
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Role.OFFICER_ROLE, Role.APPROVER_ROLE, Role.AUDITOR_ROLE, Role.ADMINISTRATOR_ROLE})
    @Operation(summary = "One bulletin")
    public View one(@PathParam("ward") WardId ward, @PathParam("id") BulletinId id) {
        return View.of(bulletins.require(ward, id));
    }

    @POST
    @RolesAllowed(Role.OFFICER_ROLE)
    @Operation(summary = "Begin a bulletin of audio, text, or both")
    public Response draft(@PathParam("ward") WardId ward, @NotNull @Valid Content content) {
        return created(
                ward,
                draft.draft(
                        ward,
                        content.wording(),
                        content.clip(),
                        content.coverage().coverage(),
                        content.validUntil()));
    }

    @PUT
    @Path("{id}")
    @RolesAllowed(Role.OFFICER_ROLE)
    @Operation(summary = "Change a draft or a returned bulletin")
    public View edit(
            @PathParam("ward") WardId ward, @PathParam("id") BulletinId id, @NotNull @Valid Revision revision) {
        Content content = revision.content();
        return View.of(edit.edit(
                ward,
                id,
                revision.version(),
                content.wording(),
                content.clip(),
                content.coverage().coverage(),
                content.validUntil()));
    }

    @POST
    @Path("{id}/submission")
    @RolesAllowed(Role.OFFICER_ROLE)
    @Operation(summary = "Lay it before the approvers")
    public View submit(@PathParam("ward") WardId ward, @PathParam("id") BulletinId id, @NotNull @Valid Seen seen) {
        return View.of(submit.submit(ward, id, seen.version()));
    }

    @POST
    @Path("{id}/approval")
    @RolesAllowed(Role.APPROVER_ROLE)
    @Operation(summary = "Approve the version that was read and listened to; never one's own")
    public View approve(@PathParam("ward") WardId ward, @PathParam("id") BulletinId id, @NotNull @Valid Seen seen) {
        return View.of(approve.approve(ward, id, seen.version()));
    }

    @POST
    @Path("{id}/return")
    @RolesAllowed(Role.APPROVER_ROLE)
    @Operation(summary = "Send it back with a reason")
    public View sendBack(
            @PathParam("ward") WardId ward, @PathParam("id") BulletinId id, @NotNull @Valid SendBack request) {
        return View.of(sendBack.sendBack(ward, id, request.version(), request.reason()));
    }

    @POST
    @Path("{id}/editions")
    @RolesAllowed(Role.OFFICER_ROLE)
    @Operation(summary = "Begin the next edition of an approved bulletin")
    public Response newEdition(@PathParam("ward") WardId ward, @PathParam("id") BulletinId id) {
        return created(ward, newEdition.of(ward, id));
    }

    private static Response created(WardId ward, Bulletin bulletin) {
        return Response.created(URI.create("/api/wards/" + ward + "/bulletins/" + bulletin.id()))
                .entity(View.of(bulletin))
                .build();
    }

    /** What a bulletin says and where. */
    record Content(
            @NotNull @Schema(examples = "Lịch tiêm vắc-xin tháng 11") String title,
            @NotNull @Schema(examples = "Y tế") String theme,
            @Schema(examples = "Trạm Y tế phường tiêm vắc-xin cho trẻ …") @Nullable String text,
            @Schema(examples = "0d9f4c7e-93f4-4a57-8f0c-0a3e6c1d2b11") @Nullable UUID clip,
            @NotNull @Valid CoverageForm coverage,
            @Schema(
                            description = "The last date on which it may be aired; left out: no such date",
                            examples = "2026-12-31")
                    @Nullable
                    LocalDate validUntil) {

        Wording wording() {
            return new Wording(title, theme, text == null ? "" : text);
        }
    }

    /** A change, based on the version that the editor saw. */
    record Revision(@Schema(examples = "3") long version, @NotNull @Valid Content content) {}

    /** The version that was looked at. */
    record Seen(@Schema(examples = "3") long version) {}

    /** Why it is returned. */
    record SendBack(
            @Schema(examples = "3") long version,
            @NotNull @Schema(examples = "Thiếu giờ kết thúc, hãy bổ sung.") String reason) {}

    /** A bulletin as callers see it. */
    record View(
            BulletinId id,
            WardId ward,
            String title,
            String theme,
            String text,
            @Nullable UUID clip,
            CoverageForm coverage,
            @Nullable LocalDate validUntil,
            BulletinState state,
            String author,
            Instant createdAt,
            @Nullable Instant submittedAt,
            @Nullable String approver,
            @Nullable Instant decidedAt,
            @Nullable String returnReason,
            int edition,
            @Nullable BulletinId previous,
            long version) {

        static View of(Bulletin bulletin) {
            return new View(
                    bulletin.id(),
                    bulletin.ward(),
                    bulletin.title(),
                    bulletin.theme(),
                    bulletin.wording().text(),
                    bulletin.clip().orElse(null),
                    CoverageForm.of(bulletin.coverage()),
                    bulletin.validUntil().orElse(null),
                    bulletin.state(),
                    bulletin.author().name(),
                    bulletin.createdAt(),
                    bulletin.submittedAt().orElse(null),
                    bulletin.approver().map(approver -> approver.name()).orElse(null),
                    bulletin.decidedAt().orElse(null),
                    bulletin.returnReason().orElse(null),
                    bulletin.edition(),
                    bulletin.previous().orElse(null),
                    bulletin.version());
        }
    }
}
