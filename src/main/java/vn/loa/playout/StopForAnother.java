package vn.loa.playout;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import vn.loa.schedule.BroadcastCut;

/** Stops what is on air when somebody has something else aired in its place, in the transaction of that act. */
@ApplicationScoped
class StopForAnother {

    private final CueBroadcast cueBroadcast;
    private final StopBroadcast stopBroadcast;

    StopForAnother(CueBroadcast cueBroadcast, StopBroadcast stopBroadcast) {
        this.cueBroadcast = cueBroadcast;
        this.stopBroadcast = stopBroadcast;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void stop(@Observes BroadcastCut cut) {
        // It may have begun on the receivers before anybody here looked at the clock.
        cueBroadcast.cue(cut.occurrence());
        stopBroadcast.stop(cut.occurrence().ward(), cut.occurrence().id(), cut.by());
    }
}
