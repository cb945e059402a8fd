package vn.loa.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import org.jboss.logging.Logger;

/** Use case: an administrator gives a locked account back to its person. */
@ApplicationScoped
class UnlockAccount {

    private static final Logger LOG = Logger.getLogger(UnlockAccount.class);

    private final Accounts accounts;
    private final CurrentAccount current;

    private final Event<AccountChanged> changed;

    UnlockAccount(Accounts accounts, CurrentAccount current, Event<AccountChanged> changed) {
        this.changed = changed;
        this.accounts = accounts;
        this.current = current;
    }

    @Transactional
    void with(AccountId id) {
        Account account = accounts.held(id, current.scope());
        account.unlock();
        changed.fire(new AccountChanged(
                id,
                account.username().value(),
                account.role(),
                "unlocked",
                current.author().name()));
        LOG.infof("account unlocked account=%s by=%s", id, current.visitor().id());
    }
}
