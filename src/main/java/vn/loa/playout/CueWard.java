package vn.loa.playout;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import vn.loa.evidence.AsRunEntry;
import vn.loa.protocol.OccurrenceId;
import vn.loa.protocol.WardId;
import vn.loa.schedule.Timetables;
import vn.loa.schedule.plan.CancelledOccurrence;
import vn.loa.schedule.plan.Occurrence;

/**
 * Makes broadcasts of all occurrences of a ward up to an instant, from where it stopped the last time: what came due while the server was
 * down is caught up, so that receivers' receipts find their place and silence is booked.
 */
@ApplicationScoped
class CueWard {

    private static final Duration LOOK_BACK_OF_A_NEW_WARD = Duration.ofDays(1);

    /** Three turns of two hours and ten minutes behind the first one. */
    private static final Duration LATEST_TURN = Duration.ofHours(7);

    private final Timetables timetables;
    private final Broadcasts broadcasts;
    private final CueBroadcast cueBroadcast;
    private final Verdicts verdicts;
    private final PlayoutConfig config;

    CueWard(
            Timetables timetables,
            Broadcasts broadcasts,
            CueBroadcast cueBroadcast,
            Verdicts verdicts,
            PlayoutConfig config) {
        this.timetables = timetables;
        this.broadcasts = broadcasts;
        this.cueBroadcast = cueBroadcast;
        this.verdicts = verdicts;
        this.config = config;
    }

    @Transactional
    void catchUp(WardId ward, Instant until) {
        Instant mark = broadcasts.cuedUntil(ward, until.minus(LOOK_BACK_OF_A_NEW_WARD));
        // What was planned shortly before its start lies behind the mark already; cueing twice does nothing.
        Instant from = mark.minus(config.cueAhead());
        if (until.isAfter(from)) {
            timetables.startingBetween(ward, from, until).forEach(cueBroadcast::cue);
            cancelled(ward, from, until);
        }
        if (until.isAfter(mark)) {
            broadcasts.markCued(ward, until);
        }
    }

    /**
     * Makes a broadcast of what was planned, however long ago: a receipt tells of it.
     *
     * @param plannedStart of the receiver that tells of it, which may be one of a later turn [P-44]
     */
    @Transactional
    void cueAt(WardId ward, OccurrenceId occurrence, Instant plannedStart) {
        timetables.ruledBetween(ward, plannedStart.minus(LATEST_TURN), plannedStart.plusMillis(1)).stream()
                .filter(ruled -> ruled.id().equals(occurrence))
                .forEach(cueBroadcast::cue);
    }

    /** What was cued and then called off before its start ends as cancelled. */
    @Transactional
    void withdraw(WardId ward, Instant now, Instant until) {
        cancelled(ward, now, until);
    }

    private void cancelled(WardId ward, Instant from, Instant until) {
        for (CancelledOccurrence called : timetables.cancelledBetween(ward, from, until)) {
            Occurrence occurrence = called.occurrence();
            cueBroadcast.cue(occurrence);
            broadcasts
                    .find(ward, occurrence.id())
                    .filter(broadcast -> broadcast.state() == Broadcast.State.CUED)
                    .ifPresent(broadcast -> {
                        broadcast.cancel();
                        open(broadcast)
                                .forEach(airing -> verdicts.book(
                                        broadcast,
                                        airing,
                                        AsRunEntry.Verdict.withoutWord(
                                                AsRunEntry.Outcome.CANCELLED,
                                                "cancelled by "
                                                        + called.cancellation().by())));
                    });
        }
    }

    private List<Airing> open(Broadcast broadcast) {
        return broadcasts.airingsOf(broadcast.occurrence()).stream()
                .filter(airing -> airing.asRunEntry().isEmpty())
                .toList();
    }
}
