package vn.loa.receiver.sound;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.loa.receiver.message.SoundKind;

/** The sound thread in real time, with a device that can be pulled out and put in again. */
class SoundThreadTest {

    private final AtomicBoolean pluggedIn = new AtomicBoolean(true);
    private final BlockingQueue<String> told = new LinkedBlockingQueue<>();
    private SoundThread speaker;

    /** Keeps real time as long as it is plugged in. */
    private final class Device implements Line {

        private final SilentLine pace = SilentLine.toNothing();

        @Override
        public void write(short[] samples) throws IOException {
            if (!pluggedIn.get()) {
                throw new IOException("pulled out");
            }
            pace.write(samples);
        }

        @Override
        public long framePosition() {
            return pace.framePosition();
        }

        @Override
        public SoundKind kind() {
            return SoundKind.DEVICE;
        }

        @Override
        public void close() {
            pace.close();
        }
    }

    private Line plugIn() throws IOException {
        if (!pluggedIn.get()) {
            throw new IOException("none there");
        }
        return new Device();
    }

    private SoundThread speaker(Line first) {
        speaker = new SoundThread(this::plugIn, first, Duration.ZERO, Duration.ofMillis(100), told::add);
        return speaker;
    }

    @AfterEach
    void close() {
        speaker.close();
    }

    private void play(Duration in, int seconds) throws InterruptedException {
        AheadOfTime audio = AheadOfTime.of(new Tone(Duration.ofSeconds(seconds)));
        long start = System.nanoTime() + in.toNanos();
        speaker.play(new Cue(audio, start, Duration.ofSeconds(seconds + 2L), 70, new Cue.Listener() {
            @Override
            public void started(long nanos) {
                told.add("started");
            }

            @Override
            public void ended(long nanos, Duration played, Cue.Ending ending) {
                told.add(ending + (played.isZero() ? " unheard" : " heard"));
            }
        }));
    }

    private String next() throws InterruptedException {
        return String.valueOf(told.poll(60, TimeUnit.SECONDS));
    }

    private void await(SoundKind kind) {
        while (speaker.kind() != kind) {
            Thread.onSpinWait();
        }
    }

    @Test
    @DisplayName("[P-31] a device lost in mid-play ends the play as lost; put in again, the next one sounds")
    void lost_in_mid_play_and_found_again() throws Exception {
        speaker(new Device()).started();
        play(Duration.ZERO, 30);
        assertThat(next()).isEqualTo("started");
        pluggedIn.set(false);
        assertThat(next()).isEqualTo("pulled out");
        assertThat(next()).isEqualTo("DEVICE_LOST heard");
        await(SoundKind.SILENT);
        pluggedIn.set(true);
        await(SoundKind.DEVICE);
        play(Duration.ZERO, 1);
        assertThat(next()).isEqualTo("started");
        assertThat(next()).isEqualTo("COMPLETE heard");
    }

    @Test
    @DisplayName("[P-31] a device lost before the first sample ends the play as lost and unheard")
    void lost_before_the_first_sample() throws Exception {
        speaker(new Device()).started();
        play(Duration.ofHours(1), 1);
        pluggedIn.set(false);
        assertThat(next()).isEqualTo("pulled out");
        assertThat(next()).isEqualTo("DEVICE_LOST unheard");
    }

    @Test
    @DisplayName("[P-35] with no device at first it plays in real time to nothing and says SILENT until one is there")
    void none_at_first() throws Exception {
        pluggedIn.set(false);
        speaker(SilentLine.toNothing()).lookingForDevice().started();
        assertThat(speaker.kind()).isEqualTo(SoundKind.SILENT);
        play(Duration.ZERO, 1);
        assertThat(next()).isEqualTo("started");
        assertThat(next()).isEqualTo("COMPLETE heard");
        pluggedIn.set(true);
        await(SoundKind.DEVICE);
    }

    @Test
    @DisplayName("[P-38] a cue handed over ahead of its instant does not sound before it")
    void it_waits_for_its_instant() throws Exception {
        speaker(new Device()).started();
        long due = System.nanoTime() + Duration.ofSeconds(1).toNanos();
        BlockingQueue<Long> starts = new LinkedBlockingQueue<>();
        AheadOfTime audio = AheadOfTime.of(new Tone(Duration.ofSeconds(1)));
        speaker.play(new Cue(audio, due, Duration.ofSeconds(3), 70, new Cue.Listener() {
            @Override
            public void started(long nanos) {
                starts.add(nanos);
            }

            @Override
            public void ended(long nanos, Duration played, Cue.Ending ending) {
                told.add(ending.name());
            }
        }));
        assertThat(starts.poll(60, TimeUnit.SECONDS))
                .isGreaterThan(due - Duration.ofMillis(10).toNanos());
        assertThat(next()).isEqualTo("COMPLETE");
    }
}
