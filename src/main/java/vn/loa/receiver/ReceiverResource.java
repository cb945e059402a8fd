package vn.loa.receiver;

import static vn.loa.staff.Role.ADMINISTRATOR_ROLE;
import static vn.loa.staff.Role.APPROVER_ROLE;
import static vn.loa.staff.Role.AUDITOR_ROLE;
import static vn.loa.staff.Role.OFFICER_ROLE;
import static vn.loa.staff.Role.TECHNICIAN_ROLE;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.loa.protocol.GroupId;
import vn.loa.protocol.ReceiverId;
import vn.loa.protocol.WardId;
import vn.loa.staff.SignedIn;

/** A ward's receivers over HTTP: the list with their presence, enrolment, volume, revocation. */
@Path("/api/wards/{ward}/receivers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "receivers")
class ReceiverResource {

    private final Receivers receivers;
    private final Presences presences;
    private final Enrolments enrolments;
    private final AddReceiver addReceiver;
    private final GiveEnrolmentCode giveEnrolmentCode;
    private final DecideEnrolment decideEnrolment;
    private final RevokeReceiver revokeReceiver;
    private final SignedIn signedIn;
    private final Clock clock;

    ReceiverResource(
            Receivers receivers,
            Presences presences,
            Enrolments enrolments,
            AddReceiver addReceiver,
            GiveEnrolmentCode giveEnrolmentCode,
            DecideEnrolment decideEnrolment,
            RevokeReceiver revokeReceiver,
            SignedIn signedIn,
            Clock clock) {
        this.receivers = receivers;
        this.presences = presences;
        this.enrolments = enrolments;
        this.addReceiver = addReceiver;
        this.giveEnrolmentCode = giveEnrolmentCode;
        this.decideEnrolment = decideEnrolment;
        this.revokeReceiver = revokeReceiver;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    /**
     * A receiver as callers see it.
     *
     * @param publicKey the key that its receipts verify against, written as in [P-02], so that whoever audits needs no other source
     */
    record ReceiverView(
            ReceiverId id,
            String name,
            GroupId group,
            Receiver.Status status,
            @Nullable String fingerprint,
            @Nullable String publicKey,
            int volume,
            int maximumVolume,
            int turn,
            @Nullable Position position,
            @Nullable Presence presence) {

        static ReceiverView of(Receiver receiver, @Nullable Presence presence) {
            return new ReceiverView(
                    receiver.id(),
                    receiver.name(),
                    receiver.group(),
                    receiver.status(),
                    receiver.publicKey().map(key -> key.fingerprint()).orElse(null),
                    receiver.publicKey().map(key -> key.toString()).orElse(null),
                    receiver.volume(),
                    receiver.maximumVolume(),
                    receiver.turn(),
                    receiver.position().orElse(null),
                    presence);
        }
    }

    record WaitingView(
            String enrolment,
            ReceiverId receiver,
            @Nullable String fingerprint,
            @Nullable String model,
            @Nullable String address,
            @Nullable Instant askedAt) {}

    record NewReceiver(@NotNull GroupId group, @NotBlank @Size(max = 100) String name) {}

    @GET
    @RolesAllowed({OFFICER_ROLE, APPROVER_ROLE, AUDITOR_ROLE, TECHNICIAN_ROLE, ADMINISTRATOR_ROLE})
    public List<ReceiverView> list(@PathParam("ward") WardId ward) {
        Map<ReceiverId, Presence> present = presences.in(ward);
        return receivers.in(ward).stream()
                .map(receiver -> ReceiverView.of(receiver, present.get(receiver.id())))
                .toList();
    }

    @POST
    @RolesAllowed({TECHNICIAN_ROLE, ADMINISTRATOR_ROLE})
    public Response add(@PathParam("ward") WardId ward, @NotNull @Valid NewReceiver request) {
        Receiver receiver = addReceiver.in(ward, request.group(), request.name());
        return Response.status(201).entity(ReceiverView.of(receiver, null)).build();
    }

    @GET
    @Path("/{receiver}")
    @RolesAllowed({OFFICER_ROLE, APPROVER_ROLE, AUDITOR_ROLE, TECHNICIAN_ROLE, ADMINISTRATOR_ROLE})
    public ReceiverView one(@PathParam("ward") WardId ward, @PathParam("receiver") ReceiverId id) {
        return ReceiverView.of(receivers.require(ward, id), presences.of(id).orElse(null));
    }

    @POST
    @Path("/{receiver}/enrolment-codes")
    @RolesAllowed({TECHNICIAN_ROLE, ADMINISTRATOR_ROLE})
    public GiveEnrolmentCode.EnrolmentCode code(@PathParam("ward") WardId ward, @PathParam("receiver") ReceiverId id) {
        return giveEnrolmentCode.forReceiver(ward, id, signedIn.author());
    }

    @GET
    @Path("/enrolments")
    @RolesAllowed({TECHNICIAN_ROLE, ADMINISTRATOR_ROLE})
    public List<WaitingView> waiting(@PathParam("ward") WardId ward) {
        return enrolments.waitingIn(ward, clock.instant()).stream()
                .map(enrolment -> new WaitingView(
                        enrolment.id(),
                        enrolment.receiver(),
                        enrolment.fingerprint().orElse(null),
                        enrolment.model().orElse(null),
                        enrolment.address().orElse(null),
                        enrolment.askedAt().orElse(null)))
                .toList();
    }

    @POST
    @Path("/enrolments/{enrolment}/confirmation")
    @RolesAllowed({TECHNICIAN_ROLE, ADMINISTRATOR_ROLE})
    public ReceiverView confirm(@PathParam("ward") WardId ward, @PathParam("enrolment") String enrolment) {
        return ReceiverView.of(decideEnrolment.confirm(ward, enrolment, signedIn.author()), null);
    }

    @POST
    @Path("/enrolments/{enrolment}/refusal")
    @RolesAllowed({TECHNICIAN_ROLE, ADMINISTRATOR_ROLE})
    public void refuse(@PathParam("ward") WardId ward, @PathParam("enrolment") String enrolment) {
        decideEnrolment.refuse(ward, enrolment, signedIn.author());
    }

    @POST
    @Path("/{receiver}/revocation")
    @RolesAllowed({TECHNICIAN_ROLE, ADMINISTRATOR_ROLE})
    public void revoke(@PathParam("ward") WardId ward, @PathParam("receiver") ReceiverId id) {
        revokeReceiver.revoke(ward, id, signedIn.author());
    }
}
