package vn.loa.receiver.core;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.loa.receiver.message.OccurrenceId;
import vn.loa.receiver.message.Outcome;
import vn.loa.receiver.time.Reading;

/** Plays that were cut and wait to go on: with the part that was cut, when the air is free again [P-43]. */
final class Intermission {

    private final Stage stage;
    private final Wings wings;
    private final Papers papers;

    Intermission(Stage stage, Wings wings, Papers papers) {
        this.stage = stage;
        this.wings = wings;
        this.papers = papers;
    }

    private List<Performance> paused() {
        return stage.performances().paused();
    }

    /** Has their audio made ready; answers who they are. */
    Set<OccurrenceId> call() {
        paused().forEach(performance -> wings.call(
                performance.planned().occurrence(), performance.planned().item().content(), performance.resumesAt()));
        return paused().stream()
                .map(performance -> performance.planned().occurrence())
                .collect(Collectors.toSet());
    }

    Stream<Planned> waiting() {
        return paused().stream().map(Performance::planned);
    }

    boolean isWaiting(Planned planned) {
        return stage.performances().paused(planned.occurrence()).isPresent();
    }

    /** Lets it go on if the air is free; where it may not or cannot any more, that is its end. */
    void goOn(Planned planned, Reading now, int volume) {
        if (stage.playing().isPresent()) {
            return;
        }
        if (stage.hasTone()) {
            stage.endTone();
            return;
        }
        Performance performance =
                stage.performances().paused(planned.occurrence()).orElseThrow();
        Optional<Duration> ready = wings.readyFrom(planned.occurrence());
        if (!mayGoOn(planned, now)) {
            stage.endPaused(performance, new Performance.Verdict(Outcome.CUT, "pre-empted", performance.pausedBy()));
        } else if (ready.isPresent() && !ready.get().equals(performance.resumesAt())) {
            wings.sendHome(planned.occurrence());
        } else if (ready.isPresent()) {
            stage.goOn(
                    performance, wings.take(planned.occurrence()).orElseThrow().audio(), volume);
        } else if (wings.hasFailed(planned.occurrence())) {
            stage.endPaused(performance, Performance.Verdict.of(Outcome.FAILED, "unreadable"));
        }
    }

    /** The hours hold for a return as they do for a start [P-20]. */
    private boolean mayGoOn(Planned planned, Reading now) {
        return papers.assignment().active()
                && now.known()
                && papers.assignment().allowsStartAt(now.instant());
    }
}
