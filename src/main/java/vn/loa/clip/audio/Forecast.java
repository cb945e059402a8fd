package vn.loa.clip.audio;

import java.util.List;

/**
 * Foretells how loud a sound is after gain and soft clipping. Both work on each sample alone, so how often each
 * amplitude occurs is all that has to be known, and no second decoding is needed to find the gain.
 */
final class Forecast {

    /** Blocks ten times under the mean do not count (ITU-R BS.1770-5, relative gate of −10 LU). */
    private static final double RELATIVE_GATE = 0.1;

    private static final double MOST_LOSS = 20;
    private static final int HALVINGS = 20;

    /** Above every sample, so that nothing is clipped. */
    private static final double NO_CEILING = 200;

    private final List<Amplitudes> blocks;
    private final double offset;

    /**
     * A forecast for one sound.
     *
     * @param lufs its loudness as measured before any gain
     */
    Forecast(Envelope envelope, double lufs) {
        this.blocks = envelope.blocks();
        this.offset = lufs - gated(0, NO_CEILING);
    }

    /** Gain in dB with which the sound has the wanted loudness, in LUFS, under a clipper with this ceiling, in dB. */
    double gainFor(double wanted, double ceiling) {
        double low = wanted - offset - gated(0, NO_CEILING);
        double high = low + MOST_LOSS;
        for (int halving = 0; halving < HALVINGS; halving++) {
            double middle = (low + high) / 2;
            if (offset + gated(middle, ceiling) < wanted) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    private double gated(double gain, double ceiling) {
        double[] after = Amplitudes.powersAfter(gain, ceiling);
        double[] powers =
                blocks.stream().mapToDouble(block -> block.power(after)).toArray();
        double mean = meanAbove(powers, 0);
        return 10 * Math.log10(Math.max(1e-20, meanAbove(powers, mean * RELATIVE_GATE)));
    }

    private static double meanAbove(double[] powers, double gate) {
        double sum = 0;
        int count = 0;
        for (double power : powers) {
            if (power > gate) {
                sum += power;
                count++;
            }
        }
        return count == 0 ? 0 : sum / count;
    }
}
