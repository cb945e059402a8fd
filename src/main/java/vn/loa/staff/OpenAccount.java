package vn.loa.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.jboss.logging.Logger;

/** Use case: a new account. Who asks has been allowed to before; this knows no caller, so that set-up and demonstration use it too. */
@ApplicationScoped
public class OpenAccount {

    private static final Logger LOG = Logger.getLogger(OpenAccount.class);

    private static final int LONGEST_NAME = 100;

    private final Accounts accounts;
    private final Passwords passwords;
    private final Clock clock;

    private final Event<AccountChanged> changed;

    private final Actor actor;

    OpenAccount(Accounts accounts, Passwords passwords, Clock clock, Event<AccountChanged> changed, Actor actor) {
        this.actor = actor;
        this.changed = changed;
        this.accounts = accounts;
        this.passwords = passwords;
        this.clock = clock;
    }

    /**
     * Opens an account that can sign in at once.
     *
     * @param username see {@link Username}; refused when taken
     * @param displayName how the person is called in records, for example {@code Nguyễn Thị Mai}
     * @param password see {@link Password}; refused when weak
     */
    @Transactional
    public AccountId of(String username, String displayName, String password, Role role, Scope scope) {
        Username name = Username.typed(username);
        String called = displayName.strip();
        if (called.isEmpty() || called.length() > LONGEST_NAME) {
            throw new NoDisplayName();
        }
        String hash = passwords.hash(Password.chosenBy(name, password));
        Account account = new Account(name, called, hash, role, scope, clock.instant());
        accounts.add(account);
        changed.fire(new AccountChanged(account.id(), name.value(), role, "opened", actor.name()));
        LOG.infof("account opened account=%s role=%s", account.id(), role);
        return account.id();
    }
}
