package vn.loa.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * Slows down guessing, per account name and per address, over restarts and over all nodes.
 *
 * <p>An attempt is counted before the password is looked at and taken back when it was right: otherwise a thousand attempts at
 * once would all pass before the first of them had failed.
 */
@ApplicationScoped
class SignInFailures {

    private static final Duration FIRST_WAIT = Duration.ofMinutes(1);
    private static final int MOST_DOUBLINGS = 10;
    private static final Duration KEPT = Duration.ofDays(1);

    private final EntityManager database;
    private final StaffConfig config;
    private final Clock clock;

    SignInFailures(EntityManager database, StaffConfig config, Clock clock) {
        this.database = database;
        this.config = config;
        this.clock = clock;
    }

    /** Counts this attempt as failed until it is forgiven, or refuses it because there were too many. */
    @Transactional(dontRollbackOn = TooManyAttempts.class)
    void count(String username, SourceAddress address) {
        Instant now = clock.instant();
        // Always the address first: two attempts can wait for each other but not in a circle.
        hold(1, address.value());
        hold(2, username);
        refuseWhenWaiting(waitOf("address", address.value(), config.failuresPerAddress(), now));
        refuseWhenWaiting(waitOf("username", username, config.failuresPerAccount(), now));
        database.createNativeQuery("insert into sign_in_failure (username, address, at) values (?1, ?2, ?3)")
                .setParameter(1, username)
                .setParameter(2, address.value())
                .setParameter(3, utc(now))
                .executeUpdate();
    }

    /** Takes back what was counted against this account; the failures against other accounts keep counting for the address. */
    @Transactional
    void forgive(Username username) {
        database.createNativeQuery("delete from sign_in_failure where username = ?1")
                .setParameter(1, username.value())
                .executeUpdate();
    }

    @Transactional
    int forgetOld() {
        return database.createNativeQuery("delete from sign_in_failure where at < ?1")
                .setParameter(1, utc(clock.instant().minus(KEPT)))
                .executeUpdate();
    }

    private Duration waitOf(String column, String value, int allowed, Instant now) {
        Object[] row = (Object[]) database.createNativeQuery(
                        "select count(*), max(at) from sign_in_failure where " + column + " = ?1 and at > ?2")
                .setParameter(1, value)
                .setParameter(2, utc(now.minus(config.failuresCountedOver())))
                .getSingleResult();
        long failures = ((Number) row[0]).longValue();
        if (failures < allowed) {
            return Duration.ZERO;
        }
        long doublings = Math.min(MOST_DOUBLINGS, failures - allowed);
        Duration wait = FIRST_WAIT.multipliedBy(1L << doublings);
        Duration longest = config.failuresCountedOver();
        return Duration.between(now, instant(row[1]).plus(wait.compareTo(longest) < 0 ? wait : longest));
    }

    private static void refuseWhenWaiting(Duration wait) {
        if (wait.compareTo(Duration.ZERO) > 0) {
            throw new TooManyAttempts(wait);
        }
    }

    private void hold(int kind, String value) {
        database.createNativeQuery("select 1 from (select pg_advisory_xact_lock(?1, hashtext(?2))) as held")
                .setParameter(1, kind)
                .setParameter(2, value)
                .getSingleResult();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Instant instant(Object value) {
        return value instanceof Instant exact ? exact : ((OffsetDateTime) value).toInstant();
    }
}
