package vn.loa.directive;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import vn.loa.problem.Refusal;
import vn.loa.protocol.Precedence;
import vn.loa.schedule.PlaceFromAbove;
import vn.loa.schedule.plan.ReceiversBusy;
import vn.loa.schedule.plan.ScheduleId;

/** Brings a delivery into its ward's timetable, or books why it cannot be there. */
@ApplicationScoped
class PlaceDelivery {

    private final PlaceFromAbove place;
    private final DirectiveEvidence evidence;
    private final Clock clock;

    PlaceDelivery(PlaceFromAbove place, DirectiveEvidence evidence, Clock clock) {
        this.place = place;
        this.evidence = evidence;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void withPriority(Directive directive, Delivery delivery) {
        Instant now = clock.instant();
        try {
            PlaceFromAbove.Placed placed = place.withPriority(
                    delivery.ward(),
                    delivery.bulletin(),
                    directive.wantedStart().orElseThrow(NoWantedStart::new),
                    directive.sentBy());
            delivery.placed(placed.schedule(), directive.sentBy(), now);
            evidence.decided(directive, delivery, "PLACED", directive.sentBy(), placed.displaced());
        } catch (ReceiversBusy busy) {
            book(delivery, busy);
            evidence.decided(directive, delivery, "ORDER_ASKED", directive.sentBy());
        } catch (Refusal refusal) {
            delivery.notPlaced(refusal.sentence());
            evidence.decided(directive, delivery, "NOT_PLACED", directive.sentBy());
        }
    }

    /** Two of priority meet: the ward's user decides which goes first. */
    private static void book(Delivery delivery, ReceiversBusy busy) {
        if (busy.facts().get("other") instanceof Map<?, ?> other
                && Precedence.PRIORITY.name().equals(other.get("precedence"))) {
            delivery.needsOrder(
                    busy.sentence(),
                    ScheduleId.fromString(String.valueOf(other.get("schedule"))),
                    LocalDate.parse(String.valueOf(other.get("date"))));
        } else {
            delivery.notPlaced(busy.sentence());
        }
    }
}
