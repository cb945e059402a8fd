package vn.loa.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;

/** Gives out and takes in the one-time links of a first start. There is never a default account or password. */
@ApplicationScoped
public class SetupLinks {

    private final EntityManager database;
    private final Accounts accounts;
    private final StaffConfig config;
    private final Clock clock;

    SetupLinks(EntityManager database, Accounts accounts, StaffConfig config, Clock clock) {
        this.database = database;
        this.accounts = accounts;
        this.config = config;
        this.clock = clock;
    }

    /** A new link, in place of any earlier one; empty when there is an account already. */
    @Transactional
    Optional<SessionToken> issue() {
        if (!accounts.areNone()) {
            return Optional.empty();
        }
        database.createQuery("delete from SetupLink where usedAt is null").executeUpdate();
        SessionToken token = SessionToken.fresh();
        database.persist(new SetupLink(token.hash(), clock.instant(), config.setupLinkLength()));
        return Optional.of(token);
    }

    /**
     * Spends a link as part of the transaction that sets the server up: when that fails, the link is still good.
     *
     * @throws SetupLinkSpent when it was used, has expired, never existed, or an account exists by now
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void spend(String presented) {
        require(presented, LockModeType.PESSIMISTIC_WRITE).use(clock.instant());
    }

    /**
     * Looks whether a link can still be used, without using it.
     *
     * @throws SetupLinkSpent as {@link #spend}
     */
    @Transactional
    public void check(String presented) {
        require(presented, LockModeType.NONE);
    }

    private SetupLink require(String presented, LockModeType lock) {
        if (!accounts.areNone()) {
            throw new SetupLinkSpent(true);
        }
        return SessionToken.presented(presented)
                .flatMap(token -> Optional.ofNullable(
                        database.find(SetupLink.class, token.hash().hex(), lock)))
                .filter(link -> link.isGood(clock.instant()))
                .orElseThrow(() -> new SetupLinkSpent(false));
    }
}
