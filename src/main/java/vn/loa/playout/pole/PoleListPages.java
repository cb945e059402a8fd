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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.loa.area.ResidentialGroup;
import vn.loa.area.Wards;
import vn.loa.page.MapConfig;
import vn.loa.page.Pages;
import vn.loa.page.Wrong;
import vn.loa.problem.Refusal;
import vn.loa.problem.Sentence;
import vn.loa.protocol.GroupId;
import vn.loa.protocol.WardId;
import vn.loa.receiver.AddReceiver;
import vn.loa.receiver.Enrolments;
import vn.loa.receiver.PoleRegister;
import vn.loa.receiver.PoleStanding;
import vn.loa.receiver.Receiver;
import vn.loa.receiver.Receivers;

/** The poles of a ward as a list that can be searched, filtered and paged, and as a map. */
@Path("/wards/{ward}/receivers")
@Produces(Pages.HTML)
class PoleListPages {

    private static final Map<String, String> FIELDS =
            Map.of("name-taken", "name", "nameless-receiver", "name", "no-such-group", "group");

    private final Poles poles;
    private final Receivers receivers;
    private final Enrolments enrolments;
    private final AddReceiver addReceiver;
    private final Wards wards;
    private final MapConfig map;
    private final Pages pages;
    private final Clock clock;

    PoleListPages(
            Poles poles,
            Receivers receivers,
            Enrolments enrolments,
            AddReceiver addReceiver,
            Wards wards,
            MapConfig map,
            Pages pages,
            Clock clock) {
        this.poles = poles;
        this.receivers = receivers;
        this.enrolments = enrolments;
        this.addReceiver = addReceiver;
        this.wards = wards;
        this.map = map;
        this.pages = pages;
        this.clock = clock;
    }

    /** A device that waits for its fingerprint to be compared. */
    record Asking(String id, String name, String fingerprint, String model, String address, @Nullable Instant since) {}

    /** What was asked for, as it stands in the address. */
    record Asked(String q, String state, String group) {

        /** The address of the list with this state, and with all else that was asked for. */
        public String with(String otherState) {
            return "?state=" + encoded(otherState) + "&q=" + encoded(q) + "&group=" + encoded(group);
        }

        public String page(int number) {
            return with(state) + "&page=" + number;
        }

        public boolean narrowed() {
            return !q.isEmpty() || !group.isEmpty();
        }

        private static String encoded(String value) {
            return URLEncoder.encode(value, StandardCharsets.UTF_8);
        }
    }

    @CheckedTemplate(basePath = "playout")
    record PoleList(
            Poles.Listed listed,
            Asked asked,
            List<Asking> asking,
            List<ResidentialGroup> groups,
            String typedName,
            Wrong wrong)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "playout")
    record PoleMap(String tiles, String tilesBy, List<PoleView> placed, int all) implements TemplateInstance {}

    /** Page by page; whatever cannot be read in the question is not asked. */
    @GET
    @RolesAllowed({OFFICER_ROLE, APPROVER_ROLE, AUDITOR_ROLE, TECHNICIAN_ROLE, ADMINISTRATOR_ROLE})
    public Response list(
            @PathParam("ward") WardId ward,
            @QueryParam("q") @DefaultValue("") String typed,
            @QueryParam("state") @DefaultValue("") String state,
            @QueryParam("group") @DefaultValue("") String group,
            @QueryParam("page") @DefaultValue("1") String page) {
        return pages.show(list(ward, new Asked(typed.strip(), state, group), number(page), "", Wrong.nothing()));
    }

    @GET
    @Path("map")
    @RolesAllowed({OFFICER_ROLE, APPROVER_ROLE, AUDITOR_ROLE, TECHNICIAN_ROLE, ADMINISTRATOR_ROLE})
    public Response map(@PathParam("ward") WardId ward) {
        return pages.show(new PoleMap(
                map.tiles().orElse(""),
                map.tilesBy().orElse(""),
                poles.placed(ward),
                poles.page(ward, PoleRegister.Filter.none(), 1).all()));
    }

    @POST
    @RolesAllowed({TECHNICIAN_ROLE, ADMINISTRATOR_ROLE})
    public Response add(
            @PathParam("ward") WardId ward,
            @FormParam("group") @DefaultValue("") String group,
            @FormParam("name") @DefaultValue("") String name) {
        try {
            Receiver receiver = addReceiver.named(ward, group, name);
            return pages.goTo(
                    PolePages.address(ward, receiver.id()),
                    new Sentence(
                            "Đã thêm. Bây giờ hãy tạo mã để lắp thiết bị.",
                            "Added. Now make a code to enrol its device."));
        } catch (Refusal refusal) {
            return pages.showAgain(
                    refusal, list(ward, new Asked("", "", ""), 1, name, Wrong.of(refusal, FIELDS, pages.language())));
        }
    }

    private PoleList list(WardId ward, Asked asked, int page, String typedName, Wrong wrong) {
        return new PoleList(
                poles.page(ward, filter(asked.q(), asked.state(), asked.group()), page),
                asked,
                asking(ward),
                wards.groupsIn(ward),
                typedName,
                wrong);
    }

    static PoleRegister.Filter filter(String typed, String state, String group) {
        Optional<PoleStanding> standing = Arrays.stream(PoleStanding.values())
                .filter(each -> each.name().equals(state))
                .findFirst();
        return new PoleRegister.Filter(typed, standing, group(group));
    }

    private static Optional<GroupId> group(String group) {
        try {
            return group.isEmpty() ? Optional.empty() : Optional.of(new GroupId(group));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    static int number(String page) {
        return page.matches("[0-9]{1,6}") ? Integer.parseInt(page) : 1;
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
}
