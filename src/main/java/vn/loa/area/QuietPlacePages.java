package vn.loa.area;

import static vn.loa.staff.Role.ADMINISTRATOR_ROLE;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.loa.area.regulation.QuietPlace;
import vn.loa.page.Pages;
import vn.loa.page.Wrong;
import vn.loa.problem.Refusal;
import vn.loa.protocol.ReceiverId;
import vn.loa.protocol.WardId;

/** Schools, hospitals, churches and pagodas as pages: which receivers stand there and what hours they keep. */
@Path("/wards/{ward}/settings/regulation/places")
@Produces(Pages.HTML)
@RolesAllowed(ADMINISTRATOR_ROLE)
class QuietPlacePages {

    private final Wards wards;
    private final Places places;
    private final SetRules setRules;
    private final RegulationQuestions questions;
    private final Pages pages;

    QuietPlacePages(Wards wards, Places places, SetRules setRules, RegulationQuestions questions, Pages pages) {
        this.wards = wards;
        this.places = places;
        this.setRules = setRules;
        this.questions = questions;
        this.pages = pages;
    }

    /** A receiver to choose. */
    record Pole(String id, String name, String group, boolean chosen) {}

    @CheckedTemplate(basePath = "area")
    record PlaceEdit(
            String name,
            String kind,
            List<Pole> poles,
            String action,
            String removal,
            RegulationForm form,
            List<DayOfWeek> days,
            Wrong wrong)
            implements TemplateInstance {}

    @GET
    @Path("/new")
    public Response blank(@PathParam("ward") WardId ward) {
        RegulationForm form =
                RegulationForm.of(RegulationText.of(wards.rulesOf(ward).ward()));
        return pages.show(page(ward, Optional.empty(), "", "SCHOOL", List.of(), form, Wrong.nothing()));
    }

    @GET
    @Path("/{place}")
    public Response one(@PathParam("ward") WardId ward, @PathParam("place") UUID id) {
        QuietPlace place = wards.rulesOf(ward).places().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(NoSuchQuietPlace::new);
        RegulationForm form = RegulationForm.of(RegulationText.of(place.regulation()));
        List<String> chosen = place.receivers().stream().map(ReceiverId::value).toList();
        return pages.show(
                page(ward, Optional.of(id), place.name(), place.kind().name(), chosen, form, Wrong.nothing()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response add(@PathParam("ward") WardId ward, MultivaluedMap<String, String> typed) {
        return set(ward, Optional.empty(), typed);
    }

    @POST
    @Path("/{place}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(
            @PathParam("ward") WardId ward, @PathParam("place") UUID id, MultivaluedMap<String, String> typed) {
        return set(ward, Optional.of(id), typed);
    }

    @POST
    @Path("/{place}/removal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response remove(
            @PathParam("ward") WardId ward, @PathParam("place") UUID id, MultivaluedMap<String, String> typed) {
        try {
            Change change = setRules.noPlace(ward, id, RegulationQuestions.consent(typed));
            return pages.goTo(RegulationPages.home(ward), RegulationQuestions.saved(change));
        } catch (PlansNoLongerFit refusal) {
            return questions.ask(refusal, home(ward) + "/" + id + "/removal", RegulationPages.home(ward), typed);
        }
    }

    private Response set(WardId ward, Optional<UUID> id, MultivaluedMap<String, String> typed) {
        RegulationForm form = RegulationForm.typed(typed);
        String name = RegulationForm.first(typed, "name");
        String kind = RegulationForm.first(typed, "kind");
        List<String> chosen = Optional.ofNullable(typed.get("receivers")).orElse(List.of());
        Function<Wrong, TemplateInstance> again = wrong -> page(ward, id, name, kind, chosen, form, wrong);
        try {
            Change change = setRules.ofPlace(
                    ward,
                    id,
                    new SetRules.Described(name, kindOf(kind), receivers(chosen), form.text()),
                    RegulationQuestions.consent(typed));
            return pages.goTo(RegulationPages.home(ward), RegulationQuestions.saved(change));
        } catch (PlansNoLongerFit refusal) {
            String action = id.map(known -> home(ward) + "/" + known).orElse(home(ward));
            return questions.ask(refusal, action, RegulationPages.home(ward), typed);
        } catch (NoSuchQuietPlace gone) {
            throw gone;
        } catch (Refusal refusal) {
            return pages.showAgain(refusal, again.apply(Wrong.of(refusal, RegulationPages.FIELDS, pages.language())));
        }
    }

    private static QuietPlace.Kind kindOf(String name) {
        return Stream.of(QuietPlace.Kind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElse(QuietPlace.Kind.OTHER);
    }

    private static List<ReceiverId> receivers(List<String> chosen) {
        try {
            return chosen.stream().map(ReceiverId::new).toList();
        } catch (IllegalArgumentException none) {
            throw new NotAQuietPlace();
        }
    }

    private PlaceEdit page(
            WardId ward,
            Optional<UUID> id,
            String name,
            String kind,
            List<String> chosen,
            RegulationForm form,
            Wrong wrong) {
        String action = id.map(known -> home(ward) + "/" + known).orElse(home(ward));
        return new PlaceEdit(
                name,
                kind,
                places.inService(ward).stream()
                        .map(place -> new Pole(
                                place.receiver().value(),
                                place.name(),
                                place.groupName(),
                                chosen.contains(place.receiver().value())))
                        .toList(),
                action,
                id.map(known -> action + "/removal").orElse(""),
                form,
                List.of(DayOfWeek.values()),
                wrong);
    }

    private static String home(WardId ward) {
        return RegulationPages.home(ward) + "/places";
    }
}
