package vn.loa.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import vn.loa.protocol.WardId;
import vn.loa.staff.SignedIn;

/** An approver, never the author, makes a bulletin fit to be aired. */
@ApplicationScoped
public class ApproveBulletin {

    private final Bulletins bulletins;
    private final Renditions renditions;
    private final SignedIn signedIn;
    private final Clock clock;
    private final Event<BulletinApproved> approved;

    ApproveBulletin(
            Bulletins bulletins,
            Renditions renditions,
            SignedIn signedIn,
            Clock clock,
            Event<BulletinApproved> approved) {
        this.bulletins = bulletins;
        this.renditions = renditions;
        this.signedIn = signedIn;
        this.clock = clock;
        this.approved = approved;
    }

    /** @param seen the version that the approver read and listened to: nothing else is approved */
    @Transactional
    public Bulletin approve(WardId ward, BulletinId id, long seen) {
        Bulletin bulletin = bulletins.hold(ward, id);
        Instant now = clock.instant();
        bulletin.approve(seen, signedIn.author(), now);
        bulletins.flush();
        approved.fire(
                new BulletinApproved(BulletinFacts.of(bulletin, renditions.of(bulletin)), signedIn.author(), now));
        return bulletin;
    }
}
