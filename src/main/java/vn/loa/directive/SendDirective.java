package vn.loa.directive;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.loa.programme.Bulletin;
import vn.loa.programme.BulletinId;
import vn.loa.programme.Bulletins;
import vn.loa.programme.CopyBulletin;
import vn.loa.protocol.WardId;
import vn.loa.staff.SignedIn;

/**
 * Somebody of a higher level sends an approved bulletin down to wards.
 *
 * <p>Each ward gets a copy of its own at once, so that its receivers can fetch the sound while people still decide.
 */
@ApplicationScoped
public class SendDirective {

    private final Bulletins bulletins;
    private final CopyBulletin copy;
    private final Directives directives;
    private final PlaceDelivery place;
    private final DirectiveEvidence evidence;
    private final SignedIn signedIn;
    private final Clock clock;

    SendDirective(
            Bulletins bulletins,
            CopyBulletin copy,
            Directives directives,
            PlaceDelivery place,
            DirectiveEvidence evidence,
            SignedIn signedIn,
            Clock clock) {
        this.bulletins = bulletins;
        this.copy = copy;
        this.directives = directives;
        this.place = place;
        this.evidence = evidence;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    /**
     * Sends it; what is of priority is placed in each ward's timetable in the same transaction.
     *
     * @param source the ward that the bulletin belongs to
     * @param wards where it goes, all within the sender's reach
     * @param start when it is wanted; needed for priority
     */
    @Transactional
    public Directive send(
            WardId source, BulletinId id, DirectiveClass kind, List<WardId> wards, @Nullable Instant start) {
        if (wards.isEmpty() || !wards.stream().allMatch(signedIn::reaches)) {
            throw new WardsOutOfReach();
        }
        Bulletin bulletin = bulletins.require(source, id);
        Instant now = clock.instant();
        Directive directive = new Directive(bulletin, kind, start, signedIn.author(), now);
        directives.add(directive);
        // In the order of the ids, so that two senders never wait for each other's wards.
        for (WardId ward : new TreeSet<>(wards)) {
            Delivery delivery = new Delivery(directive, ward, copy.into(ward, bulletin, now));
            directives.add(delivery);
            evidence.sent(directive, ward, delivery);
            if (kind == DirectiveClass.PRIORITY) {
                place.withPriority(directive, delivery);
            }
        }
        return directive;
    }
}
