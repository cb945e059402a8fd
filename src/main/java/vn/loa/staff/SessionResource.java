package vn.loa.staff;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.loa.protocol.WardId;

/** The caller's own session over JSON: sign in, who am I, new password, sign out. */
@Path("/api/session")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Session")
public class SessionResource {

    private final SignIn signIn;
    private final SignOut signOut;
    private final ChangePassword changePassword;
    private final CurrentAccount current;
    private final Provinces provinces;
    private final SessionCookies cookies;
    private final Caller caller;

    SessionResource(
            SignIn signIn,
            SignOut signOut,
            ChangePassword changePassword,
            CurrentAccount current,
            Provinces provinces,
            SessionCookies cookies,
            Caller caller) {
        this.signIn = signIn;
        this.signOut = signOut;
        this.changePassword = changePassword;
        this.current = current;
        this.provinces = provinces;
        this.cookies = cookies;
        this.caller = caller;
    }

    /** What is typed to sign in. */
    public record Credentials(@NotNull String username, @NotNull String password) {}

    /** The old password and the one in its place. */
    public record PasswordChange(@NotNull String current, @NotNull String fresh) {}

    /** Who is signed in. {@code wards} are those that the account may act in. */
    public record Me(AccountId id, String username, String name, Role role, ScopeBody scope, List<WardId> wards) {}

    @POST
    @PermitAll
    @Operation(summary = "Sign in: sets the session's cookie")
    public Response signIn(@NotNull @Valid Credentials typed) {
        SessionToken token = signIn.with(typed.username(), typed.password(), caller.address());
        return Response.noContent().cookie(cookies.holding(token)).build();
    }

    @GET
    @Authenticated
    @Operation(summary = "Who is signed in, with role, scope and wards")
    public Me me() {
        Visitor visitor = current.visitor();
        return new Me(
                visitor.id(),
                visitor.username().value(),
                visitor.name(),
                visitor.role(),
                ScopeBody.of(visitor.scope()),
                provinces.wardsIn(visitor.scope()));
    }

    @PUT
    @Path("/password")
    @Authenticated
    @Operation(summary = "Change one's own password; every other session of the account ends")
    public Response changePassword(@NotNull @Valid PasswordChange change) {
        SessionToken token = changePassword.from(change.current(), change.fresh(), caller.address());
        return Response.noContent().cookie(cookies.holding(token)).build();
    }

    @DELETE
    @Authenticated
    @Operation(summary = "Sign out")
    public Response signOut() {
        signOut.now();
        return Response.noContent().cookie(cookies.cleared()).build();
    }
}
