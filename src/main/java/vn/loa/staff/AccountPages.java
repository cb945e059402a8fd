package vn.loa.staff;

import static vn.loa.staff.Role.ADMINISTRATOR_ROLE;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import vn.loa.page.Pages;
import vn.loa.page.Wrong;
import vn.loa.problem.Refusal;
import vn.loa.problem.Sentence;
import vn.loa.protocol.WardId;

/** The accounts within an administrator's scope, as a page; a new one is for the ward in which the page stands. */
@Path("/wards/{ward}/settings/accounts")
@Produces(Pages.HTML)
@RolesAllowed(ADMINISTRATOR_ROLE)
class AccountPages {

    private static final Map<String, String> FIELDS = Map.of(
            "weak-password", "password",
            "not-a-username", "username",
            "username-taken", "username");

    private final Accounts accounts;
    private final OpenAccount openAccount;
    private final LockAccount lockAccount;
    private final UnlockAccount unlockAccount;
    private final ResetPassword resetPassword;
    private final CurrentAccount current;
    private final Pages pages;

    AccountPages(
            Accounts accounts,
            OpenAccount openAccount,
            LockAccount lockAccount,
            UnlockAccount unlockAccount,
            ResetPassword resetPassword,
            CurrentAccount current,
            Pages pages) {
        this.accounts = accounts;
        this.openAccount = openAccount;
        this.lockAccount = lockAccount;
        this.unlockAccount = unlockAccount;
        this.resetPassword = resetPassword;
        this.current = current;
        this.pages = pages;
    }

    /** An account in the list. */
    record Line(String id, String name, String username, String role, boolean locked, boolean own, Instant createdAt) {}

    /** What was typed for a new account; the password is never sent back. */
    record Typed(
            @FormParam("displayName") @DefaultValue("") String displayName,
            @FormParam("username") @DefaultValue("") String username,
            @FormParam("password") @DefaultValue("") String password,
            @FormParam("role") @DefaultValue("OFFICER") String role) {

        // A form without the field leaves null, whatever the default says.
        Typed {
            displayName = Objects.requireNonNullElse(displayName, "");
            username = Objects.requireNonNullElse(username, "");
            password = Objects.requireNonNullElse(password, "");
            role = Objects.requireNonNullElse(role, "OFFICER");
        }
    }

    @CheckedTemplate(basePath = "staff")
    record AccountList(List<Line> accounts, Typed typed, Wrong wrong) implements TemplateInstance {}

    @CheckedTemplate(basePath = "staff")
    record PasswordForm(String id, String name, Wrong wrong) implements TemplateInstance {}

    @GET
    public Response list(@PathParam("ward") WardId ward) {
        return pages.show(page(new Typed("", "", "", "OFFICER"), Wrong.nothing()));
    }

    @POST
    public Response open(@PathParam("ward") WardId ward, @BeanParam Typed typed) {
        try {
            Scope scope = Scope.ward(ward);
            current.mustHold(scope);
            openAccount.of(typed.username(), nameOf(typed), typed.password(), roleOf(typed), scope);
        } catch (Refusal refusal) {
            return pages.showAgain(refusal, page(typed, Wrong.of(refusal, FIELDS, pages.language())));
        }
        return pages.goTo(
                home(ward),
                new Sentence(
                        "Đã mở tài khoản " + typed.username() + ".", "The account " + typed.username() + " is open."));
    }

    @POST
    @Path("{account}/lock")
    public Response lock(@PathParam("ward") WardId ward, @PathParam("account") UUID account) {
        try {
            lockAccount.with(new AccountId(account));
        } catch (Refusal refusal) {
            return pages.goTo(home(ward), refusal.sentence());
        }
        return pages.goTo(home(ward), new Sentence("Đã khóa tài khoản.", "The account is locked."));
    }

    @POST
    @Path("{account}/unlock")
    public Response unlock(@PathParam("ward") WardId ward, @PathParam("account") UUID account) {
        unlockAccount.with(new AccountId(account));
        return pages.goTo(home(ward), new Sentence("Đã mở khóa tài khoản.", "The account is unlocked."));
    }

    @GET
    @Path("{account}/password")
    public Response password(@PathParam("ward") WardId ward, @PathParam("account") UUID account) {
        return pages.show(passwordForm(account, Wrong.nothing()));
    }

    @POST
    @Path("{account}/password")
    public Response password(
            @PathParam("ward") WardId ward,
            @PathParam("account") UUID account,
            @FormParam("password") @DefaultValue("") String password) {
        try {
            resetPassword.of(new AccountId(account), password);
        } catch (Refusal refusal) {
            return pages.showAgain(refusal, passwordForm(account, Wrong.of(refusal, FIELDS, pages.language())));
        }
        return pages.goTo(home(ward), new Sentence("Đã đặt lại mật khẩu.", "The password is reset."));
    }

    private PasswordForm passwordForm(UUID account, Wrong wrong) {
        String name = accounts.in(current.scope()).stream()
                .filter(known -> known.id().value().equals(account))
                .map(Account::displayName)
                .findFirst()
                .orElseThrow(NoSuchAccount::new);
        return new PasswordForm(account.toString(), name, wrong);
    }

    private AccountList page(Typed typed, Wrong wrong) {
        AccountId own = current.author().id();
        List<Line> lines = accounts.in(current.scope()).stream()
                .map(account -> new Line(
                        account.id().toString(),
                        account.displayName(),
                        account.username().value(),
                        account.role().name(),
                        account.isLocked(),
                        account.id().equals(own),
                        account.createdAt()))
                .toList();
        return new AccountList(lines, typed, wrong);
    }

    private static Role roleOf(Typed typed) {
        return Arrays.stream(Role.values())
                .filter(role -> role.name().equals(typed.role()))
                .findFirst()
                .orElse(Role.AUDITOR);
    }

    private static String nameOf(Typed typed) {
        String name = typed.displayName().strip();
        return name.isEmpty() || name.length() > 100 ? typed.username() : name;
    }

    private static String home(WardId ward) {
        return "/wards/" + ward + "/settings/accounts";
    }
}
