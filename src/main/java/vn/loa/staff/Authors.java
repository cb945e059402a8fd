package vn.loa.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Finds the person behind a user name, for acts that are done in somebody's name without a request, as in the demonstration. */
@ApplicationScoped
public class Authors {

    private final Accounts accounts;

    Authors(Accounts accounts) {
        this.accounts = accounts;
    }

    @Transactional
    public Optional<Author> named(String username) {
        return accounts.named(Username.typed(username)).map(account -> new Author(account.id(), account.displayName()));
    }
}
