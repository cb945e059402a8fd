package vn.loa.area;

import static vn.loa.staff.Role.ADMINISTRATOR_ROLE;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.loa.area.regulation.LocalHoliday;
import vn.loa.area.regulation.QuietPlace;
import vn.loa.area.regulation.Rulebook;
import vn.loa.problem.Sentence;
import vn.loa.protocol.GroupId;
import vn.loa.protocol.ReceiverId;
import vn.loa.protocol.WardId;

/**
 * A ward's rules over JSON: everybody in its scope reads them, administrators decide. Every change takes {@code ?consent=}: {@code preview}
 * saves nothing, {@code ask} (the default) is refused when something planned would fall silent, {@code confirmed} saves anyway.
 */
@Path("/api/wards/{ward}/regulation")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Regulation")
class RegulationResource {

    private static final String ASK = "ask";

    private final Wards wards;
    private final SetRules setRules;
    private final MergeGroups mergeGroups;
    private final Clock clock;

    RegulationResource(Wards wards, SetRules setRules, MergeGroups mergeGroups, Clock clock) {
        this.wards = wards;
        this.setRules = setRules;
        this.mergeGroups = mergeGroups;
        this.clock = clock;
    }

    /** The rules, what is odd in them, and the holidays of the next 400 days. */
    record RulesBody(RulebookText rules, List<Sentence> warnings, List<HolidaysAhead.Day> holidaysAhead) {}

    /** What a change comes to; for a preview the rules are what they would be. */
    record ChangeBody(boolean saved, RulebookText rules, List<Displaced> displaced, List<Sentence> warnings) {}

    /** A quiet place as it is to be. */
    record PlaceBody(
            @NotBlank @Size(max = 100) @Schema(examples = "Trạm y tế phường") String name,
            QuietPlace.@Nullable Kind kind,
            @NotNull @Size(max = 500) List<@NotNull ReceiverId> receivers,
            @NotNull RegulationText regulation) {

        SetRules.Described described() {
            return new SetRules.Described(name, kind, receivers, regulation);
        }
    }

    /** A day on which the ward's calendar is not the law's. */
    record HolidayBody(
            @NotNull @Schema(examples = "2027-02-20") LocalDate date,
            @Schema(description = "False for a holiday of the law that is worked here") boolean holiday,
            @NotBlank @Size(max = 60) @Schema(examples = "Hội làng") String name) {}

    /** Into which group another is merged. */
    record MergeBody(@NotNull @Schema(examples = "phuong-mau-to-dan-pho-2") GroupId into) {}

    @GET
    @Authenticated
    @Operation(summary = "The ward's regulation, those of its groups and quiet places, and its holidays")
    public RulesBody get(@PathParam("ward") WardId ward) {
        Rulebook rules = wards.rulesOf(ward);
        LocalDate today = clock.instant().atZone(wards.require(ward).zone()).toLocalDate();
        return new RulesBody(
                RulebookText.of(rules), Warnings.about(rules, wards.groupsIn(ward)), HolidaysAhead.from(today, rules));
    }

    @PUT
    @RolesAllowed(ADMINISTRATOR_ROLE)
    @Operation(summary = "Set the ward's own regulation")
    public ChangeBody ward(
            @PathParam("ward") WardId ward,
            @QueryParam("consent") @DefaultValue(ASK) Consent consent,
            @NotNull RegulationText regulation) {
        return body(ward, setRules.ofWard(ward, regulation, consent));
    }

    @PUT
    @Path("/groups/{group}")
    @RolesAllowed(ADMINISTRATOR_ROLE)
    @Operation(summary = "Give a residential group a regulation of its own")
    public ChangeBody group(
            @PathParam("ward") WardId ward,
            @PathParam("group") GroupId group,
            @QueryParam("consent") @DefaultValue(ASK) Consent consent,
            @NotNull RegulationText regulation) {
        return body(ward, setRules.ofGroup(ward, group, regulation, consent));
    }

    @DELETE
    @Path("/groups/{group}")
    @RolesAllowed(ADMINISTRATOR_ROLE)
    @Operation(summary = "Let the ward's regulation hold in a group again")
    public ChangeBody noGroup(
            @PathParam("ward") WardId ward,
            @PathParam("group") GroupId group,
            @QueryParam("consent") @DefaultValue(ASK) Consent consent) {
        return body(ward, setRules.noneOfGroup(ward, group, consent));
    }

    @POST
    @Path("/groups/{group}/merge")
    @RolesAllowed(ADMINISTRATOR_ROLE)
    @Operation(summary = "Make a group part of another: its receivers and plans become the other's")
    public ChangeBody merge(
            @PathParam("ward") WardId ward,
            @PathParam("group") GroupId group,
            @QueryParam("consent") @DefaultValue(ASK) Consent consent,
            @NotNull @Valid MergeBody merge) {
        return body(ward, mergeGroups.merge(ward, group, merge.into(), consent));
    }

    @POST
    @Path("/places")
    @RolesAllowed(ADMINISTRATOR_ROLE)
    @Operation(summary = "Add a quiet place: a school, a hospital, a church or pagoda")
    public ChangeBody addPlace(
            @PathParam("ward") WardId ward,
            @QueryParam("consent") @DefaultValue(ASK) Consent consent,
            @NotNull @Valid PlaceBody body) {
        return body(ward, setRules.ofPlace(ward, Optional.empty(), body.described(), consent));
    }

    @PUT
    @Path("/places/{place}")
    @RolesAllowed(ADMINISTRATOR_ROLE)
    @Operation(summary = "Change a quiet place")
    public ChangeBody place(
            @PathParam("ward") WardId ward,
            @PathParam("place") UUID id,
            @QueryParam("consent") @DefaultValue(ASK) Consent consent,
            @NotNull @Valid PlaceBody body) {
        return body(ward, setRules.ofPlace(ward, Optional.of(id), body.described(), consent));
    }

    @DELETE
    @Path("/places/{place}")
    @RolesAllowed(ADMINISTRATOR_ROLE)
    @Operation(summary = "Remove a quiet place")
    public ChangeBody noPlace(
            @PathParam("ward") WardId ward,
            @PathParam("place") UUID id,
            @QueryParam("consent") @DefaultValue(ASK) Consent consent) {
        return body(ward, setRules.noPlace(ward, id, consent));
    }

    @PUT
    @Path("/holidays")
    @RolesAllowed(ADMINISTRATOR_ROLE)
    @Operation(summary = "Set the days on which the ward's calendar is not the law's, in place of those before")
    public ChangeBody holidays(
            @PathParam("ward") WardId ward,
            @QueryParam("consent") @DefaultValue(ASK) Consent consent,
            @NotNull @Size(max = 100) List<@NotNull @Valid HolidayBody> days) {
        return body(
                ward,
                setRules.holidays(
                        ward,
                        days.stream()
                                .map(day -> new LocalHoliday(
                                        day.date(), day.holiday(), day.name().strip()))
                                .toList(),
                        consent));
    }

    private ChangeBody body(WardId ward, Change change) {
        return new ChangeBody(
                change.saved(),
                RulebookText.of(change.rules()),
                change.displaced(),
                Warnings.about(change.rules(), wards.groupsIn(ward)));
    }
}
