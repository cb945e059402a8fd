package vn.loa.playout;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.List;
import vn.loa.area.Place;
import vn.loa.protocol.Action;
import vn.loa.schedule.AirNowOrdered;
import vn.loa.schedule.plan.Occurrence;
import vn.loa.schedule.plan.Programmed;

/** Carries an act of now to the receivers by command, in the transaction of the act itself. */
@ApplicationScoped
class AirNowByCommand {

    private final CueBroadcast cueBroadcast;
    private final GiveOrder giveOrder;

    AirNowByCommand(CueBroadcast cueBroadcast, GiveOrder giveOrder) {
        this.cueBroadcast = cueBroadcast;
        this.giveOrder = giveOrder;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void order(@Observes AirNowOrdered ordered) {
        Occurrence occurrence = ordered.occurrence();
        Programmed programmed = occurrence.programmed();
        List<Place> meant = cueBroadcast.cue(occurrence);
        giveOrder.give(
                occurrence.ward(),
                occurrence.coverage(),
                meant,
                new Action.Play(
                                occurrence.id(),
                                occurrence.start(),
                                occurrence.latestStart(),
                                programmed.content(),
                                programmed.precedence(),
                                programmed.title(),
                                programmed.theme())
                        .in(occurrence.manner().onTheWire(programmed.length())),
                occurrence.id(),
                ordered.by().name(),
                occurrence.latestStart());
    }
}
