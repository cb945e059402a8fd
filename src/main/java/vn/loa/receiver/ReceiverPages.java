package vn.loa.receiver;

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
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.loa.area.ResidentialGroup;
import vn.loa.area.Wards;
import vn.loa.page.Pages;
import vn.loa.page.Wrong;
import vn.loa.problem.Refusal;
import vn.loa.problem.Sentence;
import vn.loa.protocol.GroupId;
import vn.loa.protocol.ReceiverId;
import vn.loa.protocol.WardId;

/** The receivers of a ward as pages: how they are, one of them, and the way in for a new device. */
@Path("/wards/{ward}/receivers")
@Produces(Pages.HTML)
class ReceiverPages {

    private static final Map<String, String> FIELDS = Map.of(
            "name-taken",
            "name",
            "nameless-receiver",
            "name",
            "no-such-group",
            "group",
            "over-maximum-volume",
            "volume");

    private final Receivers receivers;
    private final Presences presences;
    private final Enrolments enrolments;
    private final AddReceiver addReceiver;
    private final SetReceiverVolume setVolume;
    private final Wards wards;
    private final Pages pages;
    private final Clock clock;

    ReceiverPages(
            Receivers receivers,
            Presences presences,
            Enrolments enrolments,
            AddReceiver addReceiver,
            SetReceiverVolume setVolume,
            Wards wards,
            Pages pages,
            Clock clock) {
        this.receivers = receivers;
        this.presences = presences;
        this.enrolments = enrolments;
        this.addReceiver = addReceiver;
        this.setVolume = setVolume;
        this.wards = wards;
        this.pages = pages;
        this.clock = clock;
    }

    /** A receiver as pages show it. */
    record Line(
            String id,
            String name,
            String group,
            String status,
            int volume,
            int maximumVolume,
            String fingerprint,
            @Nullable Presence presence) {

        static Line of(Receiver receiver, String group, @Nullable Presence presence) {
            return new Line(
                    receiver.id().value(),
                    receiver.name(),
                    group,
                    receiver.status().name(),
                    receiver.volume(),
                    receiver.maximumVolume(),
                    receiver.publicKey().map(key -> key.fingerprint()).orElse(""),
                    presence);
        }

        public boolean active() {
            return status.equals("ACTIVE");
        }

        public boolean online() {
            return active() && presence != null && presence.online();
        }

        /** How much content it said it does not hold yet. */
        public int missing() {
            return presence == null ? 0 : presence.missing().size() + presence.missingMore();
        }

        /** Whether it said that it has no sound device and plays in silence. */
        public boolean silent() {
            String sound = presence == null ? null : presence.sound();
            return "SILENT".equalsIgnoreCase(sound);
        }
    }

    /** A device that waits for its fingerprint to be compared. */
    record Asking(String id, String name, String fingerprint, String model, String address, @Nullable Instant since) {}

