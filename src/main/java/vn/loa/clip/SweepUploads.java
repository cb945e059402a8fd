package vn.loa.clip;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Gives up uploads that nobody goes on with, so that their parts do not fill the disk. */
@ApplicationScoped
class SweepUploads {

    private static final Logger LOG = Logger.getLogger(SweepUploads.class);

    private final Uploads uploads;
    private final Parts parts;
    private final ClipConfig config;
    private final Clock clock;

    SweepUploads(Uploads uploads, Parts parts, ClipConfig config, Clock clock) {
        this.uploads = uploads;
        this.parts = parts;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(every = "1h", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sweep() throws IOException {
        List<UUID> forgotten = uploads.forgetUntouchedSince(clock.instant().minus(config.partsKeptFor()));
        parts.removeAllBut(uploads.all());
        if (!forgotten.isEmpty()) {
            LOG.infof("gave up uploads=%d", forgotten.size());
        }
    }
}
