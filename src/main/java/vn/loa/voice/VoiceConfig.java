package vn.loa.voice;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Settings of text to speech. */
@ConfigMapping(prefix = "loa.voice")
public interface VoiceConfig {

    /** The program espeak-ng; by default the one on the PATH. */
    Optional<Path> espeak();

    /** How long a voice may take for one text. */
    @WithDefault("PT2M")
    Duration patience();

    /** A neural voice that is asked over HTTP, in place of espeak-ng. */
    Neural neural();

    /** Any server, own or rented, that answers {@code POST /v1/audio/speech} as OpenAI's does; many free ones do. */
    interface Neural {

        /** The whole address, such as {@code http://127.0.0.1:8880/v1/audio/speech}; without it there is no such voice. */
        Optional<URI> address();

        /** Sent as a bearer token. */
        Optional<String> token();

        @WithDefault("tts-1")
        String model();

        /** Its voice for the north's accent; also for the others where they have none. */
        @WithDefault("vi-north")
        String north();

        Optional<String> central();

        Optional<String> south();
    }
}
