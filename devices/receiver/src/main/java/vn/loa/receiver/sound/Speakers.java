package vn.loa.receiver.sound;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;

/** Opens the speaker that the command line asks for. */
public final class Speakers {

    private static final Duration RETRY = Duration.ofSeconds(10);

    private Speakers() {}

    /**
     * The machine's sound device; where there is none it says so and keeps real time in silence, and looks again.
     *
     * @param deviceOffset how much later than it claims the device sounds
     * @param trouble told in a sentence when the device is not there or is lost
     */
    public static Speaker device(Duration deviceOffset, Consumer<String> trouble) {
        try {
            return new SoundThread(DeviceLine::open, DeviceLine.open(), deviceOffset, RETRY, trouble).started();
        } catch (IOException e) {
            trouble.accept(String.valueOf(e.getMessage()));
            return new SoundThread(DeviceLine::open, SilentLine.toNothing(), deviceOffset, RETRY, trouble)
                    .lookingForDevice()
                    .started();
        }
    }

    /** No sound, in real time. */
    public static Speaker silent() {
        Line line = SilentLine.toNothing();
        return new SoundThread(SilentLine::toNothing, line, Duration.ZERO, RETRY, why -> {}).started();
    }

    /** A WAV file, in real time. */
    public static Speaker file(Path path, Consumer<String> trouble) throws IOException {
        Line line = SilentLine.into(WavFile.create(path));
        return new SoundThread(SilentLine::toNothing, line, Duration.ZERO, RETRY, trouble).started();
    }
}
