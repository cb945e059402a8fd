package vn.loa.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import org.jboss.logging.Logger;

/** Use case: an administrator takes an account out of use; its sessions end in the same transaction. */
@ApplicationScoped
class LockAccount {

    private static final Logger LOG = Logger.getLogger(LockAccount.class);

    private final Accounts accounts;
    private final Sessions sessions;
    private final CurrentAccount current;

    private final Event<AccountChanged> changed;

    LockAccount(Accounts accounts, Sessions sessions, CurrentAccount current, Event<AccountChanged> changed) {
        this.changed = changed;
        this.accounts = accounts;
        this.sessions = sessions;
        this.current = current;
    }

    @Transactional
    void with(AccountId id) {
        Account account = accounts.held(id, current.scope());
        if (id.equals(current.visitor().id())) {
            throw new OwnAccount();
        }
        account.lock();
        sessions.endAllOf(id);
        changed.fire(new AccountChanged(
                id,
                account.username().value(),
                account.role(),
                "locked",
                current.author().name()));
        LOG.infof("account locked account=%s by=%s", id, current.visitor().id());
    }
}
