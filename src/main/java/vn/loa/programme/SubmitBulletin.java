package vn.loa.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import vn.loa.protocol.ContentReference;
import vn.loa.protocol.WardId;
import vn.loa.staff.SignedIn;

/** An officer lays a bulletin before the approvers. */
@ApplicationScoped
public class SubmitBulletin {

    private final Bulletins bulletins;
    private final Renditions renditions;
    private final SignedIn signedIn;
    private final Clock clock;
    private final Event<BulletinSubmitted> submitted;

    SubmitBulletin(
            Bulletins bulletins,
            Renditions renditions,
            SignedIn signedIn,
            Clock clock,
            Event<BulletinSubmitted> submitted) {
        this.bulletins = bulletins;
        this.renditions = renditions;
        this.signedIn = signedIn;
        this.clock = clock;
        this.submitted = submitted;
    }

    /** @param seen the version that the officer looked at */
    @Transactional
    public Bulletin submit(WardId ward, BulletinId id, long seen) {
        Bulletin bulletin = bulletins.hold(ward, id);
        Optional<ContentReference> content = renditions.of(bulletin);
        Instant now = clock.instant();
        bulletin.submit(seen, now);
        if (bulletin.clip().isPresent() && content.isEmpty()) {
            throw new AudioNotReady();
        }
        bulletins.flush();
        submitted.fire(new BulletinSubmitted(BulletinFacts.of(bulletin, content), signedIn.author(), now));
        return bulletin;
    }
}