    @CheckedTemplate(basePath = "receiver")
    record ReceiverList(
            List<Line> receivers,
            int inService,
            int online,
            List<Asking> asking,
            List<ResidentialGroup> groups,
            String typedName,
            Wrong wrong)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "receiver")
    record OneReceiver(Line receiver, Wrong wrong) implements TemplateInstance {}

    @GET
    @RolesAllowed({OFFICER_ROLE, APPROVER_ROLE, AUDITOR_ROLE, TECHNICIAN_ROLE, ADMINISTRATOR_ROLE})
    public Response list(@PathParam("ward") WardId ward) {
        return pages.show(list(ward, "", Wrong.nothing()));
    }

    @POST
    @RolesAllowed({TECHNICIAN_ROLE, ADMINISTRATOR_ROLE})
    public Response add(
            @PathParam("ward") WardId ward,
            @FormParam("group") @DefaultValue("") String group,
            @FormParam("name") @DefaultValue("") String name) {
        try {
            Receiver receiver = addReceiver.in(ward, known(group), named(name));
            return pages.goTo(
                    address(ward, receiver.id()),
                    new Sentence(
                            "Đã thêm. Bây giờ hãy tạo mã để lắp thiết bị.",
                            "Added. Now make a code to enrol its device."));
        } catch (Refusal refusal) {
            return pages.showAgain(refusal, list(ward, name, Wrong.of(refusal, FIELDS, pages.language())));
        }
    }

    @GET
    @Path("{receiver}")
    @RolesAllowed({OFFICER_ROLE, APPROVER_ROLE, AUDITOR_ROLE, TECHNICIAN_ROLE, ADMINISTRATOR_ROLE})
    public Response one(@PathParam("ward") WardId ward, @PathParam("receiver") ReceiverId id) {
        return pages.show(new OneReceiver(line(ward, id), Wrong.nothing()));
    }

    @POST
    @Path("{receiver}/volume")
    @RolesAllowed({OFFICER_ROLE, TECHNICIAN_ROLE, ADMINISTRATOR_ROLE})
    public Response volume(
            @PathParam("ward") WardId ward,
            @PathParam("receiver") ReceiverId id,
            @FormParam("percent") @DefaultValue("-1") int percent) {
        try {
            setVolume.set(ward, id, percent);
        } catch (Refusal refusal) {
            return pages.showAgain(
                    refusal, new OneReceiver(line(ward, id), Wrong.of(refusal, FIELDS, pages.language())));
        }
        return pages.goTo(
                address(ward, id),
                new Sentence("Đã đặt âm lượng, áp dụng từ lần phát sau.", "The volume is set from the next play on."));
    }

    private ReceiverList list(WardId ward, String typedName, Wrong wrong) {
        Map<GroupId, String> groups =
                wards.groupsIn(ward).stream().collect(Collectors.toMap(ResidentialGroup::id, ResidentialGroup::name));
        Map<ReceiverId, Presence> present = presences.in(ward);
        List<Line> lines = receivers.in(ward).stream()
                .map(receiver ->
                        Line.of(receiver, groups.getOrDefault(receiver.group(), ""), present.get(receiver.id())))
                .sorted(Comparator.comparing(Line::group).thenComparing(Line::name))
                .toList();
        // Counted as on the day's page: a place whose device was revoked, or that never had one, is not offline.
        int inService = Math.toIntExact(lines.stream().filter(Line::active).count());
        int online = Math.toIntExact(lines.stream().filter(Line::online).count());
        return new ReceiverList(lines, inService, online, asking(ward), wards.groupsIn(ward), typedName, wrong);
    }

    private List<Asking> asking(WardId ward) {
        return enrolments.waitingIn(ward, clock.instant()).stream()
                .map(enrolment -> new Asking(
                        enrolment.id(),
                        receivers.require(ward, enrolment.receiver()).name(),
                        enrolment.fingerprint().orElse(""),
                        enrolment.model().orElse(""),
                        enrolment.address().orElse(""),
                        enrolment.askedAt().orElse(null)))
                .toList();
    }

    private Line line(WardId ward, ReceiverId id) {
        Receiver receiver = receivers.require(ward, id);
        String group = wards.groupsIn(ward).stream()
                .filter(known -> known.id().equals(receiver.group()))
                .map(ResidentialGroup::name)
                .findFirst()
                .orElse("");
        return Line.of(receiver, group, presences.of(id).orElse(null));
    }

    private static GroupId known(String group) {
        try {
            return new GroupId(group);
        } catch (IllegalArgumentException none) {
            throw new NoSuchGroup();
        }
    }

    private static String named(String name) {
        return Optional.of(name.strip())
                .filter(clean -> !clean.isEmpty() && clean.length() <= 100)
                .orElseThrow(NamelessReceiver::new);
    }

    static String address(WardId ward, ReceiverId id) {
        return "/wards/" + ward + "/receivers/" + id;
    }
}
