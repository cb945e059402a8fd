package vn.loa.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import vn.loa.protocol.WardId;
import vn.loa.staff.SignedIn;

/** An officer begins the next edition of an approved bulletin; the approved one stays as it is. */
@ApplicationScoped
public class NewEdition {

    private final Bulletins bulletins;
    private final SignedIn signedIn;
    private final Clock clock;

    NewEdition(Bulletins bulletins, SignedIn signedIn, Clock clock) {
        this.bulletins = bulletins;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    /** The next edition: a fresh draft, or the one that somebody has begun already. */
    @Transactional
    public Bulletin of(WardId ward, BulletinId id) {
        Bulletin bulletin = bulletins.hold(ward, id);
        return bulletins
                .successorOf(bulletin)
                .orElseGet(() -> bulletins.add(bulletin.nextEdition(signedIn.author(), clock.instant())));
    }
}
