package vn.loa.directive;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import vn.loa.protocol.WardId;
import vn.loa.schedule.PlaceFromAbove;
import vn.loa.schedule.plan.Finding;
import vn.loa.staff.Author;
import vn.loa.staff.SignedIn;

/** The ward's user decides about what came from above. */
@ApplicationScoped
public class DecideDelivery {

    /** What can be decided. */
    public enum Decision {
        /** Takes it over: it is the ward's bulletin now and waits to be planned. */
        CHOOSE,
        /** Will not air it. */
        DECLINE,
        /** Of two of priority, the one from above goes first. */
        THIS_FIRST,
        /** Of two of priority, the other one goes first. */
        OTHER_FIRST
    }

    private final Directives directives;
    private final PlaceFromAbove place;
    private final DirectiveEvidence evidence;
    private final SignedIn signedIn;
    private final Clock clock;

    DecideDelivery(
            Directives directives, PlaceFromAbove place, DirectiveEvidence evidence, SignedIn signedIn, Clock clock) {
        this.directives = directives;
        this.place = place;
        this.evidence = evidence;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    @Transactional
    public Delivery decide(WardId ward, DirectiveId id, Decision decision) {
        Delivery delivery = directives.hold(id, ward);
        Directive directive = directives.require(id);
        Instant now = clock.instant();
        Author by = signedIn.author();
        List<Finding> displaced = List.of();
        switch (decision) {
            case CHOOSE -> delivery.chosen(by, now);
            case DECLINE -> delivery.declined(by, now);
            case THIS_FIRST -> displaced = placed(delivery, first(directive, delivery, by), by, now);
            case OTHER_FIRST -> displaced = placed(delivery, behind(delivery, by), by, now);
        }
        evidence.decided(directive, delivery, decision.name(), by, displaced);
        return delivery;
    }

    private static List<Finding> placed(Delivery delivery, PlaceFromAbove.Placed placed, Author by, Instant now) {
        delivery.placed(placed.schedule(), by, now);
        return placed.displaced();
    }

    private PlaceFromAbove.Placed first(Directive directive, Delivery delivery, Author by) {
        return place.before(
                delivery.ward(),
                delivery.bulletin(),
                directive.wantedStart().orElseThrow(NoWantedStart::new),
                delivery.otherSchedule().orElseThrow(DecidedAlready::new),
                delivery.otherDate().orElseThrow(DecidedAlready::new),
                by);
    }

    private PlaceFromAbove.Placed behind(Delivery delivery, Author by) {
        return place.behind(
                delivery.ward(),
                delivery.bulletin(),
                delivery.otherSchedule().orElseThrow(DecidedAlready::new),
                delivery.otherDate().orElseThrow(DecidedAlready::new),
                by);
    }
}
