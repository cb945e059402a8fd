package vn.loa.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import vn.loa.evidence.EvidenceLog;
import vn.loa.evidence.LeafKind;
import vn.loa.protocol.Sha256;
import vn.loa.protocol.WardId;
import vn.loa.staff.SignedIn;

/** Gives out addresses at which calendar programs read a ward's timetable, and takes them back. */
@ApplicationScoped
class CalendarLinks {

    private static final int BYTES = 32;
    private static final int MOST = 20;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private final EntityManager database;
    private final EvidenceLog log;
    private final SignedIn signedIn;
    private final Clock clock;

    CalendarLinks(EntityManager database, EvidenceLog log, SignedIn signedIn, Clock clock) {
        this.database = database;
        this.log = log;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    /** A new link and its secret, which is told this once. */
    record Fresh(CalendarLink link, String secret) {}

    @Transactional
    Fresh make(WardId ward) {
        if (in(ward).stream().filter(link -> link.revokedAt() == null).count() >= MOST) {
            throw new TooManyCalendars();
        }
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        CalendarLink link =
                new CalendarLink(ward, hash(secret), signedIn.author().name(), clock.instant());
        database.persist(link);
        log.append(LeafKind.CALENDAR_SHARED, Optional.of(ward), Map.of("link", link.id(), "by", signedIn.author()));
        return new Fresh(link, secret);
    }

    /** Takes it back; once more changes nothing. */
    @Transactional
    CalendarLink revoke(WardId ward, UUID id) {
        CalendarLink link = Optional.ofNullable(database.find(CalendarLink.class, id))
                .filter(one -> one.isOf(ward))
                .orElseThrow(NoSuchCalendar::new);
        if (link.revokedAt() == null) {
            link.revoke(signedIn.author().name(), clock.instant());
            log.append(
                    LeafKind.CALENDAR_WITHDRAWN, Optional.of(ward), Map.of("link", link.id(), "by", signedIn.author()));
        }
        return link;
    }

    /** All that were ever given out, the newest first. */
    @Transactional
    List<CalendarLink> in(WardId ward) {
        return database.createQuery("from CalendarLink where ward = ?1 order by madeAt desc, id", CalendarLink.class)
                .setParameter(1, ward.value())
                .getResultList();
    }

    /** Whether this secret opens the ward's calendar. */
    @Transactional
    boolean opens(String ward, String secret) {
        return FORM.matcher(secret).matches()
                && !database.createQuery(
                                "from CalendarLink where ward = ?1 and tokenSha256 = ?2 and revokedAt is null",
                                CalendarLink.class)
                        .setParameter(1, ward)
                        .setParameter(2, hash(secret))
                        .getResultList()
                        .isEmpty();
    }

    private static String hash(String secret) {
        return Sha256.of(secret.getBytes(StandardCharsets.US_ASCII)).hex();
    }
}
