package vn.loa.directive;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import vn.loa.protocol.WardId;
import vn.loa.schedule.PlaceFromAbove;
import vn.loa.schedule.plan.ScheduleId;
import vn.loa.staff.Author;
import vn.loa.staff.SignedIn;

/** A second person confirms an emergency, and it goes on the air in all its wards at once. */
@ApplicationScoped
public class ConfirmEmergency {

    private final Directives directives;
    private final PlaceFromAbove place;
    private final DirectiveEvidence evidence;
    private final SignedIn signedIn;
    private final Clock clock;

    ConfirmEmergency(
            Directives directives, PlaceFromAbove place, DirectiveEvidence evidence, SignedIn signedIn, Clock clock) {
        this.directives = directives;
        this.place = place;
        this.evidence = evidence;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    @Transactional
    public Directive confirm(WardId source, DirectiveId id) {
        Directive directive = directives.hold(source, id);
        Instant now = clock.instant();
        Author by = signedIn.author();
        directive.confirm(by, now);
        for (Delivery delivery : directives.of(id)) {
            ScheduleId schedule = place.atOnce(delivery.ward(), delivery.bulletin(), directive.sentBy());
            delivery.airedAtOnce(schedule, by, now);
            evidence.confirmed(directive, delivery, by);
        }
        return directive;
    }
}
