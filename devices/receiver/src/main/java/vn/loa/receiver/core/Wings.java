package vn.loa.receiver.core;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.loa.receiver.message.Content;
import vn.loa.receiver.message.OccurrenceId;
import vn.loa.receiver.sound.AheadOfTime;
import vn.loa.receiver.time.Ticker;

/** Plays that wait in the wings: their audio is being loaded or is ready to sound. */
final class Wings {

    private static final int MOST = 4;
    private static final Duration TRY_AGAIN = Duration.ofSeconds(5);

    private final Loader loader;
    private final Ticker ticker;
    private final Runnable arrived;
    private final Map<OccurrenceId, AheadOfTime> ready = new HashMap<>();
    private final Set<OccurrenceId> loading = new HashSet<>();
    private final Map<OccurrenceId, Long> failedAt = new HashMap<>();

    Wings(Loader loader, Ticker ticker, Runnable arrived) {
        this.loader = loader;
        this.ticker = ticker;
        this.arrived = arrived;
    }

    /** Begins to load unless that is done or going on. */
    void call(OccurrenceId occurrence, Content content) {
        boolean full = ready.size() + loading.size() >= MOST;
        if (full || ready.containsKey(occurrence) || loading.contains(occurrence) || failedJustNow(occurrence)) {
            return;
        }
        loading.add(occurrence);
        loader.load(content, loaded -> {
            boolean wanted = loading.remove(occurrence);
            if (loaded.isPresent() && wanted) {
                ready.put(occurrence, loaded.get());
                arrived.run();
            } else if (loaded.isPresent()) {
                loaded.get().close();
            } else {
                failedAt.put(occurrence, ticker.nanos());
            }
        });
    }

    private boolean failedJustNow(OccurrenceId occurrence) {
        Long at = failedAt.get(occurrence);
        return at != null && ticker.nanos() - at < TRY_AGAIN.toNanos();
    }

    /** New audio came: what failed may be tried at once. */
    void forgetFailures() {
        failedAt.clear();
    }

    boolean isReady(OccurrenceId occurrence) {
        return ready.containsKey(occurrence);
    }

    boolean isLoading(OccurrenceId occurrence) {
        return loading.contains(occurrence);
    }

    /** Hands the audio over to the stage. */
    Optional<AheadOfTime> take(OccurrenceId occurrence) {
        return Optional.ofNullable(ready.remove(occurrence));
    }

    /** Sends everybody home who is not in the given set. */
    void keepOnly(Set<OccurrenceId> wanted) {
        ready.entrySet().removeIf(entry -> {
            boolean goes = !wanted.contains(entry.getKey());
            if (goes) {
                entry.getValue().close();
            }
            return goes;
        });
        loading.retainAll(wanted);
        failedAt.keySet().retainAll(wanted);
    }
}
