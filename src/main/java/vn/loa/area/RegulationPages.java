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
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.loa.area.regulation.LocalHoliday;
import vn.loa.area.regulation.QuietPlace;
import vn.loa.area.regulation.Rulebook;
import vn.loa.page.Pages;
import vn.loa.page.Wrong;
import vn.loa.problem.Refusal;
import vn.loa.protocol.GroupId;
import vn.loa.protocol.ReceiverId;
import vn.loa.protocol.WardId;

/** A ward's rules as pages: what holds where, the ward's own regulation and those of its groups, and its holidays. */
@Path("/wards/{ward}/settings/regulation")
@Produces(Pages.HTML)
@RolesAllowed(ADMINISTRATOR_ROLE)
class RegulationPages {

    static final Map<String, String> FIELDS = Map.of(
            "not-a-window", "windows",
            "windows-overlap", "windows",
            "holidays-unclear", "holidays",
            "not-a-limit", "limits",
            "not-a-volume-cap", "caps",
            "not-a-quiet-place", "place",
            "quiet-elsewhere", "place",
            "not-a-holiday", "days");

    private final Wards wards;
    private final Places places;
    private final SetRules setRules;
    private final MergeGroups mergeGroups;
    private final RegulationQuestions questions;
    private final Pages pages;
    private final Clock clock;

    RegulationPages(
            Wards wards,
            Places places,
            SetRules setRules,
            MergeGroups mergeGroups,
            RegulationQuestions questions,
            Pages pages,
            Clock clock) {
        this.wards = wards;
        this.places = places;
        this.setRules = setRules;
        this.mergeGroups = mergeGroups;
        this.questions = questions;
        this.pages = pages;
        this.clock = clock;
    }

    /** A group with what holds there; nothing where the ward's own does. */
    record GroupShown(String id, String name, @Nullable RegulationText regulation) {}

    /** A quiet place. */
    record PlaceShown(String id, String name, String kind, String receivers, RegulationText regulation) {}

    /** A day that is a holiday, or would be by law. */
    record DayShown(LocalDate date, boolean holiday, boolean ownDecision, String name) {}

