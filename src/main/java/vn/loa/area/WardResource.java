package vn.loa.area;

import static vn.loa.staff.Role.ADMINISTRATOR_ROLE;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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
import jakarta.ws.rs.core.Response;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.loa.protocol.GroupId;
import vn.loa.protocol.WardId;
import vn.loa.staff.CurrentAccount;
import vn.loa.staff.Scope;

/** Wards over JSON: everybody signed in reads those in their scope, administrators found and arrange them. */
@Path("/api/wards")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Wards")
public class WardResource {

    private final Wards wards;
    private final FoundWard foundWard;
    private final AddGroup addGroup;
    private final SetWindows setWindows;
    private final CurrentAccount current;

    WardResource(Wards wards, FoundWard foundWard, AddGroup addGroup, SetWindows setWindows, CurrentAccount current) {
        this.wards = wards;
        this.foundWard = foundWard;
        this.addGroup = addGroup;
        this.setWindows = setWindows;
        this.current = current;
    }

    /** A ward in a list. */
    public record WardLine(WardId id, String name, String province, String zone, boolean demo) {
        static WardLine of(Ward ward) {
            return new WardLine(
                    ward.id(), ward.name(), ward.province(), ward.zone().getId(), ward.isDemo());
        }
    }

    /** A residential group. */
    public record GroupBody(GroupId id, String name) {
        static GroupBody of(ResidentialGroup group) {
            return new GroupBody(group.id(), group.name());
        }
    }

    /** An allowed window; {@code to} is exclusive and may be {@code 24:00}. */
    public record WindowBody(@NotNull Set<@NotNull DayOfWeek> days, @NotNull String from, @NotNull String to) {
        static WindowBody of(AllowedWindow window) {
            return new WindowBody(new TreeSet<>(window.days()), window.from(), window.to());
        }

        SetWindows.Hours hours() {
            return new SetWindows.Hours(days, from, to);
        }
    }

    /** A ward with its groups and windows. */
    public record WardBody(
            WardId id,
            String name,
            String province,
            String zone,
            boolean demo,
            List<GroupBody> groups,
            List<WindowBody> windows) {}

    /** A new ward. The identity is made from the name, and the zone is Vietnam's, unless they are given. */
    public record NewWard(
            @NotBlank @Size(max = 100) String province,
            @NotBlank @Size(max = 100) String name,
            @Nullable WardId id,
            @Nullable String zone) {}

    /** A new group; the identity is made from the names unless it is given. */
    public record NewGroup(@NotBlank @Size(max = 100) String name, @Nullable GroupId id) {}

    @GET
    @Authenticated
    @Operation(summary = "The wards in one's own scope")
    public List<WardLine> list() {
        return wards.in(current.scope()).stream().map(WardLine::of).toList();
    }

    @POST
    @RolesAllowed(ADMINISTRATOR_ROLE)
    @Operation(summary = "Found a ward in one's own province")
    public Response found(@NotNull @Valid NewWard asked) {
        current.mustHold(Scope.province(FoundWard.provinceId(asked.province())));
        WardId id = asked.id() == null ? FoundWard.idOf(asked.name()) : asked.id();
        Ward ward = foundWard.in(asked.province(), id, asked.name(), Zones.named(asked.zone()), false);
        return Response.status(Response.Status.CREATED)
                .entity(WardLine.of(ward))
                .build();
    }

    @GET
    @Path("/{ward}")
    @Authenticated
    @Operation(summary = "A ward with its groups and windows")
    public WardBody get(@PathParam("ward") WardId id) {
        Ward ward = wards.require(id);
        return new WardBody(
                ward.id(),
                ward.name(),
                ward.province(),
                ward.zone().getId(),
                ward.isDemo(),
                wards.groupsIn(id).stream().map(GroupBody::of).toList(),
                windowsOf(id));
    }

    @POST
    @Path("/{ward}/groups")
    @RolesAllowed(ADMINISTRATOR_ROLE)
    @Operation(summary = "Add a residential group")
    public Response addGroup(@PathParam("ward") WardId ward, @NotNull @Valid NewGroup asked) {
        ResidentialGroup group =
                asked.id() == null ? addGroup.to(ward, asked.name()) : addGroup.to(ward, asked.id(), asked.name());
        return Response.status(Response.Status.CREATED)
                .entity(GroupBody.of(group))
                .build();
    }

    @PUT
    @Path("/{ward}/windows")
    @RolesAllowed(ADMINISTRATOR_ROLE)
    @Operation(summary = "Set the hours of the ward's regulation, in place of those before")
    public List<WindowBody> setWindows(
            @PathParam("ward") WardId ward,
            @QueryParam("consent") @DefaultValue("ask") Consent consent,
            @NotNull @Size(max = 50) List<@NotNull @Valid WindowBody> windows) {
        setWindows.of(ward, windows.stream().map(WindowBody::hours).toList(), consent);
        return windowsOf(ward);
    }

    private List<WindowBody> windowsOf(WardId ward) {
        return wards.windowsOf(ward).stream().map(WindowBody::of).toList();
    }
}
