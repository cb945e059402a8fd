package vn.loa.playout;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.loa.area.Places;
import vn.loa.protocol.ContentReference;
import vn.loa.protocol.ReceiverId;
import vn.loa.protocol.Sha256;
import vn.loa.protocol.WardId;
import vn.loa.receiver.Presence;
import vn.loa.receiver.Presences;
import vn.loa.schedule.Timetables;
import vn.loa.schedule.plan.Occurrence;

/** Shows one occurrence receiver by receiver: prepared, started, ended; separate facts, never merged. */
@ApplicationScoped
public class WatchBroadcast {

    private final Broadcasts broadcasts;
    private final Timetables timetables;
    private final Places places;
    private final Presences presences;

    WatchBroadcast(Broadcasts broadcasts, Timetables timetables, Places places, Presences presences) {
        this.broadcasts = broadcasts;
        this.timetables = timetables;
        this.places = places;
        this.presences = presences;
    }

    /**
     * What one receiver has and did.
     *
     * @param hasTimetable it said that the ward's latest timetable is on its disk
     * @param hasAudio it said that it lacks nothing of what this occurrence needs
     * @param state as far as its receipts tell
     * @param gaveWay whether something else took its time, so that it may be planned again
     */
    public record ReceiverRow(
            ReceiverId receiver,
            String name,
            String group,
            boolean online,
            @Nullable Instant lastSeen,
            boolean hasTimetable,
            boolean hasAudio,
            Airing.State state,
            String reason,
            @Nullable Instant startedAt,
            @Nullable Instant endedAt,
            @Nullable Long playedMilliseconds,
            @Nullable Instant plannedStart,
            boolean gaveWay) {

        /** Whether its final state is known. */
        public boolean hasEnded() {
            return state.isFinal();
        }

        /** How much it played, if it told. */
        public @Nullable Duration played() {
            return playedMilliseconds == null ? null : Duration.ofMillis(playedMilliseconds);
        }
    }

    /** The receivers of an occurrence that is still to be aired. */
    @Transactional
    public List<ReceiverRow> coming(Occurrence occurrence) {
        Prepared prepared = new Prepared(
                occurrence.ward(),
                occurrence.programmed().contents().map(ContentReference::sha256).toList());
        return occurrence.coverage().of(places.inService(occurrence.ward())).stream()
                .map(place -> prepared.row(place.receiver(), place.name(), place.groupName(), Optional.empty()))
                .toList();
    }

    /** The receivers of a broadcast that is on its way or over. */
    @Transactional
    public List<ReceiverRow> of(Broadcast broadcast) {
        Prepared prepared = new Prepared(broadcast.ward(), broadcast.contents());
        return broadcasts.airingsOf(broadcast.occurrence()).stream()
                .map(airing ->
                        prepared.row(airing.receiver(), airing.receiverName(), airing.groupName(), Optional.of(airing)))
                .toList();
    }

    private final class Prepared {
        private final Map<ReceiverId, Presence> present;
        private final long latestTimetable;
        private final List<Sha256> contents;

        Prepared(WardId ward, List<Sha256> contents) {
            this.present = presences.in(ward);
            this.latestTimetable = timetables.latestVersion(ward);
            this.contents = contents;
        }

        ReceiverRow row(ReceiverId receiver, String name, String group, Optional<Airing> airing) {
            Optional<Presence> presence = Optional.ofNullable(present.get(receiver));
            return new ReceiverRow(
                    receiver,
                    name,
                    group,
                    presence.map(Presence::online).orElse(false),
                    presence.map(Presence::lastSeen).orElse(null),
                    presence.map(told -> told.hasTimetable(latestTimetable)).orElse(false),
                    presence.map(told -> contents.stream().allMatch(one -> told.hasContent(one, latestTimetable)))
                            .orElse(false),
                    airing.map(Airing::state).orElse(Airing.State.PLANNED),
                    airing.map(Airing::reason).orElse(""),
                    airing.flatMap(Airing::startedAt).orElse(null),
                    airing.flatMap(Airing::endedAt).orElse(null),
                    airing.flatMap(Airing::playedMilliseconds).orElse(null),
                    airing.flatMap(Airing::plannedStart).orElse(null),
                    airing.map(Airing::gaveWay).orElse(false));
        }
    }
}
