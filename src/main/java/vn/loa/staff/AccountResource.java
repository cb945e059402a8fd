package vn.loa.staff;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Accounts over JSON, for administrators and within their own scope. */
@Path("/api/accounts")
@RolesAllowed(Role.ADMINISTRATOR_ROLE)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Accounts")
public class AccountResource {

    private final Accounts accounts;
    private final OpenAccount openAccount;
    private final LockAccount lockAccount;
    private final UnlockAccount unlockAccount;
    private final ResetPassword resetPassword;
    private final CurrentAccount current;
    private final Provinces provinces;

    AccountResource(
            Accounts accounts,
            OpenAccount openAccount,
            LockAccount lockAccount,
            UnlockAccount unlockAccount,
            ResetPassword resetPassword,
            CurrentAccount current,
            Provinces provinces) {
        this.accounts = accounts;
        this.openAccount = openAccount;
        this.lockAccount = lockAccount;
        this.unlockAccount = unlockAccount;
        this.resetPassword = resetPassword;
        this.current = current;
        this.provinces = provinces;
    }

    /** A new account. Without a scope it is for everything, which only an administrator of everything may give. */
    public record NewAccount(
            @NotNull String username,
            @NotBlank @Size(max = 100) String displayName,
            @NotNull String password,
            @NotNull Role role,
            @NotNull ScopeBody scope) {}

    /** A password for somebody who forgot theirs. */
    public record NewPassword(@NotNull String password) {}

    /** An account as administrators see it. */
    public record AccountBody(
            AccountId id,
            String username,
            String displayName,
            Role role,
            ScopeBody scope,
            boolean locked,
            Instant createdAt) {

        static AccountBody of(Account account) {
            return new AccountBody(
                    account.id(),
                    account.username().value(),
                    account.displayName(),
                    account.role(),
                    ScopeBody.of(account.scope()),
                    account.isLocked(),
                    account.createdAt());
        }
    }

    /** The identity of what was made. */
    public record Opened(AccountId id) {}

    @GET
    @Operation(summary = "The accounts within one's own scope")
    public List<AccountBody> list() {
        return accounts.in(current.scope()).stream().map(AccountBody::of).toList();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Open an account within one's own scope")
    public Response open(@NotNull @Valid NewAccount asked) {
        Scope scope = asked.scope().scope(provinces);
        current.mustHold(scope);
        AccountId id = openAccount.of(asked.username(), asked.displayName(), asked.password(), asked.role(), scope);
        return Response.status(Response.Status.CREATED).entity(new Opened(id)).build();
    }

    @POST
    @Path("/{account}/lock")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Lock an account: its sessions end at once")
    public void lock(@PathParam("account") UUID account) {
        lockAccount.with(new AccountId(account));
    }

    @POST
    @Path("/{account}/unlock")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Unlock an account")
    public void unlock(@PathParam("account") UUID account) {
        unlockAccount.with(new AccountId(account));
    }

    @PUT
    @Path("/{account}/password")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Give an account a new password: its sessions end at once")
    public void resetPassword(@PathParam("account") UUID account, @NotNull @Valid NewPassword fresh) {
        resetPassword.of(new AccountId(account), fresh.password());
    }
}
