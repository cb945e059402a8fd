package vn.loa.directive;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.loa.programme.BulletinId;
import vn.loa.protocol.WardId;
import vn.loa.schedule.plan.ScheduleId;
import vn.loa.staff.Role;

/** Bulletins from above over HTTP: what a ward sends down, and what it was sent. */
@Path("/api/wards/{ward}")
@Tag(name = "From above", description = "Bulletins of a higher level in the three classes of Thông tư 39/2020")
class DirectiveResource {

    private final Directives directives;
    private final SendDirective send;
    private final ConfirmEmergency confirm;
    private final DecideDelivery decide;

    DirectiveResource(Directives directives, SendDirective send, ConfirmEmergency confirm, DecideDelivery decide) {
        this.directives = directives;
        this.send = send;
        this.confirm = confirm;
        this.decide = decide;
    }

    @GET
    @Path("directives")
    @RolesAllowed({Role.OFFICER_ROLE, Role.APPROVER_ROLE, Role.AUDITOR_ROLE, Role.ADMINISTRATOR_ROLE})
    @Operation(summary = "What was sent down from here, the newest first")
    @Transactional
    public List<Sent> sent(@PathParam("ward") WardId ward) {
        return directives.sentFrom(ward).stream().map(this::sent).toList();
    }

    @POST
    @Path("directives")
    @RolesAllowed(Role.OFFICER_ROLE)
    @Operation(summary = "Send an approved bulletin down to wards within your reach")
    @Transactional
    public Response send(@PathParam("ward") WardId ward, @NotNull @Valid Request request) {
        Directive directive =
                send.send(ward, request.bulletin(), request.kind(), request.wards(), request.wantedStart());
        return Response.created(URI.create("/api/wards/" + ward + "/directives/" + directive.id()))
                .entity(sent(directive))
                .build();
    }

    @GET
    @Path("directives/{id}")
    @RolesAllowed({Role.OFFICER_ROLE, Role.APPROVER_ROLE, Role.AUDITOR_ROLE, Role.ADMINISTRATOR_ROLE})
    @Operation(summary = "One of them, with what became of it in each ward")
    @Transactional
    public Sent one(@PathParam("ward") WardId ward, @PathParam("id") DirectiveId id) {
        return sent(directives.hold(ward, id));
    }

    @POST
    @Path("directives/{id}/confirmation")
    @RolesAllowed(Role.APPROVER_ROLE)
    @Operation(summary = "Confirm an emergency as the second person: it goes on the air at once")
    @Transactional
    public Sent confirm(@PathParam("ward") WardId ward, @PathParam("id") DirectiveId id) {
        return sent(confirm.confirm(ward, id));
    }

    @GET
    @Path("inbox")
    @RolesAllowed({Role.OFFICER_ROLE, Role.APPROVER_ROLE, Role.AUDITOR_ROLE, Role.ADMINISTRATOR_ROLE})
    @Operation(summary = "What this ward was sent from above, the newest first")
    @Transactional
    public List<Received> inbox(@PathParam("ward") WardId ward) {
        return directives.in(ward).stream()
                .map(delivery -> Received.of(directives.require(delivery.directive()), delivery))
                .toList();
    }

    @POST
    @Path("inbox/{id}/decision")
    @RolesAllowed(Role.OFFICER_ROLE)
    @Operation(summary = "Choose it, decline it, or say which of two of priority goes first")
    @Transactional
    public Received decide(
            @PathParam("ward") WardId ward, @PathParam("id") DirectiveId id, @NotNull @Valid Choice choice) {
        Delivery delivery = decide.decide(ward, id, choice.decision());
        return Received.of(directives.require(id), delivery);
    }

    private Sent sent(Directive directive) {
        return new Sent(
                directive.id(),
                directive.kind(),
                directive.title(),
                directive.theme(),
                directive.wantedStart().orElse(null),
                directive.sentBy().name(),
                directive.sentAt(),
                directive.confirmedBy().map(by -> by.name()).orElse(null),
                directives.of(directive.id()).stream()
                        .map(delivery -> Received.of(directive, delivery))
                        .toList());
    }

    /** What is sent where. */
    record Request(
            @NotNull BulletinId bulletin,
            @NotNull DirectiveClass kind,
            @NotNull List<@NotNull WardId> wards,
            @Schema(description = "When it is wanted; needed for PRIORITY") @Nullable Instant wantedStart) {}

    /** What the ward decides. */
    record Choice(@NotNull DecideDelivery.Decision decision) {}

    /** What was sent, as its sender sees it. */
    record Sent(
            DirectiveId id,
            DirectiveClass kind,
            String title,
            String theme,
            @Nullable Instant wantedStart,
            String sentBy,
            Instant sentAt,
            @Nullable String confirmedBy,
            List<Received> deliveries) {}

    /** What became of it in one ward. */
    record Received(
            DirectiveId directive,
            WardId ward,
            DirectiveClass kind,
            String title,
            String theme,
            @Nullable Instant wantedStart,
            String sentBy,
            Instant sentAt,
            Delivery.State state,
            BulletinId bulletin,
            @Nullable ScheduleId schedule,
            @Nullable String reasonVietnamese,
            @Nullable String reasonEnglish,
            @Nullable String decidedBy,
            @Nullable Instant decidedAt) {

        static Received of(Directive directive, Delivery delivery) {
            return new Received(
                    directive.id(),
                    delivery.ward(),
                    directive.kind(),
                    directive.title(),
                    directive.theme(),
                    directive.wantedStart().orElse(null),
                    directive.sentBy().name(),
                    directive.sentAt(),
                    delivery.state(),
                    delivery.bulletin(),
                    delivery.schedule().orElse(null),
                    delivery.reason().map(reason -> reason.vietnamese()).orElse(null),
                    delivery.reason().map(reason -> reason.english()).orElse(null),
                    delivery.decidedBy().orElse(null),
                    delivery.decidedAt().orElse(null));
        }
    }
}
