package vn.loa.receiver;

import static vn.loa.staff.Role.ADMINISTRATOR_ROLE;
import static vn.loa.staff.Role.TECHNICIAN_ROLE;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.loa.page.Pages;
import vn.loa.page.Wrong;
import vn.loa.problem.Refusal;
import vn.loa.problem.Sentence;
import vn.loa.protocol.ReceiverId;
import vn.loa.protocol.WardId;
import vn.loa.staff.SignedIn;

/** Turns of neighbouring poles as pages: the proposal, which a person keeps or changes, and where one pole stands. */
@Path("/wards/{ward}/turns")
@Produces(Pages.HTML)
@RolesAllowed({TECHNICIAN_ROLE, ADMINISTRATOR_ROLE})
class TurnPages {

    private final ProposeTurns propose;
    private final PlaceReceivers placeReceivers;
    private final Receivers receivers;
    private final SignedIn signedIn;
    private final Pages pages;

    TurnPages(
            ProposeTurns propose, PlaceReceivers placeReceivers, Receivers receivers, SignedIn signedIn, Pages pages) {
        this.propose = propose;
        this.placeReceivers = placeReceivers;
        this.receivers = receivers;
        this.signedIn = signedIn;
        this.pages = pages;
    }

    /** A receiver with its turn and what is proposed; the proposed one is chosen in the form. */
    record Line(String id, String name, boolean placed, int turn, int chosen) {

        static Line of(ProposeTurns.Line line) {
            return new Line(
                    line.receiver().value(),
                    line.name(),
                    line.position() != null,
                    line.turn(),
                    line.proposed() == null ? line.turn() : line.proposed());
        }
    }

    @CheckedTemplate(basePath = "receiver")
    record TurnList(
            String earshot,
            int count,
            List<Line> lines,
            List<ProposeTurns.Echo> echoes,
            List<Integer> choices,
            Wrong wrong)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "receiver")
    record PolePlace(
            String id, String name, String latitude, String longitude, int turn, List<Integer> choices, Wrong wrong)
            implements TemplateInstance {}

    @GET
    public Response proposal(@PathParam("ward") WardId ward, @QueryParam("earshot") @Nullable String earshot) {
        try {
            return pages.show(page(propose.in(ward, earshot == null ? null : decimal(earshot)), Wrong.nothing()));
        } catch (NotAnEarshot refusal) {
            return pages.showAgain(
                    refusal, page(propose.in(ward, null), Wrong.of(refusal, Map.of(), pages.language())));
        }
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response turns(@PathParam("ward") WardId ward, MultivaluedMap<String, String> typed) {
        Map<ReceiverId, Integer> turns = new TreeMap<>();
        receivers.in(ward).stream()
                .map(Receiver::id)
                .filter(id -> typed.containsKey(id.value()))
                .forEach(id -> turns.put(id, turn(typed.getFirst(id.value()))));
        placeReceivers.turns(ward, turns, signedIn.author());
        return pages.goTo("/wards/" + ward + "/turns", new Sentence("Đã lưu lượt phát.", "The turns are saved."));
    }

    @GET
    @Path("/{receiver}")
    public Response pole(@PathParam("ward") WardId ward, @PathParam("receiver") ReceiverId id) {
        Receiver receiver = receivers.require(ward, id);
        return pages.show(page(
                receiver,
                receiver.position().map(position -> text(position.latitude())).orElse(""),
                receiver.position().map(position -> text(position.longitude())).orElse(""),
                Wrong.nothing()));
    }

    @POST
    @Path("/{receiver}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response place(
            @PathParam("ward") WardId ward,
            @PathParam("receiver") ReceiverId id,
            @FormParam("latitude") @DefaultValue("") String latitude,
            @FormParam("longitude") @DefaultValue("") String longitude,
            @FormParam("turn") @DefaultValue("") String turn) {
        try {
            placeReceivers.place(ward, id, position(latitude, longitude), turn(turn), signedIn.author());
        } catch (NotAPosition | NotATurn refusal) {
            return pages.showAgain(
                    refusal,
                    page(
                            receivers.require(ward, id),
                            latitude,
                            longitude,
                            Wrong.of((Refusal) refusal, Map.of(), pages.language())));
        }
        return pages.goTo(
                "/wards/" + ward + "/receivers/" + id,
                new Sentence("Đã lưu vị trí và lượt phát.", "The position and the turn are saved."));
    }

    private static @Nullable Position position(String latitude, String longitude) {
        if (latitude.isBlank() && longitude.isBlank()) {
            return null;
        }
        return new Position(decimal(latitude), decimal(longitude));
    }

    /** A decimal comma is one too; what is no number is nowhere. */
    private static double decimal(String text) {
        String plain = text.strip().replace(',', '.');
        return plain.matches("-?[0-9]{1,5}(\\.[0-9]{1,12})?") ? Double.parseDouble(plain) : Double.NaN;
    }

    private static int turn(@Nullable String text) {
        return text != null && text.matches("[1-4]") ? Integer.parseInt(text) : 0;
    }

    private static String text(double degrees) {
        return String.valueOf(degrees);
    }

    private static TurnList page(ProposeTurns.Proposal proposal, Wrong wrong) {
        return new TurnList(
                String.valueOf(Math.round(proposal.earshotMetres())),
                proposal.count(),
                proposal.receivers().stream().map(Line::of).toList(),
                proposal.echoes(),
                List.of(1, 2, 3, 4),
                wrong);
    }

    private static PolePlace page(Receiver receiver, String latitude, String longitude, Wrong wrong) {
        return new PolePlace(
                receiver.id().value(),
                receiver.name(),
                latitude,
                longitude,
                receiver.turn(),
                List.of(1, 2, 3, 4),
                wrong);
    }
}
