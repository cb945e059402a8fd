package vn.loa.area;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.loa.staff.AccountId;

/** The first minutes of a new server over JSON. Open to whoever holds the one-time link, and to nobody after it was used. */
@Path("/api/setup")
@PermitAll
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Set-up")
public class SetUpResource {

    private final SetUp setUp;

    SetUpResource(SetUp setUp) {
        this.setUp = setUp;
    }

    /** What is asked on the set-up page. The zone is {@code Asia/Ho_Chi_Minh} unless another one is named. */
    public record FirstSteps(
            @NotNull String token,
            @NotNull String username,
            @NotBlank @Size(max = 100) String displayName,
            @NotNull String password,
            @NotBlank @Size(max = 100) String province,
            @NotBlank @Size(max = 100) String ward,
            @Nullable String zone) {}

    /** The identity of the first administrator's account. */
    public record FirstAdministrator(AccountId id) {}

    @POST
    @Operation(summary = "Make the first administrator and the first ward, with the one-time link's token")
    public Response setUp(@NotNull @Valid FirstSteps steps) {
        AccountId id = setUp.with(
                steps.token(),
                new SetUp.Administrator(steps.username(), steps.displayName(), steps.password()),
                new SetUp.FirstWard(steps.province(), steps.ward(), Zones.named(steps.zone())));
        return Response.status(Response.Status.CREATED)
                .entity(new FirstAdministrator(id))
                .build();
    }
}
