package vn.loa.receiver.sound;

import java.time.Duration;

/** A sine of 1 kHz, by which a technician hears that a pole is alive. */
public final class Tone implements Audio {

    private static final double STEP = 2 * Math.PI * 1_000 / Samples.RATE;
    private static final double AMPLITUDE = 0.25 * Short.MAX_VALUE;

    private long position;
    private long remaining;

    /** A tone of this length. */
    public Tone(Duration length) {
        remaining = Samples.frames(length.toNanos());
    }

    @Override
    public short[] next() {
        short[] samples = new short[(int) Math.min(Samples.PACKET, remaining)];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (short) (AMPLITUDE * Math.sin(STEP * (position + i)));
        }
        position += samples.length;
        remaining -= samples.length;
        return samples;
    }

    @Override
    public void close() {
        // Nothing is held open.
    }
}
