package vn.loa.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Use case: a person changes their own password, knowing the old one; all their sessions end and this one gets a new token. */
@ApplicationScoped
public class ChangePassword {

    private static final Logger LOG = Logger.getLogger(ChangePassword.class);

    private final SignInFailures failures;
    private final Accounts accounts;
    private final Passwords passwords;
    private final Sessions sessions;
    private final CurrentAccount current;

    ChangePassword(
            SignInFailures failures,
            Accounts accounts,
            Passwords passwords,
            Sessions sessions,
            CurrentAccount current) {
        this.failures = failures;
        this.accounts = accounts;
        this.passwords = passwords;
        this.sessions = sessions;
        this.current = current;
    }

    /**
     * Changes it.
     *
     * @return the session that goes on, in place of the one that asked
     * @throws WrongCredentials when the old password is another one
     * @throws TooManyAttempts when it was wrong too often: a stolen session is no way around the throttle
     * @throws WeakPassword when the new one could be guessed
     */
    @Transactional(dontRollbackOn = {WrongCredentials.class, TooManyAttempts.class})
    public SessionToken from(String old, String fresh, String address) {
        Username username = current.visitor().username();
        Password password = Password.chosenBy(username, fresh);
        failures.count(username.value(), SourceAddress.of(address));
        Account account = accounts.held(current.visitor().id());
        if (!passwords.match(old, Optional.of(account.passwordHash()))) {
            throw new WrongCredentials();
        }
        account.changePassword(passwords.hash(password));
        sessions.endAllOf(account.id());
        failures.forgive(username);
        LOG.infof("password changed account=%s", account.id());
        return sessions.open(account.id());
    }
}
