package vn.loa.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.jboss.logging.Logger;

/** The second half of signing in: the password was right, so the account gets a session, unless it changed meanwhile. */
@ApplicationScoped
class OpenSession {

    private static final Logger LOG = Logger.getLogger(OpenSession.class);

    private final SignInFailures failures;
    private final Accounts accounts;
    private final Sessions sessions;

    OpenSession(SignInFailures failures, Accounts accounts, Sessions sessions) {
        this.failures = failures;
        this.accounts = accounts;
        this.sessions = sessions;
    }

    @Transactional
    SessionToken after(Account proven) {
        // Held, so that a lock or a new password at this very moment comes either before and is seen, or after and ends
        // the session.
        Account account = accounts.held(proven.id());
        if (account.isLocked()) {
            throw new AccountLocked();
        }
        if (!account.passwordHash().equals(proven.passwordHash())) {
            throw new WrongCredentials();
        }
        failures.forgive(account.username());
        LOG.infof("signed in account=%s", account.id());
        return sessions.open(account.id());
    }
}
