package vn.loa.playout.pole;

import static vn.loa.staff.Role.ADMINISTRATOR_ROLE;
import static vn.loa.staff.Role.APPROVER_ROLE;
import static vn.loa.staff.Role.AUDITOR_ROLE;
import static vn.loa.staff.Role.OFFICER_ROLE;
import static vn.loa.staff.Role.TECHNICIAN_ROLE;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.loa.protocol.GroupId;
import vn.loa.protocol.ReceiverId;
import vn.loa.protocol.WardId;
import vn.loa.receiver.MoveReceiver;
import vn.loa.receiver.Receivers;
import vn.loa.receiver.RepairHistory;
import vn.loa.receiver.RepairNote;
import vn.loa.receiver.RepairNotes;
import vn.loa.receiver.WriteRepairNote;
import vn.loa.staff.SignedIn;

/** The poles of a ward over HTTP: found page by page, ordered about, moved, and their histories. */
@Path("/api/wards/{ward}/receivers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "receivers")
class PoleResource {

    private static final int ORDERS_TOLD = 50;

    private final Poles poles;
    private final PoleOrders orders;
    private final OrderPole order;
    private final MoveReceiver move;
    private final Receivers receivers;
    private final RepairNotes repairs;
    private final WriteRepairNote write;
    private final SignedIn signedIn;

    PoleResource(
            Poles poles,
            PoleOrders orders,
            OrderPole order,
            MoveReceiver move,
            Receivers receivers,
            RepairNotes repairs,
            WriteRepairNote write,
            SignedIn signedIn) {
        this.poles = poles;
        this.orders = orders;
        this.order = order;
        this.move = move;
        this.receivers = receivers;
        this.repairs = repairs;
        this.write = write;
        this.signedIn = signedIn;
    }

    record VolumeRequest(@Min(0) @Max(100) int percent) {}

    record GroupRequest(@NotNull GroupId group) {}

    record NoteRequest(
            RepairNote.@NotNull Kind kind,
            @NotNull String text,
            @Nullable String parts,
            @Nullable Instant happened,
            @Nullable Long corrects) {}

    /** Fifty at a time; {@code state} is ONLINE, ATTENTION, OFFLINE, NEW or REVOKED, and {@code q} words of the name, with or without marks. */
    @GET
    @Path("/found")
    @RolesAllowed({OFFICER_ROLE, APPROVER_ROLE, AUDITOR_ROLE, TECHNICIAN_ROLE, ADMINISTRATOR_ROLE})
    public Poles.Listed found(
            @PathParam("ward") WardId ward,
            @QueryParam("q") @DefaultValue("") String typed,
            @QueryParam("state") @DefaultValue("") String state,
            @QueryParam("group") @DefaultValue("") String group,
            @QueryParam("page") @DefaultValue("1") String page) {
        return poles.page(ward, PoleListPages.filter(typed, state, group), PoleListPages.number(page));
    }

    /** Those whose position is known. */
    @GET
    @Path("/map")
    @RolesAllowed({OFFICER_ROLE, APPROVER_ROLE, AUDITOR_ROLE, TECHNICIAN_ROLE, ADMINISTRATOR_ROLE})
    public List<PoleView> map(@PathParam("ward") WardId ward) {
        return poles.placed(ward);
    }

    /** What was ordered of it of late, with its answers, newest first. */
    @GET
    @Path("/{receiver}/orders")
    @RolesAllowed({OFFICER_ROLE, APPROVER_ROLE, AUDITOR_ROLE, TECHNICIAN_ROLE, ADMINISTRATOR_ROLE})
    public List<PoleOrders.Order> orders(@PathParam("ward") WardId ward, @PathParam("receiver") ReceiverId id) {
        receivers.require(ward, id);
        return orders.latest(ward, id, ORDERS_TOLD);
    }

    @POST
    @Path("/{receiver}/orders/mute")
    @RolesAllowed({OFFICER_ROLE, TECHNICIAN_ROLE, ADMINISTRATOR_ROLE})
    public void mute(@PathParam("ward") WardId ward, @PathParam("receiver") ReceiverId id) {
        order.mute(ward, id, signedIn.author());
    }

    @POST
    @Path("/{receiver}/orders/unmute")
    @RolesAllowed({OFFICER_ROLE, TECHNICIAN_ROLE, ADMINISTRATOR_ROLE})
    public void unmute(@PathParam("ward") WardId ward, @PathParam("receiver") ReceiverId id) {
        order.unmute(ward, id, signedIn.author());
    }

    @POST
    @Path("/{receiver}/orders/test-tone")
    @RolesAllowed({TECHNICIAN_ROLE, ADMINISTRATOR_ROLE})
    public void testTone(@PathParam("ward") WardId ward, @PathParam("receiver") ReceiverId id) {
        order.testTone(ward, id, signedIn.author());
    }

    @POST
    @Path("/{receiver}/orders/restart")
    @RolesAllowed({TECHNICIAN_ROLE, ADMINISTRATOR_ROLE})
    public void restart(@PathParam("ward") WardId ward, @PathParam("receiver") ReceiverId id) {
        order.restart(ward, id, signedIn.author());
    }

    @PUT
    @Path("/{receiver}/volume")
    @RolesAllowed({OFFICER_ROLE, TECHNICIAN_ROLE, ADMINISTRATOR_ROLE})
    public void volume(
            @PathParam("ward") WardId ward,
            @PathParam("receiver") ReceiverId id,
            @NotNull @Valid VolumeRequest request) {
        order.volume(ward, id, request.percent(), signedIn.author());
    }

    @PUT
    @Path("/{receiver}/group")
    @RolesAllowed({TECHNICIAN_ROLE, ADMINISTRATOR_ROLE})
    public void group(
            @PathParam("ward") WardId ward,
            @PathParam("receiver") ReceiverId id,
            @NotNull @Valid GroupRequest request) {
        move.to(ward, id, request.group(), signedIn.author());
    }

    @GET
    @Path("/{receiver}/notes")
    @RolesAllowed({OFFICER_ROLE, APPROVER_ROLE, AUDITOR_ROLE, TECHNICIAN_ROLE, ADMINISTRATOR_ROLE})
    public RepairHistory notes(@PathParam("ward") WardId ward, @PathParam("receiver") ReceiverId id) {
        receivers.require(ward, id);
        return repairs.of(ward, id);
    }

    @POST
    @Path("/{receiver}/notes")
    @RolesAllowed({OFFICER_ROLE, TECHNICIAN_ROLE, ADMINISTRATOR_ROLE})
    public void write(
            @PathParam("ward") WardId ward, @PathParam("receiver") ReceiverId id, @NotNull @Valid NoteRequest request) {
        String parts = request.parts();
        write.at(
                ward,
                id,
                new WriteRepairNote.Draft(
                        request.kind(),
                        request.text(),
                        parts == null ? "" : parts,
                        request.happened(),
                        request.corrects()),
                signedIn.author());
    }
}
