package vn.loa.receiver.core;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.loa.receiver.message.OccurrenceId;
import vn.loa.receiver.time.Reading;
import vn.loa.receiver.time.Ticker;

/** Why what is due does not start; the last reason of each is that of its MISSED receipt. */
final class Obstacles {

    private final Papers papers;
    private final Budget budget;
    private final Muting muting;
    private final Wings wings;
    private final Upcoming upcoming;
    private final Ticker ticker;
    private final long bootNanos;
    private final Map<OccurrenceId, Obstacle> met = new HashMap<>();

    Obstacles(Papers papers, Budget budget, Muting muting, Wings wings, Upcoming upcoming, Ticker ticker) {
        this.papers = papers;
        this.budget = budget;
        this.muting = muting;
        this.wings = wings;
        this.upcoming = upcoming;
        this.ticker = ticker;
        this.bootNanos = ticker.nanos();
    }

    /** Whether something forbids that it starts at this instant; that is remembered. */
    boolean forbid(Planned planned, Instant start) {
        Optional<Obstacle> obstacle = obstacleTo(planned, start);
        obstacle.ifPresent(found -> met.put(planned.occurrence(), found));
        return obstacle.isPresent();
    }

    private Optional<Obstacle> obstacleTo(Planned planned, Instant start) {
        if (!papers.assignment().active()) {
            return Optional.of(Obstacle.of("revoked"));
        }
        if (planned.emergency() && planned.command().isEmpty()) {
            // A day sheet bears one signature; an emergency needs two [P-28].
            return Optional.of(Obstacle.of("precedence"));
        }
        if (!planned.emergency() && muting.holds()) {
            return Optional.of(Obstacle.of("muted"));
        }
        if (!planned.emergency() && !papers.assignment().allowsStartAt(start)) {
            return Optional.of(Obstacle.of("outside-window"));
        }
        if (!planned.emergency()
                && budget.forbids(start, planned.item().content().length())) {
            return Optional.of(Obstacle.of("over-budget"));
        }
        if (start.isAfter(planned.notAfter())) {
            return Optional.of(Obstacle.of("timetable-expired"));
        }
        if (!wings.isReady(planned.occurrence())) {
            return Optional.of(Obstacle.of("content-missing"));
        }
        return Optional.empty();
    }

    /** Remembers that it has to wait for another play [P-37]. */
    void waitsFor(Planned planned, Planned playing) {
        met.put(planned.occurrence(), Obstacle.busy(playing.occurrence()));
    }

    /** Remembers why it does not start. */
    void meets(Planned planned, Obstacle obstacle) {
        met.put(planned.occurrence(), obstacle);
    }

    /** Why a play that was never started was not. */
    Obstacle lastOf(Planned planned, Reading now) {
        return met.getOrDefault(planned.occurrence(), Obstacle.of(whyUnseen(planned, now)));
    }

    /** It was never due while this process looked: the machine, its clock or the news came too late. */
    private String whyUnseen(Planned planned, Reading now) {
        Instant latest = planned.item().latestStart();
        Instant boot = now.instant().minusNanos(ticker.nanos() - bootNanos);
        if (latest.isBefore(boot)) {
            return "not-running";
        }
        return upcoming.firstSeen(planned.occurrence()).isAfter(latest) ? "came-late" : "clock-unknown";
    }

    void keepOnly(Set<OccurrenceId> occurrences) {
        met.keySet().retainAll(occurrences);
    }
}
