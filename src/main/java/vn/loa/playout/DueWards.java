package vn.loa.playout;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import vn.loa.protocol.WardId;
import vn.loa.schedule.Timetables;
import vn.loa.schedule.plan.Occurrence;

/**
 * Knows which wards have something to cue, at the price of one question for all of them: a ward is looked at when its timetable is a new one or
 * its next start comes into view, and every ten minutes in any case.
 */
@ApplicationScoped
class DueWards {

    private static final Duration LOOKED_AHEAD = Duration.ofMinutes(10);

    private final Timetables timetables;
    private final Map<WardId, Seen> seen = new ConcurrentHashMap<>();

    DueWards(Timetables timetables) {
        this.timetables = timetables;
    }

    /** What was seen of a ward: nothing starts there before {@code idleUntil}, as long as its timetable has this version. */
    private record Seen(long version, Instant idleUntil) {}

    /** A ward to look at, with the version that made it so. */
    record Due(WardId ward, long version) {}

    /** The wards in which something may start up to this instant. */
    List<Due> upTo(Instant until) {
        return timetables.versions().entrySet().stream()
                .map(ward -> new Due(ward.getKey(), ward.getValue()))
                .filter(due -> isDue(due, until))
                .toList();
    }

    /** Remembers that everything up to this instant was cued in the ward. */
    void looked(Due due, Instant until) {
        Instant idleUntil = timetables.startingBetween(due.ward(), until, until.plus(LOOKED_AHEAD)).stream()
                .map(Occurrence::start)
                .findFirst()
                .orElse(until.plus(LOOKED_AHEAD));
        seen.put(due.ward(), new Seen(due.version(), idleUntil));
    }

    private boolean isDue(Due due, Instant until) {
        Seen before = seen.get(due.ward());
        // A clock that was set back makes what was seen worthless.
        return before == null
                || before.version() != due.version()
                || !before.idleUntil().isAfter(until)
                || before.idleUntil().isAfter(until.plus(LOOKED_AHEAD));
    }
}
