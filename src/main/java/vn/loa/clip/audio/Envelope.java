package vn.loa.clip.audio;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongConsumer;

/**
 * How loud a sound is along its length: for every 10 ms the peak and the power, as fractions of full scale. Four hours
 * fit into 30 MB, so no sound is ever held whole.
 */
final class Envelope {

    /** Samples a second of every sound inside the pipeline. */
    static final int HERTZ = 48_000;

    /** Length of one step. */
    static final Duration STEP = Duration.ofMillis(10);

    static final int SAMPLES_A_STEP = HERTZ / 100;

    /** As many as a pipe holds. */
    private static final int STEPS_AT_ONCE = 32;

    private float[] peaks = new float[6_000];
    private float[] powers = new float[6_000];
    private final List<Amplitudes> blocks = new ArrayList<>();
    private int steps;
    private long samples;

    private Envelope() {}

    /** Reads 32-bit little-endian floats, one channel at {@value #HERTZ} Hz, to the end; tells how many samples so far. */
    static Envelope of(InputStream sound, LongConsumer progress) throws IOException {
        Envelope envelope = new Envelope();
        byte[] bytes = new byte[STEPS_AT_ONCE * SAMPLES_A_STEP * Float.BYTES];
        float[] step = new float[SAMPLES_A_STEP];
        for (int count = sound.readNBytes(bytes, 0, bytes.length);
                count > 0;
                count = sound.readNBytes(bytes, 0, bytes.length)) {
            FloatBuffer come = ByteBuffer.wrap(bytes, 0, count)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .asFloatBuffer();
            while (come.hasRemaining()) {
                int samples = Math.min(step.length, come.remaining());
                come.get(step, 0, samples);
                envelope.add(step, samples);
            }
            progress.accept(envelope.samples);
        }
        return envelope;
    }

    private void add(float[] sound, int count) {
        if (steps == peaks.length) {
            peaks = Arrays.copyOf(peaks, steps * 2);
            powers = Arrays.copyOf(powers, steps * 2);
        }
        if (steps % Amplitudes.STEPS == 0) {
            blocks.add(new Amplitudes());
        }
        Amplitudes block = blocks.get(blocks.size() - 1);
        float peak = 0;
        double power = 0;
        for (int index = 0; index < count; index++) {
            float sample = Math.abs(sound[index]);
            peak = Math.max(peak, sample);
            power += (double) sample * sample;
            block.add(sample);
        }
        peaks[steps] = peak;
        powers[steps] = (float) (power / SAMPLES_A_STEP);
        steps++;
        samples += count;
    }

    int steps() {
        return steps;
    }

    long samples() {
        return samples;
    }

    Duration length() {
        return Duration.ofNanos(samples * 1_000_000_000L / HERTZ);
    }

    /** How often each amplitude occurs, block by block. */
    List<Amplitudes> blocks() {
        return List.copyOf(blocks);
    }

    /** Level of one step in dB below full scale; −200 for digital silence. */
    double level(int step) {
        return decibels(powers[step]);
    }

    /** Level of the whole. */
    double level() {
        double sum = 0;
        for (int step = 0; step < steps; step++) {
            sum += powers[step];
        }
        return decibels(steps == 0 ? 0 : sum / steps);
    }

    /** The level that a given share of the steps, the quietest ones, stays under; digital silence is not counted. */
    double levelOfQuietest(double share) {
        float[] sorted = Arrays.copyOf(powers, steps);
        Arrays.sort(sorted);
        int first = 0;
        while (first < steps && sorted[first] < 1e-12f) {
            first++;
        }
        return first == steps ? -200 : decibels(sorted[first + (int) (share * (steps - first - 1))]);
    }

    /** Peaks for a picture: so many columns, each from 0 to 100. */
    byte[] waveform(int columns) {
        byte[] heights = new byte[Math.min(columns, steps)];
        for (int column = 0; column < heights.length; column++) {
            int from = (int) ((long) column * steps / heights.length);
            int to = (int) ((long) (column + 1) * steps / heights.length);
            float peak = 0;
            for (int step = from; step < to; step++) {
                peak = Math.max(peak, peaks[step]);
            }
            heights[column] = (byte) Math.min(100, Math.round(peak * 100));
        }
        return heights;
    }

    private static double decibels(double power) {
        return 10 * Math.log10(Math.max(power, 1e-20));
    }
}
