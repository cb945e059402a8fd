package vn.loa.receiver.core;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.loa.receiver.message.Content;
import vn.loa.receiver.message.OccurrenceId;
import vn.loa.receiver.sound.AheadOfTime;
import vn.loa.receiver.time.Ticker;

/** Plays that wait in the wings: their audio is being loaded or is ready to sound. */
final class Wings {

    private static final int MOST = 6;
    private static final Duration TRY_AGAIN = Duration.ofSeconds(5);

    private final Loader loader;
    private final Ticker ticker;
    private final Runnable arrived;
    private final Map<OccurrenceId, Ready> ready = new HashMap<>();
    private final Map<OccurrenceId, Duration> loading = new HashMap<>();
    private final Map<OccurrenceId, Long> failedAt = new HashMap<>();
    private long lastLoadNanos;

    /** Audio that can sound at once, beginning at this place of its content. */
    record Ready(AheadOfTime audio, Duration from) {}

    Wings(Loader loader, Ticker ticker, Runnable arrived) {
        this.loader = loader;
        this.ticker = ticker;
        this.arrived = arrived;
    }

    /**
     * Begins to load unless that is done or going on.
     *
     * @param from where in the content it is to begin
     */
    void call(OccurrenceId occurrence, Content content, Duration from) {
        boolean full = ready.size() + loading.size() >= MOST;
        if (full || ready.containsKey(occurrence) || loading.containsKey(occurrence) || failedJustNow(occurrence)) {
            return;
        }
        loading.put(occurrence, from);
        long begun = ticker.nanos();
        loader.load(content, from, loaded -> {
            boolean wanted = loading.remove(occurrence, from);
            lastLoadNanos = ticker.nanos() - begun;
            if (loaded.isPresent() && wanted) {
                ready.put(occurrence, new Ready(loaded.get(), from));
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
        return loading.containsKey(occurrence);
    }

    boolean hasFailed(OccurrenceId occurrence) {
        return failedAt.containsKey(occurrence);
    }

    /** How far ahead a place in the content has to be chosen so that its audio is ready in time. */
    Duration lead() {
        return Duration.ofSeconds(1).plusNanos(2 * lastLoadNanos);
    }

    /** Where the audio that is ready begins. */
    Optional<Duration> readyFrom(OccurrenceId occurrence) {
        return Optional.ofNullable(ready.get(occurrence)).map(Ready::from);
    }

    /** Sends one home, to be called again for another place. */
    void sendHome(OccurrenceId occurrence) {
        take(occurrence).ifPresent(one -> one.audio().close());
    }

    /** Hands the audio over to the stage. */
    Optional<Ready> take(OccurrenceId occurrence) {
        return Optional.ofNullable(ready.remove(occurrence));
    }

    /** Sends everybody home who is not in the given set. */
    void keepOnly(Set<OccurrenceId> wanted) {
        ready.entrySet().removeIf(entry -> {
            boolean goes = !wanted.contains(entry.getKey());
            if (goes) {
                entry.getValue().audio().close();
            }
            return goes;
        });
        loading.keySet().retainAll(wanted);
        failedAt.keySet().retainAll(wanted);
    }
}
