package vn.loa.staff;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Use case: a person proves who they are and gets a session. */
@ApplicationScoped
public class SignIn {

    private static final Logger LOG = Logger.getLogger(SignIn.class);

    private final SignInFailures failures;
    private final Accounts accounts;
    private final Passwords passwords;
    private final OpenSession openSession;

    SignIn(SignInFailures failures, Accounts accounts, Passwords passwords, OpenSession openSession) {
        this.failures = failures;
        this.accounts = accounts;
        this.passwords = passwords;
        this.openSession = openSession;
    }

    /**
     * Opens a session; {@link SessionCookies#holding} makes its cookie.
     *
     * @param username as typed
     * @param password as typed
     * @param address where it comes from, see {@link Caller#address}
     * @throws WrongCredentials when there is no such account or the password is another one
     * @throws TooManyAttempts when this account or this address has failed too often
     * @throws AccountLocked when the password is right but an administrator has locked the account
     */
    public SessionToken with(String username, String password, String address) {
        Optional<Username> name = Username.recognised(username);
        SourceAddress source = SourceAddress.of(address);
        // A name that nobody can have is counted under one heading, so that it costs the table nothing.
        failures.count(name.map(Username::value).orElse("?"), source);
        Optional<Account> account = name.flatMap(accounts::named);
        if (!passwords.match(password, account.map(Account::passwordHash))) {
            LOG.infof("sign-in refused address=%s", source.value());
            throw new WrongCredentials();
        }
        return openSession.after(account.orElseThrow());
    }
}
