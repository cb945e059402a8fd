package vn.loa.area;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.ZoneId;
import vn.loa.staff.AccountId;
import vn.loa.staff.OpenAccount;
import vn.loa.staff.Role;
import vn.loa.staff.Scope;
import vn.loa.staff.SetupLinks;

/** Use case: whoever opens the one-time link of a first start names the ward and becomes the first administrator, of everything. */
@ApplicationScoped
public class SetUp {

    private final SetupLinks links;
    private final FoundWard foundWard;
    private final OpenAccount openAccount;

    SetUp(SetupLinks links, FoundWard foundWard, OpenAccount openAccount) {
        this.links = links;
        this.foundWard = foundWard;
        this.openAccount = openAccount;
    }

    /**
     * Who the first administrator is.
     *
     * @param username see {@link vn.loa.staff.Username}
     * @param displayName how the person is called in records
     * @param password see {@link vn.loa.staff.Password}
     */
    public record Administrator(String username, String displayName, String password) {}

    /** Where the server stands. */
    public record FirstWard(String province, String name, ZoneId zone) {}

    /**
     * Sets the server up, once; when anything is refused, nothing is made and the link stays good.
     *
     * @param token the secret of the link
     * @return the administrator's account, which can sign in at once
     */
    @Transactional
    public AccountId with(String token, Administrator administrator, FirstWard ward) {
        links.spend(token);
        foundWard.in(ward.province(), FoundWard.idOf(ward.name()), ward.name(), ward.zone(), false);
        return openAccount.of(
                administrator.username(),
                administrator.displayName(),
                administrator.password(),
                Role.ADMINISTRATOR,
                Scope.everything());
    }
}
