package vn.loa.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import org.jboss.logging.Logger;

/** Use case: an administrator gives a person who forgot it a new password; all sessions of the account end. */
@ApplicationScoped
class ResetPassword {

    private static final Logger LOG = Logger.getLogger(ResetPassword.class);

    private final Accounts accounts;
    private final Passwords passwords;
    private final Sessions sessions;
    private final SignInFailures failures;
    private final CurrentAccount current;

    private final Event<AccountChanged> changed;

    ResetPassword(
            Accounts accounts,
            Passwords passwords,
            Sessions sessions,
            SignInFailures failures,
            CurrentAccount current,
            Event<AccountChanged> changed) {
        this.changed = changed;
        this.accounts = accounts;
        this.passwords = passwords;
        this.sessions = sessions;
        this.failures = failures;
        this.current = current;
    }

    @Transactional
    void of(AccountId id, String password) {
        Account account = accounts.held(id, current.scope());
        account.changePassword(passwords.hash(Password.chosenBy(account.username(), password)));
        sessions.endAllOf(id);
        failures.forgive(account.username());
        changed.fire(new AccountChanged(
                id,
                account.username().value(),
                account.role(),
                "password-reset",
                current.author().name()));
        LOG.infof("password reset account=%s by=%s", id, current.visitor().id());
    }
}
