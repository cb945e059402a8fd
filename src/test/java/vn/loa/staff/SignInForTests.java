package vn.loa.staff;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import vn.loa.area.FoundWard;
import vn.loa.area.Wards;
import vn.loa.area.Zones;
import vn.loa.protocol.WardId;

/**
 * Gives tests signed-in people: inject it into a {@code @QuarkusTest} and send the cookie along.
 *
 * <pre>{@code
 * given().cookie("loa_session", people.cookieOf(Role.OFFICER, ward)).get("/api/wards/" + ward)
 * }</pre>
 */
@ApplicationScoped
public class SignInForTests {

    /** The password of everybody that is opened here. */
    public static final String PASSWORD = "mưa rào cuối hạ";

    private final Wards wards;
    private final FoundWard foundWard;
    private final OpenAccount openAccount;
    private final Accounts accounts;
    private final Sessions sessions;

    SignInForTests(Wards wards, FoundWard foundWard, OpenAccount openAccount, Accounts accounts, Sessions sessions) {
        this.wards = wards;
        this.foundWard = foundWard;
        this.openAccount = openAccount;
        this.accounts = accounts;
        this.sessions = sessions;
    }

    /** A ward of this identity in the province "Tỉnh Thử", made when it is not there yet. */
    public WardId ward(String id) {
        WardId ward = new WardId(id);
        if (wards.find(ward).isEmpty()) {
            foundWard.in("Tỉnh Thử", ward, "Phường " + id, Zones.named(null), false);
        }
        return ward;
    }

    /** The session cookie's value of somebody with this role in this ward. */
    public String cookieOf(Role role, WardId ward) {
        return cookieOf(role, Scope.ward(ward));
    }

    /** The session cookie's value of somebody with this role in this scope; each call opens a new session. */
    public String cookieOf(Role role, Scope scope) {
        return sessions.open(account(role, scope)).secret();
    }

    /** The account of somebody with this role in this scope, opened at the first call; the name is {@link #usernameOf}. */
    public AccountId account(Role role, Scope scope) {
        String username = usernameOf(role, scope);
        Optional<Account> known = accounts.named(new Username(username));
        return known.map(Account::id)
                .orElseGet(() -> openAccount.of(username, "Người thử " + username, PASSWORD, role, scope));
    }

    /** The username that belongs to {@link #account}. */
    public String usernameOf(Role role, Scope scope) {
        String place = scope.ward().map(WardId::value).or(scope::province).orElse("all");
        return role.name().toLowerCase(java.util.Locale.ROOT) + "." + place;
    }
}
