package vn.loa.clip.audio;

/** How often each amplitude occurs in one block of sound, in classes of 1.5 dB. */
final class Amplitudes {

    /** Steps of 10 ms in one block: the 400 ms of a gating block of ITU-R BS.1770-5. */
    static final int STEPS = 40;

    /** Four classes an octave are the exponent and the first two bits of the fraction of a float. */
    private static final int SHIFT = 21;

    /** The class of 2^-24, the smallest amplitude that 24 bits can hold. */
    private static final int LOWEST = Float.floatToRawIntBits(0x1p-24f) >>> SHIFT;

    /** Up to +12 dB over full scale: decoders of lossy formats overshoot. */
    private static final int CLASSES = (Float.floatToRawIntBits(4f) >>> SHIFT) - LOWEST + 1;

    private final int[] counts = new int[CLASSES];
    private int samples;

    /** Takes a sample's amplitude, 1 at full scale. */
    void add(float amplitude) {
        int kind = (Float.floatToRawIntBits(amplitude) >>> SHIFT) - LOWEST;
        if (kind >= 0) {
            counts[Math.min(kind, CLASSES - 1)]++;
        }
        samples++;
    }

    /** Mean power of the block, given the power of each class. */
    double power(double[] powers) {
        double sum = 0;
        for (int kind = 0; kind < CLASSES; kind++) {
            sum += counts[kind] * powers[kind];
        }
        return samples == 0 ? 0 : sum / samples;
    }

    /** Power of each class after gain and soft clipping, both in dB; the clipper is the one of {@link Chain}. */
    static double[] powersAfter(double gain, double ceiling) {
        double factor = Math.pow(10, gain / 20);
        double limit = Math.pow(10, ceiling / 20);
        double[] powers = new double[CLASSES];
        for (int kind = 0; kind < CLASSES; kind++) {
            float low = Float.intBitsToFloat((kind + LOWEST) << SHIFT);
            float high = Float.intBitsToFloat((kind + LOWEST + 1) << SHIFT);
            double middle = Math.sqrt(low * (double) high) * factor;
            double clipped = limit * Math.tanh(middle / limit);
            powers[kind] = clipped * clipped;
        }
        return powers;
    }
}
