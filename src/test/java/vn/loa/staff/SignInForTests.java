package vn.loa.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Locale;
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
    private final EntityManager database;

    SignInForTests(
            Wards wards,
            FoundWard foundWard,
            OpenAccount openAccount,
            Accounts accounts,
            Sessions sessions,
            EntityManager database) {
        this.wards = wards;
        this.foundWard = foundWard;
        this.openAccount = openAccount;
        this.accounts = accounts;
        this.sessions = sessions;
        this.database = database;
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
        return role.name().toLowerCase(Locale.ROOT) + "." + place;
    }

    /** Takes back every failed sign-in: all tests come from one address, so one test's failures would shut out the next. */
    @Transactional
    public void forgetFailures() {
        database.createNativeQuery("delete from sign_in_failure").executeUpdate();
    }

    long failures() {
        return ((Number) database.createNativeQuery("select count(*) from sign_in_failure")
                        .getSingleResult())
                .longValue();
    }

    /** Lets this much time pass for everything that staff has written down, as far as expiry and waiting are concerned. */
    @Transactional
    public void letPass(Duration time) {
        for (String column : new String[] {
            "session.created_at",
            "session.expires_at",
            "session.last_seen_at",
            "sign_in_failure.at",
            "setup_link.created_at",
            "setup_link.expires_at"
        }) {
            String[] names = column.split("\\.");
            database.createNativeQuery(
                            "update %s set %s = %s - make_interval(secs => ?1)".formatted(names[0], names[1], names[1]))
                    .setParameter(1, (double) time.toSeconds())
                    .executeUpdate();
        }
    }
}
