package vn.loa.playout;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import vn.loa.area.Coverage;
import vn.loa.area.Place;
import vn.loa.area.Places;
import vn.loa.protocol.Action;
import vn.loa.protocol.OccurrenceId;
import vn.loa.protocol.ReceiverId;
import vn.loa.protocol.WardId;
import vn.loa.staff.Author;

/** Ends a broadcast that is on air, or that is about to be. */
@ApplicationScoped
public class StopBroadcast {

    private final Broadcasts broadcasts;
    private final Places places;
    private final GiveOrder giveOrder;
    private final PlayoutConfig config;
    private final Clock clock;
    private final Event<AiringChanged> changed;

    StopBroadcast(
            Broadcasts broadcasts,
            Places places,
            GiveOrder giveOrder,
            PlayoutConfig config,
            Clock clock,
            Event<AiringChanged> changed) {
        this.broadcasts = broadcasts;
        this.places = places;
        this.giveOrder = giveOrder;
        this.config = config;
        this.clock = clock;
        this.changed = changed;
    }

    @Transactional
    public void stop(WardId ward, OccurrenceId occurrence, Author by) {
        Broadcast broadcast = broadcasts.find(ward, occurrence).orElseThrow(NoSuchBroadcast::new);
        Instant now = clock.instant();
        if (now.isAfter(broadcast.latestEnd())) {
            throw new NotOnAir(broadcast.title());
        }
        broadcast.stop();
        List<ReceiverId> receivers = broadcasts.airingsOf(occurrence).stream()
                .filter(airing -> airing.asRunEntry().isEmpty())
                .map(Airing::receiver)
                .toList();
        if (!receivers.isEmpty()) {
            Coverage coverage = new Coverage(false, List.of(), receivers);
            List<Place> meant = coverage.of(places.inService(ward));
            giveOrder.give(
                    ward,
                    coverage,
                    meant,
                    new Action.Stop(occurrence),
                    occurrence,
                    by.name(),
                    now.plus(config.orderLifetime()));
        }
        changed.fire(new AiringChanged(ward, occurrence));
    }
}
