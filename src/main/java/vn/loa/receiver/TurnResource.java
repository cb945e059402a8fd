package vn.loa.receiver;

import static vn.loa.staff.Role.ADMINISTRATOR_ROLE;
import static vn.loa.staff.Role.OFFICER_ROLE;
import static vn.loa.staff.Role.TECHNICIAN_ROLE;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.loa.protocol.ReceiverId;
import vn.loa.protocol.WardId;
import vn.loa.staff.SignedIn;

/** Where a ward's receivers stand and in which turn they speak, over JSON. */
@Path("/api/wards/{ward}/turns")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Turns")
class TurnResource {

    private final ProposeTurns propose;
    private final PlaceReceivers placeReceivers;
    private final SignedIn signedIn;

    TurnResource(ProposeTurns propose, PlaceReceivers placeReceivers, SignedIn signedIn) {
        this.propose = propose;
        this.placeReceivers = placeReceivers;
        this.signedIn = signedIn;
    }

    /** The turn of one receiver. */
    record TurnBody(
            @NotNull @Schema(examples = "r-7f3k2m") ReceiverId receiver,
            @Min(1) @Max(4) @Schema(examples = "2") int turn) {}

    /** Where a receiver stands, both coordinates or none, and its turn. */
    record PlaceBody(
            @Schema(examples = "21.0285") @Nullable Double latitude,
            @Schema(examples = "105.8542") @Nullable Double longitude,
            @Min(1) @Max(4) @Schema(examples = "1") int turn) {

        @Nullable
        Position position() {
            if (latitude == null && longitude == null) {
                return null;
            }
            if (latitude == null || longitude == null) {
                throw new NotAPosition();
            }
            return new Position(latitude, longitude);
        }
    }

    @GET
    @Path("/proposal")
    @RolesAllowed({OFFICER_ROLE, TECHNICIAN_ROLE, ADMINISTRATOR_ROLE})
    @Operation(summary = "Who should speak in which turn, from where the poles stand, and who would still echo")
    public ProposeTurns.Proposal proposal(
            @PathParam("ward") WardId ward, @QueryParam("earshot") @Nullable Double earshotMetres) {
        return propose.in(ward, earshotMetres);
    }

    @PUT
    @RolesAllowed({TECHNICIAN_ROLE, ADMINISTRATOR_ROLE})
    @Operation(summary = "Set the turns of receivers; those that are left out keep theirs")
    public ProposeTurns.Proposal turns(
            @PathParam("ward") WardId ward, @NotNull @Size(max = 1000) List<@NotNull @Valid TurnBody> turns) {
        placeReceivers.turns(
                ward,
                turns.stream().collect(Collectors.toMap(TurnBody::receiver, TurnBody::turn, (first, last) -> last)),
                signedIn.author());
        return propose.in(ward, null);
    }

    @PUT
    @Path("/{receiver}")
    @RolesAllowed({TECHNICIAN_ROLE, ADMINISTRATOR_ROLE})
    @Operation(summary = "Say where a receiver stands, and its turn")
    public PlaceBody place(
            @PathParam("ward") WardId ward, @PathParam("receiver") ReceiverId id, @NotNull @Valid PlaceBody place) {
        placeReceivers.place(ward, id, place.position(), place.turn(), signedIn.author());
        return place;
    }
}
