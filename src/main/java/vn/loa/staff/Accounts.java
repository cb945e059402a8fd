package vn.loa.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.hibernate.exception.ConstraintViolationException;

/** Answers questions about accounts. */
@ApplicationScoped
@Transactional
class Accounts {

    private final EntityManager database;
    private final Provinces provinces;

    Accounts(EntityManager database, Provinces provinces) {
        this.database = database;
        this.provinces = provinces;
    }

    boolean areNone() {
        return database.createQuery("select count(a) from Account a", Long.class)
                        .getSingleResult()
                == 0;
    }

    Optional<Account> named(Username username) {
        return database.createQuery("from Account where username = ?1", Account.class)
                .setParameter(1, username.value())
                .getResultStream()
                .findFirst();
    }

    List<Account> in(Scope scope) {
        return database.createQuery("from Account order by username", Account.class)
                .getResultStream()
                .filter(account -> scope.holds(account.scope(), provinces))
                .toList();
    }

    /** The account, held against every other change until the transaction ends. */
    Account held(AccountId id) {
        return Optional.ofNullable(database.find(Account.class, id.value(), LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(NoSuchAccount::new);
    }

    /** The same, for somebody whose scope must hold the account; one outside looks like none. */
    Account held(AccountId id, Scope scope) {
        Account account = held(id);
        if (!scope.holds(account.scope(), provinces)) {
            throw new NoSuchAccount();
        }
        return account;
    }

    void add(Account account) {
        if (named(account.username()).isPresent()) {
            throw new UsernameTaken();
        }
        try {
            database.persist(account);
            database.flush();
        } catch (ConstraintViolationException somebodyWasFaster) {
            throw new UsernameTaken();
        }
    }
}
