package vn.loa.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import vn.loa.protocol.WardId;
import vn.loa.staff.SignedIn;

/** An approver sends a bulletin back and says why. */
@ApplicationScoped
public class ReturnBulletin {

    private final Bulletins bulletins;
    private final Renditions renditions;
    private final SignedIn signedIn;
    private final Clock clock;
    private final Event<BulletinReturned> returned;

    ReturnBulletin(
            Bulletins bulletins,
            Renditions renditions,
            SignedIn signedIn,
            Clock clock,
            Event<BulletinReturned> returned) {
        this.bulletins = bulletins;
        this.renditions = renditions;
        this.signedIn = signedIn;
        this.clock = clock;
        this.returned = returned;
    }

    /** @param seen the version that the approver read and listened to */
    @Transactional
    public Bulletin sendBack(WardId ward, BulletinId id, long seen, String reason) {
        Bulletin bulletin = bulletins.hold(ward, id);
        Instant now = clock.instant();
        bulletin.sendBack(seen, signedIn.author(), reason, now);
        bulletins.flush();
        returned.fire(new BulletinReturned(
                BulletinFacts.of(bulletin, renditions.of(bulletin)),
                signedIn.author(),
                now,
                bulletin.returnReason().orElseThrow()));
        return bulletin;
    }
}