    @CheckedTemplate(basePath = "area")
    record Rules(
            RegulationText own,
            List<GroupShown> groups,
            List<PlaceShown> places,
            List<DayShown> days,
            List<String> warnings,
            String today,
            Wrong wrong)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "area")
    record RegulationEdit(
            String name,
            String action,
            String removal,
            RegulationForm form,
            List<DayOfWeek> days,
            List<ResidentialGroup> others,
            Wrong wrong)
            implements TemplateInstance {}

    @GET
    public Response overview(@PathParam("ward") WardId ward) {
        return pages.show(rules(ward, Wrong.nothing()));
    }

    @GET
    @Path("/ward")
    public Response ofWard(@PathParam("ward") WardId ward) {
        return pages.show(edit(
                ward, RegulationForm.of(RegulationText.of(wards.rulesOf(ward).ward())), Wrong.nothing()));
    }

    @POST
    @Path("/ward")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response setWard(@PathParam("ward") WardId ward, MultivaluedMap<String, String> typed) {
        RegulationForm form = RegulationForm.typed(typed);
        return save(
                typed,
                home(ward) + "/ward",
                ward,
                consent -> setRules.ofWard(ward, form.text(), consent),
                wrong -> edit(ward, form, wrong));
    }

    @GET
    @Path("/groups/{group}")
    public Response ofGroup(@PathParam("ward") WardId ward, @PathParam("group") GroupId group) {
        Rulebook rules = wards.rulesOf(ward);
        RegulationText text = RegulationText.of(rules.groups().getOrDefault(group, rules.ward()));
        return pages.show(edit(ward, named(ward, group), RegulationForm.of(text), Wrong.nothing()));
    }

    @POST
    @Path("/groups/{group}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response setGroup(
            @PathParam("ward") WardId ward, @PathParam("group") GroupId id, MultivaluedMap<String, String> typed) {
        ResidentialGroup group = named(ward, id);
        RegulationForm form = RegulationForm.typed(typed);
        return save(
                typed,
                home(ward) + "/groups/" + id,
                ward,
                consent -> setRules.ofGroup(ward, id, form.text(), consent),
                wrong -> edit(ward, group, form, wrong));
    }

    @POST
    @Path("/groups/{group}/removal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response noGroup(
            @PathParam("ward") WardId ward, @PathParam("group") GroupId id, MultivaluedMap<String, String> typed) {
        return save(
                typed,
                home(ward) + "/groups/" + id + "/removal",
                ward,
                consent -> setRules.noneOfGroup(ward, id, consent),
                wrong -> rules(ward, wrong));
    }

    /** Makes the group part of another. */
    @POST
    @Path("/groups/{group}/merge")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response merge(
            @PathParam("ward") WardId ward, @PathParam("group") GroupId id, MultivaluedMap<String, String> typed) {
        return save(
                typed,
                home(ward) + "/groups/" + id + "/merge",
                ward,
                consent -> mergeGroups.merge(ward, id, chosen(typed), consent),
                wrong -> rules(ward, wrong));
    }

    /** Adds a day on which the ward's calendar is not the law's. */
    @POST
    @Path("/holidays")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response day(@PathParam("ward") WardId ward, MultivaluedMap<String, String> typed) {
        return save(
                typed,
                home(ward) + "/holidays",
                ward,
                consent -> addDay(ward, typed, consent),
                wrong -> rules(ward, wrong));
    }

    @POST
    @Path("/holidays/removal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response noDay(@PathParam("ward") WardId ward, MultivaluedMap<String, String> typed) {
        List<LocalHoliday> left = wards.rulesOf(ward).holidays().stream()
                .filter(day -> !day.date().equals(date(typed)))
                .toList();
        return save(
                typed,
                home(ward) + "/holidays/removal",
                ward,
                consent -> setRules.holidays(ward, left, consent),
                wrong -> rules(ward, wrong));
    }

    private Response save(
            MultivaluedMap<String, String> typed,
            String action,
            WardId ward,
            Function<Consent, Change> change,
            Function<Wrong, TemplateInstance> again) {
        try {
            return pages.goTo(
                    home(ward), RegulationQuestions.saved(change.apply(RegulationQuestions.consent(typed))));
        } catch (PlansNoLongerFit refusal) {
            return questions.ask(refusal, action, home(ward), typed);
        } catch (Refusal refusal) {
            return pages.showAgain(refusal, again.apply(Wrong.of(refusal, FIELDS, pages.language())));
        }
    }

    private Change addDay(WardId ward, MultivaluedMap<String, String> typed, Consent consent) {
        List<LocalHoliday> days = new ArrayList<>(wards.rulesOf(ward).holidays());
        days.add(new LocalHoliday(
                date(typed),
                !"WORKED".equals(RegulationForm.first(typed, "kind")),
                RegulationForm.first(typed, "name")));
        return setRules.holidays(ward, days, consent);
    }

    private static LocalDate date(MultivaluedMap<String, String> typed) {
        try {
            return LocalDate.parse(RegulationForm.first(typed, "date"));
        } catch (DateTimeParseException none) {
            throw new NotAHoliday();
        }
    }

    private static GroupId chosen(MultivaluedMap<String, String> typed) {
        try {
            return new GroupId(RegulationForm.first(typed, "into"));
        } catch (IllegalArgumentException none) {
            throw new NoSuchResidentialGroup();
        }
    }

    private Rules rules(WardId ward, Wrong wrong) {
        Rulebook rules = wards.rulesOf(ward);
        List<ResidentialGroup> groups = wards.groupsIn(ward);
        LocalDate today = clock.instant().atZone(wards.require(ward).zone()).toLocalDate();
        return new Rules(
                RegulationText.of(rules.ward()),
                groups.stream()
                        .map(group -> new GroupShown(
                                group.id().value(),
                                group.name(),
                                rules.groups().containsKey(group.id())
                                        ? RegulationText.of(rules.groups().getOrDefault(group.id(), rules.ward()))
                                        : null))
                        .toList(),
                placesShown(ward, rules),
                HolidaysAhead.from(today, rules).stream()
                        .map(day -> new DayShown(
                                day.date(),
                                day.holiday(),
                                day.ownDecision(),
                                day.name().in(pages.language().locale())))
                        .toList(),
                Warnings.about(rules, groups).stream()
                        .map(warning -> warning.in(pages.language().locale()))
                        .toList(),
                today.toString(),
                wrong);
    }

    private List<PlaceShown> placesShown(WardId ward, Rulebook rules) {
        Map<ReceiverId, String> names =
                places.inService(ward).stream().collect(Collectors.toMap(Place::receiver, Place::name));
        return rules.places().stream()
                .map(place -> new PlaceShown(
                        place.id().toString(),
                        place.name(),
                        spoken(place.kind()),
                        place.receivers().stream()
                                .map(receiver -> names.getOrDefault(receiver, receiver.value()))
                                .sorted()
                                .collect(Collectors.joining(", ")),
                        RegulationText.of(place.regulation())))
                .toList();
    }

    private String spoken(QuietPlace.Kind kind) {
        return switch (kind) {
            case SCHOOL -> pages.language().of("Trường học", "School");
            case HOSPITAL -> pages.language().of("Bệnh viện, trạm y tế", "Hospital");
            case RELIGIOUS -> pages.language().of("Nhà thờ, chùa", "Church, pagoda");
            case OTHER -> pages.language().of("Nơi khác", "Other");
        };
    }

    private ResidentialGroup named(WardId ward, GroupId id) {
        return wards.groupsIn(ward).stream()
                .filter(group -> group.id().equals(id))
                .findFirst()
                .orElseThrow(NoSuchResidentialGroup::new);
    }

    private RegulationEdit edit(WardId ward, RegulationForm form, Wrong wrong) {
        return new RegulationEdit(
                wards.require(ward).name(),
                home(ward) + "/ward",
                "",
                form,
                List.of(DayOfWeek.values()),
                List.of(),
                wrong);
    }

    private RegulationEdit edit(WardId ward, ResidentialGroup group, RegulationForm form, Wrong wrong) {
        boolean own = wards.rulesOf(ward).groups().containsKey(group.id());
        String action = home(ward) + "/groups/" + group.id();
        return new RegulationEdit(
                group.name(),
                action,
                own ? action + "/removal" : "",
                form,
                List.of(DayOfWeek.values()),
                wards.groupsIn(ward).stream()
                        .filter(other -> !other.id().equals(group.id()))
                        .toList(),
                wrong);
    }

    static String home(WardId ward) {
        return "/wards/" + ward + "/settings/regulation";
    }
}
