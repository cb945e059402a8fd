package vn.loa.receiver.sound;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class VoiceTest {

    private static final int LEVEL = 10_000;

    /** Every sample at one level, so that each that is lost or changed is seen. */
    private static final class Level implements Audio {

        private int packets;

        Level(int packets) {
            this.packets = packets;
        }

        @Override
        public short[] next() {
            if (packets-- <= 0) {
                return new short[0];
            }
            short[] packet = new short[Samples.PACKET];
            java.util.Arrays.fill(packet, (short) LEVEL);
            return packet;
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }

    private static final class Endings implements Cue.Listener {

        private Cue.Ending ending;
        private Duration played;

        @Override
        public void started(long nanos) {
            // Told by frames in this test.
        }

        @Override
        public void ended(long nanos, Duration length, Cue.Ending how) {
            ending = how;
            played = length;
        }
    }

    private final Endings endings = new Endings();

    private Voice voice(int packets, Duration longest) throws InterruptedException {
        return new Voice(new Cue(AheadOfTime.of(new Level(packets)), 0, longest, 100, endings));
    }

    /** What the device would be given from frame 0 on. */
    private static short[] mixed(Voice voice, int frames, long wantedFirst) {
        short[] all = new short[frames];
        for (int head = 0; head < frames; head += Samples.BLOCK) {
            short[] block = new short[Samples.BLOCK];
            voice.mix(block, head, wantedFirst);
            System.arraycopy(block, 0, all, head, Samples.BLOCK);
        }
        return all;
    }

    @Test
    @DisplayName("[P-38] the first sample leaves at the very frame of its instant, wherever in a block that lies")
    void the_first_sample_leaves_at_its_frame() throws InterruptedException {
        short[] all = mixed(voice(50, Duration.ofSeconds(3)), 48_000, 1_337);
        for (int frame = 0; frame < 1_337; frame++) {
            assertThat(all[frame]).isZero();
        }
        assertThat(all[1_337]).isPositive();
    }

    @Test
    @DisplayName("[P-38] it fades over 20 ms at both ends, and every sample of the first 500 ms in between is there")
    void nothing_is_lost_between_the_fades() throws InterruptedException {
        int packets = 50;
        short[] all = mixed(voice(packets, Duration.ofSeconds(3)), 96_000, 0);
        int end = packets * Samples.PACKET;
        for (int frame = 0; frame < Samples.PACKET; frame++) {
            assertThat((int) all[frame]).isBetween(LEVEL * frame / Samples.PACKET, LEVEL);
            assertThat((int) all[end - 1 - frame]).isBetween(LEVEL * frame / Samples.PACKET, LEVEL);
            assertThat((int) all[frame]).isLessThanOrEqualTo(LEVEL * (frame + 1) / Samples.PACKET + 1);
        }
        for (int frame = Samples.PACKET; frame < end - Samples.PACKET; frame++) {
            assertThat((int) all[frame]).isEqualTo(LEVEL);
        }
        assertThat(all[end]).isZero();
    }

    @Test
    @DisplayName("[P-38] the watchdog ends a play that goes on longer than its length and 2 s")
    void the_watchdog_ends_it() throws InterruptedException {
        Voice voice = voice(400, Duration.ofSeconds(2));
        short[] all = mixed(voice, 4 * 48_000, 0);
        assertThat(all[2 * 48_000 - 1]).isPositive();
        assertThat(all[2 * 48_000]).isZero();
        voice.tellStart(1, 0);
        assertThat(voice.isOver(3 * 48_000)).isTrue();
        voice.tellEnd(0);
        assertThat(endings.ending).isEqualTo(Cue.Ending.TOO_LONG);
        assertThat(endings.played).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    @DisplayName("[P-38] a stop fades out over 20 ms")
    void a_stop_fades_out() throws InterruptedException {
        Voice voice = voice(100, Duration.ofSeconds(3));
        mixed(voice, 4_800, 0);
        voice.stop(4_800);
        short[] after = new short[2 * Samples.PACKET];
        voice.mix(after, 4_800, 0);
        for (int frame = 1; frame < Samples.PACKET; frame++) {
            assertThat(after[frame]).isLessThan(after[frame - 1]);
        }
        assertThat((int) after[0]).isGreaterThan(LEVEL * 9 / 10);
        assertThat(after[Samples.PACKET]).isZero();
    }

    @Test
    @DisplayName("[P-43] it ends exactly where it is told to, with a fade before it, unless that is taken back")
    void it_ends_where_it_is_told_to() throws InterruptedException {
        Voice voice = voice(100, Duration.ofSeconds(3));
        voice.endAfter(0, 2_400);
        voice.endAfter(0, Voice.TO_ITS_END);
        voice.endAfter(0, 4_800);
        short[] all = mixed(voice, 9_600, 0);
        assertThat(all[4_800 - Samples.PACKET]).isPositive();
        assertThat(all[4_799]).isBetween((short) 0, (short) (LEVEL / 100));
        assertThat(all[4_800]).isZero();
        voice.tellStart(1, 0);
        voice.tellEnd(0);
        assertThat(endings.ending).isEqualTo(Cue.Ending.STOPPED);
        assertThat(endings.played).isEqualTo(Duration.ofMillis(100));
    }
}
