package vn.loa.clip;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Transcodes what waits, at most so many at once. The database is the queue: what a crash cut off is claimed again once
 * its server gives no sign of life.
 */
@ApplicationScoped
class TranscodeClips {

    private final Clips clips;
    private final TranscodeClip transcode;
    private final ContentStore store;
    private final ClipConfig config;
    private final Clock clock;
    private final Map<ClipId, Integer> progress = new ConcurrentHashMap<>();
    private final AtomicBoolean stopping = new AtomicBoolean();
    private final Semaphore free;
    private final ExecutorService workers;

    TranscodeClips(
            Clips clips,
            TranscodeClip transcode,
            ContentStore store,
            ClipConfig config,
            Clock clock,
            MeterRegistry metrics) {
        this.clips = clips;
        this.transcode = transcode;
        this.store = store;
        this.config = config;
        this.clock = clock;
        int atOnce = config.transcodingAtOnce()
                .orElse(Math.max(1, Runtime.getRuntime().availableProcessors() - 1));
        this.free = new Semaphore(atOnce);
        this.workers = Executors.newFixedThreadPool(atOnce, work -> new Thread(work, "transcoding"));
        metrics.gauge("loa.clip.unfinished", clips, Clips::unfinished);
    }

    void start(@Observes StartupEvent event) {
        store.clear();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping.set(true);
        workers.shutdownNow();
        workers.awaitTermination(10, TimeUnit.SECONDS);
    }

    /** Gives signs of life, and looks for clips that nobody woke it for: after a restart, or when to try again. */
    @Scheduled(every = "${loa.clip.look-every:2s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        clips.alive(Map.copyOf(progress), clock.instant());
        wake();
    }

    /** Begins with a clip that waits, if a worker is free. */
    void wake() {
        if (!stopping.get() && free.tryAcquire()) {
            try {
                workers.execute(this::workUntilNoneWaits);
            } catch (RejectedExecutionException stopped) {
                free.release();
            }
        }
    }

    private void workUntilNoneWaits() {
        try {
            for (Optional<ClipId> clip = claim(); clip.isPresent(); clip = claim()) {
                ClipId id = clip.get();
                progress.put(id, 0);
                try {
                    transcode.transcode(id, percent -> progress.put(id, percent), stopping::get);
                } finally {
                    progress.remove(id);
                }
            }
        } finally {
            free.release();
        }
    }

    private Optional<ClipId> claim() {
        if (stopping.get()) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        return clips.claim(now, now.minus(config.takenOverAfter()), now.minus(config.tryAgainAfter()));
    }
}
