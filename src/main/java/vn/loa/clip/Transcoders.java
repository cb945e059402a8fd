package vn.loa.clip;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.loa.clip.audio.Ffmpeg;
import vn.loa.clip.audio.FfmpegFiles;
import vn.loa.clip.audio.Transcoder;
import vn.loa.station.StationConfig;

/** Gives the transcoder of this machine; the first call may unpack ffmpeg, which takes a second or two. */
@ApplicationScoped
class Transcoders {

    private static final Logger LOG = Logger.getLogger(Transcoders.class);

    private final ClipConfig config;
    private final Path programs;
    private @Nullable Transcoder transcoder;

    Transcoders(ClipConfig config, StationConfig station) {
        this.config = config;
        this.programs = station.dataDirectory().toAbsolutePath().resolve("programs");
    }

    synchronized Transcoder get() {
        Transcoder ready = transcoder;
        if (ready == null) {
            Ffmpeg ffmpeg = new Ffmpeg(files(), config.patience());
            LOG.infof("ffmpeg program=%s cage=\"%s\"", files().ffmpeg(), ffmpeg.cage());
            ready = new Transcoder(ffmpeg);
            transcoder = ready;
        }
        return ready;
    }

    private FfmpegFiles files() {
        return config.ffmpeg().map(FfmpegFiles::ofSystem).orElseGet(this::unpacked);
    }

    private FfmpegFiles unpacked() {
        try {
            return FfmpegFiles.unpackedUnder(programs);
        } catch (IOException failure) {
            throw new UncheckedIOException("ffmpeg cannot be unpacked under " + programs, failure);
        }
    }
}
