package vn.loa.evidence.log;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Gives receivers the newest checkpoint with the proof they need; thousands of them ask for the same few pairs of sizes [P-71]. */
@ApplicationScoped
public class Handouts {

    private static final Duration FRESH = Duration.ofSeconds(1);
    private static final int REMEMBERED = 500;

    private final PublishedLog log;
    private final Clock clock;
    private final Map<Long, Handout> fromSize = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Handout> eldest) {
            return size() > REMEMBERED;
        }
    };
    private @Nullable SignedCheckpoint latest;
    private Instant readAt = Instant.EPOCH;

    Handouts(PublishedLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    /** What to hand to somebody who holds this size, 0 for none; empty when there is nothing newer. */
    public synchronized Optional<Handout> after(long size) {
        SignedCheckpoint newest = newest();
        if (newest == null || newest.checkpoint().size() <= size) {
            return Optional.empty();
        }
        return Optional.of(fromSize.computeIfAbsent(
                size,
                from -> new Handout(
                        newest.note(),
                        from,
                        log.consistency(from, newest.checkpoint().size()).hashes())));
    }

    private @Nullable SignedCheckpoint newest() {
        Instant now = clock.instant();
        if (Duration.between(readAt, now).abs().compareTo(FRESH) >= 0) {
            SignedCheckpoint read = log.latest().orElse(null);
            if (read != null && !read.equals(latest)) {
                fromSize.clear();
            }
            latest = read;
            readAt = now;
        }
        return latest;
    }
}
