package vn.loa.endtoend;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;

/** Makes recordings of one tone: of a second and a half, short enough for many starts in a few minutes, or of another length. */
final class ShortClip {

    private static final int RATE = 16_000;
    private static final int SHORT = RATE * 3 / 2;
    private static final int CONCERT_A = 440;

    private ShortClip() {}

    static void writeTo(Path file) throws IOException {
        write(file, SHORT, CONCERT_A);
    }

    /** One that can be told from others by its tone; answers the file. */
    static Path of(Path directory, String name, int hertz, double seconds) throws IOException {
        Path file = directory.resolve(name + ".wav");
        write(file, (int) (RATE * seconds), hertz);
        return file;
    }

    /** The same tone for so long that its transcoding takes a while. */
    static void writeLongTo(Path file, int minutes) throws IOException {
        write(file, RATE * 60 * minutes, CONCERT_A);
    }

    private static void write(Path file, int samples, int hertz) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(samples * 2).order(ByteOrder.LITTLE_ENDIAN);
        for (int sample = 0; sample < samples; sample++) {
            double seconds = (double) sample / RATE;
            double tone = Math.sin(2 * Math.PI * hertz * seconds) * (0.6 + 0.4 * Math.sin(2 * Math.PI * 4 * seconds));
            bytes.putShort((short) (tone * 8_000));
        }
        AudioFormat format = new AudioFormat(RATE, 16, 1, true, false);
        try (AudioInputStream sound = new AudioInputStream(new ByteArrayInputStream(bytes.array()), format, samples)) {
            AudioSystem.write(sound, AudioFileFormat.Type.WAVE, file.toFile());
        }
    }
}
