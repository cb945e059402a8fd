package vn.loa.playout.pole;

import static vn.loa.staff.Role.ADMINISTRATOR_ROLE;
import static vn.loa.staff.Role.APPROVER_ROLE;
import static vn.loa.staff.Role.AUDITOR_ROLE;
import static vn.loa.staff.Role.OFFICER_ROLE;
import static vn.loa.staff.Role.TECHNICIAN_ROLE;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import vn.loa.area.ResidentialGroup;
import vn.loa.area.Wards;
import vn.loa.page.Pages;
import vn.loa.page.Wrong;
import vn.loa.problem.Refusal;
import vn.loa.problem.Sentence;
import vn.loa.protocol.ReceiverId;
import vn.loa.protocol.WardId;
import vn.loa.receiver.MoveReceiver;
import vn.loa.receiver.Receiver;
import vn.loa.receiver.Receivers;
import vn.loa.receiver.RepairHistory;
import vn.loa.receiver.RepairNotes;
import vn.loa.staff.SignedIn;

/** One pole as a page, made for a phone below it: how it is, what can be ordered of it and what it answered, where it belongs. */
@Path("/wards/{ward}/receivers")
@Produces(Pages.HTML)
class PolePages {

    private static final Map<String, String> FIELDS = Map.of("over-maximum-volume", "volume", "no-such-group", "group");
    private static final int ORDERS_SHOWN = 4;

    private final Poles poles;
    private final PoleOrders orders;
    private final OrderPole order;
    private final MoveReceiver move;
    private final Receivers receivers;
    private final RepairNotes repairs;
    private final Wards wards;
    private final SignedIn signedIn;
    private final Pages pages;
    private final Clock clock;

    PolePages(
            Poles poles,
            PoleOrders orders,
            OrderPole order,
            MoveReceiver move,
            Receivers receivers,
            RepairNotes repairs,
            Wards wards,
            SignedIn signedIn,
            Pages pages,
            Clock clock) {
        this.poles = poles;
        this.orders = orders;
        this.order = order;
        this.move = move;
        this.receivers = receivers;
        this.repairs = repairs;
        this.wards = wards;
        this.signedIn = signedIn;
        this.pages = pages;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "playout")
    record OnePole(
            PoleView pole,
            String fingerprint,
            List<PoleOrders.Order> orders,
            RepairHistory history,
            List<ResidentialGroup> groups,
            Instant now,
            Wrong wrong)
            implements TemplateInstance {}

    @GET
    @Path("{receiver}")
    @RolesAllowed({OFFICER_ROLE, APPROVER_ROLE, AUDITOR_ROLE, TECHNICIAN_ROLE, ADMINISTRATOR_ROLE})
    public Response one(@PathParam("ward") WardId ward, @PathParam("receiver") ReceiverId id) {
        return pages.show(page(ward, id, Wrong.nothing()));
    }

    @POST
    @Path("{receiver}/volume")
    @RolesAllowed({OFFICER_ROLE, TECHNICIAN_ROLE, ADMINISTRATOR_ROLE})
    public Response volume(
            @PathParam("ward") WardId ward,
            @PathParam("receiver") ReceiverId id,
            @FormParam("percent") @DefaultValue("-1") int percent) {
        return after(ward, id, () -> order.volume(ward, id, percent, signedIn.author()), SENT);
    }

    @POST
    @Path("{receiver}/mute")
    @RolesAllowed({OFFICER_ROLE, TECHNICIAN_ROLE, ADMINISTRATOR_ROLE})
    public Response mute(@PathParam("ward") WardId ward, @PathParam("receiver") ReceiverId id) {
        return after(ward, id, () -> order.mute(ward, id, signedIn.author()), SENT);
    }

    @POST
    @Path("{receiver}/unmute")
    @RolesAllowed({OFFICER_ROLE, TECHNICIAN_ROLE, ADMINISTRATOR_ROLE})
    public Response unmute(@PathParam("ward") WardId ward, @PathParam("receiver") ReceiverId id) {
        return after(ward, id, () -> order.unmute(ward, id, signedIn.author()), SENT);
    }

    @POST
    @Path("{receiver}/test-tone")
    @RolesAllowed({TECHNICIAN_ROLE, ADMINISTRATOR_ROLE})
    public Response testTone(@PathParam("ward") WardId ward, @PathParam("receiver") ReceiverId id) {
        return after(ward, id, () -> order.testTone(ward, id, signedIn.author()), SENT);
    }

    @POST
    @Path("{receiver}/restart")
    @RolesAllowed({TECHNICIAN_ROLE, ADMINISTRATOR_ROLE})
    public Response restart(@PathParam("ward") WardId ward, @PathParam("receiver") ReceiverId id) {
        return after(ward, id, () -> order.restart(ward, id, signedIn.author()), SENT);
    }

    @POST
    @Path("{receiver}/group")
    @RolesAllowed({TECHNICIAN_ROLE, ADMINISTRATOR_ROLE})
    public Response group(
            @PathParam("ward") WardId ward,
            @PathParam("receiver") ReceiverId id,
            @FormParam("group") @DefaultValue("") String group) {
        return after(
                ward,
                id,
                () -> move.to(ward, id, group, signedIn.author()),
                new Sentence(
                        "Đã chuyển. Lịch của tổ mới áp dụng cho cột này.",
                        "Moved. What is planned for the new group holds for this pole."));
    }

    private static final Sentence SENT = new Sentence(
            "Đã gửi lệnh. Trả lời của cột hiện bên dưới.", "The order is sent. The pole’s answer appears below.");

    private Response after(WardId ward, ReceiverId id, Runnable act, Sentence done) {
        try {
            act.run();
        } catch (Refusal refusal) {
            return pages.showAgain(refusal, page(ward, id, Wrong.of(refusal, FIELDS, pages.language())));
        }
        return pages.goTo(address(ward, id), done);
    }

    private OnePole page(WardId ward, ReceiverId id, Wrong wrong) {
        Receiver receiver = receivers.require(ward, id);
        return new OnePole(
                poles.require(ward, id),
                receiver.publicKey().map(key -> key.fingerprint()).orElse(""),
                orders.latest(ward, id, ORDERS_SHOWN),
                repairs.of(ward, id),
                wards.groupsIn(ward),
                clock.instant(),
                wrong);
    }

    static String address(WardId ward, ReceiverId id) {
        return "/wards/" + ward + "/receivers/" + id;
    }
}
