package vn.loa.clip.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MeasuredTest {

    private static final int HERTZ = 48_000;

    @TempDir
    Path directory;

    @Test
    void each_channel_is_measured_by_itself() throws Exception {
        Measured measured = measured(0.5f, 0.05f);

        assertThat(measured.channels()).hasSize(2);
        assertThat(measured.channels().get(0)).isCloseTo(decibels(0.5), within(0.2));
        assertThat(measured.channels().get(1)).isCloseTo(decibels(0.05), within(0.2));
        assertThat(measured.envelope().level()).isCloseTo(decibels(0.275), within(0.2));
    }

    /** Half of the smallest step of 16 bits would be silence there. */
    @Test
    void the_mix_keeps_what_16_bits_cannot_hold() throws Exception {
        float tiny = 0x1p-17f;

        assertThat(measured(tiny, tiny).envelope().level()).isCloseTo(decibels(tiny), within(0.2));
    }

    private static double decibels(double amplitude) {
        return 20 * Math.log10(amplitude / Math.sqrt(2));
    }

    /** Two seconds of one tone, as 32-bit floats, so loud on the left and so loud on the right. */
    private Measured measured(float left, float right) throws Exception {
        int data = 2 * HERTZ * 2 * Float.BYTES;
        ByteBuffer wave = ByteBuffer.allocate(44 + data).order(ByteOrder.LITTLE_ENDIAN);
        wave.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(36 + data);
        wave.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16).putShort((short) 3);
        wave.putShort((short) 2).putInt(HERTZ).putInt(HERTZ * 2 * Float.BYTES);
        wave.putShort((short) (2 * Float.BYTES)).putShort((short) 32);
        wave.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(data);
        for (int sample = 0; sample < 2 * HERTZ; sample++) {
            float tone = (float) Math.sin(2 * Math.PI * 1_000 * sample / HERTZ);
            wave.putFloat(left * tone).putFloat(right * tone);
        }
        Path file = Files.write(directory.resolve("tone"), wave.array());
        Source source = new Source(file, FirstBytes.of(file));
        return Measured.by(Samples.ffmpeg(), source, Chain.untouched(Mixture.ofAll(2)), samples -> {});
    }
}
