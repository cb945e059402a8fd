package vn.loa.clip.audio;

import java.time.Duration;
import java.util.function.IntConsumer;
import java.util.function.LongConsumer;

/** Turns samples done into one percentage over all steps; it never goes back, also where a step is done again. */
final class Progress {

    /** A step of the work, with the percentage at its beginning and end, as their times were seen to be. */
    enum Step {
        MEASURE(0, 25),
        ENCODE_AND_CHECK(25, 99);

        private final int from;
        private final int to;

        Step(int from, int to) {
            this.from = from;
            this.to = to;
        }
    }

    private final long expected;
    private final IntConsumer percentage;
    private int said = -1;

    Progress(Duration expected, IntConsumer percentage) {
        this.expected = Math.max(1, expected.toMillis() * Envelope.HERTZ / 1000);
        this.percentage = percentage;
    }

    /** Takes how many samples of this step are done so far. */
    LongConsumer of(Step step) {
        return samples -> {
            long done = Math.min(samples, expected);
            say(step.from + (int) ((step.to - step.from) * done / expected));
        };
    }

    void finished() {
        say(100);
    }

    private void say(int percent) {
        if (percent > said) {
            said = percent;
            percentage.accept(percent);
        }
    }
}
