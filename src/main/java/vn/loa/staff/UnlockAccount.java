package vn.loa.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.jboss.logging.Logger;

/** Use case: an administrator gives a locked account back to its person. */
@ApplicationScoped
class UnlockAccount {

    private static final Logger LOG = Logger.getLogger(UnlockAccount.class);

    private final Accounts accounts;
    private final CurrentAccount current;

    UnlockAccount(Accounts accounts, CurrentAccount current) {
        this.accounts = accounts;
        this.current = current;
    }

    @Transactional
    void with(AccountId id) {
        accounts.held(id, current.scope()).unlock();
        LOG.infof("account unlocked account=%s by=%s", id, current.visitor().id());
    }
}
