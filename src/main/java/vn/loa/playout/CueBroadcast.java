package vn.loa.playout;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import vn.loa.area.Place;
import vn.loa.area.Places;
import vn.loa.programme.ProgrammeId;
import vn.loa.schedule.Schedule;
import vn.loa.schedule.Schedules;
import vn.loa.schedule.plan.Occurrence;

/** Makes an occurrence a broadcast: from now on every receiver that it is for has to come to a final state. */
@ApplicationScoped
class CueBroadcast {

    private static final Logger LOG = Logger.getLogger(CueBroadcast.class);

    private final Broadcasts broadcasts;
    private final Schedules schedules;
    private final Places places;
    private final Clock clock;
    private final Event<AiringChanged> changed;

    CueBroadcast(Broadcasts broadcasts, Schedules schedules, Places places, Clock clock, Event<AiringChanged> changed) {
        this.broadcasts = broadcasts;
        this.schedules = schedules;
        this.places = places;
        this.clock = clock;
        this.changed = changed;
    }

    /** Cues it unless that has been done; returns the receivers it is for. */
    @Transactional(Transactional.TxType.MANDATORY)
    List<Place> cue(Occurrence occurrence) {
        List<Place> meant = occurrence.coverage().of(places.inService(occurrence.ward()));
        if (!broadcasts.isCued(occurrence.id())) {
            broadcasts.add(
                    new Broadcast(occurrence, programme(occurrence), clock.instant()),
                    meant.stream()
                            .map(place -> new Airing(occurrence.id(), place, occurrence.startAt(place)))
                            .toList());
            LOG.infof(
                    "cued ward=%s occurrence=%s start=%s receivers=%d",
                    occurrence.ward(), occurrence.id(), occurrence.start(), meant.size());
            changed.fire(new AiringChanged(occurrence.ward(), occurrence.id()));
        }
        return meant;
    }

    private Optional<ProgrammeId> programme(Occurrence occurrence) {
        return schedules.find(occurrence.ward(), occurrence.schedule()).flatMap(Schedule::programme);
    }
}
