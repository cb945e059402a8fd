package vn.loa.clip;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import org.jboss.logging.Logger;
import vn.loa.clip.audio.Rendition;
import vn.loa.clip.audio.UnusableSound;
import vn.loa.problem.Sentence;

/** Makes the rendition of one clip that was claimed, and books how that ended. */
@ApplicationScoped
class TranscodeClip {

    private static final Logger LOG = Logger.getLogger(TranscodeClip.class);

    private static final Sentence FAILED = new Sentence(
            "Máy chủ không xử lý được tệp này sau nhiều lần thử; hãy tải lại sau, nếu vẫn lỗi hãy báo người quản trị.",
            "The server could not work on this file after several attempts; upload it again later, and if it fails "
                    + "again tell the administrator.");

    private final FinishClip finish;
    private final ContentStore store;
    private final Transcoders transcoders;
    private final ClipConfig config;
    private final Timer timer;

    TranscodeClip(
            FinishClip finish, ContentStore store, Transcoders transcoders, ClipConfig config, MeterRegistry metrics) {
        this.finish = finish;
        this.store = store;
        this.transcoders = transcoders;
        this.config = config;
        this.timer = metrics.timer("loa.clip.transcoding");
    }

    /** Never throws for a file's sake: whatever happens to one clip, the next is worked on. */
    void transcode(ClipId id, IntConsumer progress, BooleanSupplier stopping) {
        finish.begun(id).ifPresent(clip -> {
            long start = System.nanoTime();
            try {
                render(clip, progress);
            } catch (UnusableSound unusable) {
                LOG.infof(
                        "refused clip=%s type=%s ffmpeg=%s",
                        id, unusable.reason().type(), unusable.lastLines());
                finish.refused(
                        clip,
                        unusable.reason().type(),
                        new Sentence(
                                unusable.reason().vietnamese(),
                                unusable.reason().english()));
            } catch (IOException | RuntimeException failure) {
                failed(clip, failure, stopping.getAsBoolean());
            } finally {
                timer.record(System.nanoTime() - start, TimeUnit.NANOSECONDS);
            }
        });
    }

    private void render(Clip clip, IntConsumer progress) throws IOException, UnusableSound {
        Path original = store.find(clip.original().sha256())
                .orElseThrow(
                        () -> new NoSuchFileException(clip.original().sha256().hex()));
        Path target = store.unfinishedFile();
        try {
            Rendition rendition = transcoders.get().render(original, clip.cut(), target, progress);
            StoredContent content = store.keep(target);
            finish.ready(clip.id(), rendition, content);
            LOG.infof(
                    "ready clip=%s ward=%s length=%s loudness=%.1f peak=%.1f sha256=%s",
                    clip.id(),
                    clip.ward(),
                    rendition.length(),
                    rendition.loudness().lufs(),
                    rendition.loudness().truePeak(),
                    content.sha256());
        } finally {
            Files.deleteIfExists(target);
        }
    }

    private void failed(Clip clip, Exception failure, boolean stopping) {
        if (stopping) {
            // The shutdown's interrupt would refuse the transaction a connection.
            boolean interrupted = Thread.interrupted();
            LOG.infof("put back clip=%s reason=shutdown interrupted=%s", clip.id(), interrupted);
            finish.putBack(clip.id(), true);
        } else if (clip.attempts() < config.attempts()) {
            LOG.warnf("put back clip=%s attempt=%d reason=\"%s\"", clip.id(), clip.attempts(), failure);
            finish.putBack(clip.id(), false);
        } else {
            LOG.errorf(failure, "gave up clip=%s attempts=%d", clip.id(), clip.attempts());
            finish.refused(clip, "clip-failed", FAILED);
        }
    }
}
