package vn.loa.playout;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.loa.area.Places;
import vn.loa.evidence.AsRunEntry;
import vn.loa.evidence.Course;
import vn.loa.evidence.Incident;
import vn.loa.evidence.Shown;
import vn.loa.protocol.ContentReference;
import vn.loa.protocol.Receipt;
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
     * @param sound where its sound went or is going; null while it has not said
     * @param fromMilliseconds where in the content it joined, null or 0 at the beginning
     * @param incidents what befell it on its way
     * @param course the same facts together, for words
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
            Receipt.@Nullable Sound sound,
            @Nullable Long fromMilliseconds,
            List<Incident> incidents,
            @JsonIgnore Course course,
            boolean gaveWay) {

        /** Whether its final state is known. */
        public boolean hasEnded() {
            return state.isFinal();
        }

        /** The state as readers are told of it: what no loudspeaker played is no plain success. */
        public String shown() {
            return state.isFinal()
                    ? Shown.of(AsRunEntry.Outcome.valueOf(state.name()), sound).name()
                    : state.name();
        }
    }

    /** The receivers of an occurrence that is still to be aired. */
    @Transactional
    public List<ReceiverRow> coming(Occurrence occurrence) {
        Prepared prepared = new Prepared(
                occurrence.ward(),
                occurrence.programmed().contents().map(ContentReference::sha256).toList());
        Course nothingYet = new Course(
                "",
                List.of(),
                occurrence.start(),
                occurrence.programmed().length().toMillis(),
                null,
                null,
                null,
                null);
        return occurrence.coverage().of(places.inService(occurrence.ward())).stream()
                .map(place ->
                        prepared.row(place.receiver(), place.name(), place.groupName(), Optional.empty(), nothingYet))
                .toList();
    }

    /** The receivers of a broadcast that is on its way or over. */
    @Transactional
    public List<ReceiverRow> of(Broadcast broadcast) {
        Prepared prepared = new Prepared(broadcast.ward(), broadcast.contents());
        return broadcasts.airingsOf(broadcast.occurrence()).stream()
                .map(airing -> prepared.row(
                        airing.receiver(),
                        airing.receiverName(),
                        airing.groupName(),
                        Optional.of(airing),
                        airing.course(broadcast)))
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

        ReceiverRow row(ReceiverId receiver, String name, String group, Optional<Airing> airing, Course course) {
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
                    airing.flatMap(Airing::sound).orElse(null),
                    course.fromMilliseconds(),
                    course.incidents(),
                    course,
                    airing.map(Airing::gaveWay).orElse(false));
        }
    }
}
