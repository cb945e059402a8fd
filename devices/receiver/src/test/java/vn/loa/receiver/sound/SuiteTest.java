package vn.loa.receiver.sound;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ShortBuffer;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.loa.receiver.support.OpusClip;

class SuiteTest {

    private static final int SECOND = 48_000;
    private static final OpusClip CLIP = OpusClip.of(Duration.ofSeconds(1));

    private static ByteArrayInputStream clip() {
        return new ByteArrayInputStream(CLIP.bytes());
    }

    private static short[] all(Audio audio) throws IOException {
        ShortBuffer buffer = ShortBuffer.allocate(10 * SECOND);
        for (short[] samples = audio.next(); samples.length > 0; samples = audio.next()) {
            buffer.put(samples);
        }
        audio.close();
        return java.util.Arrays.copyOf(buffer.array(), buffer.position());
    }

    private static int loudest(short[] samples, int from, int to) {
        int loudest = 0;
        for (int i = from; i < to; i++) {
            loudest = Math.max(loudest, Math.abs(samples[i]));
        }
        return loudest;
    }

    @Test
    @DisplayName("[P-41] parts follow each other without a gap, each exactly as long as it is said to be")
    void parts_are_exact() throws IOException {
        short[] all = all(new Suite.Builder()
                .sound(clip(), 0, 1_000)
                .pause(500)
                .sound(clip(), 0, 900)
                .sound(clip(), 0, 1_100)
                .build());
        assertThat(all).hasSize(SECOND * 35 / 10);
        assertThat(loudest(all, SECOND / 2, SECOND)).isGreaterThan(7_000);
        assertThat(loudest(all, SECOND, SECOND * 3 / 2)).isZero();
        assertThat(loudest(all, SECOND * 3 / 2 + 2_000, SECOND * 24 / 10)).isGreaterThan(7_000);
        // What is shorter than it was said to be ends in silence.
        assertThat(loudest(all, SECOND * 34 / 10 + 10, SECOND * 35 / 10)).isZero();
    }

    @Test
    @DisplayName("[P-42] an entry in mid-part gives the samples that stand there")
    void an_entry_within_a_part() throws IOException {
        short[] whole = all(OpusFile.open(clip()));
        OpusFile late = OpusFile.open(clip());
        late.skip(SECOND / 2);
        short[] rest = all(late);
        assertThat(rest).hasSize(whole.length - SECOND / 2);
        long off = 0;
        for (int i = 0; i < rest.length; i++) {
            off += Math.abs(rest[i] - whole[i + SECOND / 2]);
        }
        // The decoder found its feet before the place; one sample aside, a sine of this height would be 290 off.
        assertThat(off / rest.length).isLessThan(100);
    }

    @Test
    @DisplayName("[P-41] what is abandoned is closed, also what was never opened")
    void everything_is_closed() throws IOException {
        int[] closed = {0};
        class Watched extends ByteArrayInputStream {
            Watched() {
                super(CLIP.bytes());
            }

            @Override
            public void close() {
                closed[0]++;
            }
        }
        Suite suite = new Suite.Builder()
                .sound(new Watched(), 0, 1_000)
                .sound(new Watched(), 0, 1_000)
                .build();
        suite.next();
        suite.close();
        assertThat(closed[0]).isGreaterThanOrEqualTo(2);
    }
}
