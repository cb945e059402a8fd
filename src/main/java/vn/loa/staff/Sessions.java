package vn.loa.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import vn.loa.protocol.Sha256;

/** Opens, recognises and ends sessions; the database is the only place where they are kept, so every node knows them all. */
@ApplicationScoped
@Transactional
class Sessions {

    private final EntityManager database;
    private final StaffConfig config;
    private final Clock clock;
    private final Event<SessionsEnded> ended;

    Sessions(EntityManager database, StaffConfig config, Clock clock, Event<SessionsEnded> ended) {
        this.ended = ended;
        this.database = database;
        this.config = config;
        this.clock = clock;
    }

    SessionToken open(AccountId account) {
        SessionToken token = SessionToken.fresh();
        database.persist(new Session(token.hash(), account, clock.instant(), config.sessionLength()));
        return token;
    }

    /** Who this token stands for now; nobody when it is unknown, over, or its account is locked. */
    Optional<Visitor> visitorWith(SessionToken token) {
        Instant now = clock.instant();
        return Optional.ofNullable(database.find(Session.class, token.hash().hex()))
                .filter(session -> !session.isOver(now, config.sessionIdle()))
                .flatMap(session -> visitor(session, token.hash(), now));
    }

    /** Whether this session still stands for somebody; looking is no sign of life. */
    boolean isOpen(Sha256 token) {
        Instant now = clock.instant();
        return Optional.ofNullable(database.find(Session.class, token.hex()))
                .filter(session -> !session.isOver(now, config.sessionIdle()))
                .map(session -> database.find(Account.class, session.account()))
                .filter(account -> !account.isLocked())
                .isPresent();
    }

    void end(Sha256 session) {
        ended.fire(new SessionsEnded());
        database.createQuery("delete from Session where token = ?1")
                .setParameter(1, session.hex())
                .executeUpdate();
    }

    void endAllOf(AccountId account) {
        ended.fire(new SessionsEnded());
        database.createQuery("delete from Session where account = ?1")
                .setParameter(1, account.value())
                .executeUpdate();
    }

    int forgetThoseOver() {
        Instant now = clock.instant();
        return database.createQuery("delete from Session where expiresAt <= ?1 or lastSeenAt <= ?2")
                .setParameter(1, now)
                .setParameter(2, now.minus(config.sessionIdle()))
                .executeUpdate();
    }

    private Optional<Visitor> visitor(Session session, Sha256 token, Instant now) {
        Account account = database.find(Account.class, session.account());
        if (account == null || account.isLocked()) {
            return Optional.empty();
        }
        session.seen(now);
        return Optional.of(new Visitor(
                account.id(), account.username(), account.displayName(), account.role(), account.scope(), token));
    }
}
