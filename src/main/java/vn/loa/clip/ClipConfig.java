package vn.loa.clip;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/** Settings of uploads and of what is made of them. */
@ConfigMapping(prefix = "loa.clip")
public interface ClipConfig {

    /** The largest file that may be uploaded; more is refused before it is stored. */
    @WithDefault("200M")
    MemorySize uploadLimit();

    /** How long an upload that was cut off can be gone on with. */
    @WithDefault("PT24H")
    Duration partsKeptFor();

    /** Free room on the disk that an upload must leave, so that the database never lacks it. */
    @WithDefault("64M")
    MemorySize roomToLeave();

    /** How many clips are transcoded at once, by default one fewer than processors; each keeps up to two busy while it is checked. */
    OptionalInt transcodingAtOnce();

    /** A system's own ffmpeg, with ffprobe beside it, instead of the one that comes with Loa. */
    Optional<Path> ffmpeg();

    /** How long a single run of ffmpeg may take. */
    @WithDefault("PT20M")
    Duration patience();

    /** Without a sign of life for this long, another node takes a transcoding over. */
    @WithDefault("PT20S")
    Duration takenOverAfter();

    /** How often a transcoding that fails by no fault of the file is tried. */
    @WithDefault("3")
    int attempts();

    /** How long after such a failure it is tried again. */
    @WithDefault("PT30S")
    Duration tryAgainAfter();

    /** How often a node gives signs of life and looks for work that nobody told it of; "off" for never. */
    @WithDefault("2s")
    String lookEvery();
}
