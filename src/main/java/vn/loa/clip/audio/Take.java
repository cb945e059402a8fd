package vn.loa.clip.audio;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;

/**
 * What of an original will be heard, and what was measured of it.
 *
 * @param measured what the gain is foretold from
 * @param stretch which part of the original
 * @param gaps long silences within, from the part's beginning
 * @param originalLength of the whole original
 */
record Take(Measured measured, Silences.Stretch stretch, List<Gap> gaps, Duration originalLength) {

    /** All but the silence at head and tail. */
    static Take ofAll(Measured measured) {
        Silences silences =
                new Silences(measured.envelope(), measured.loudness().lufs());
        return new Take(
                measured,
                silences.trimmed(),
                silences.gaps(),
                measured.envelope().length());
    }

    /** What a person chose, exactly: it is measured by itself, because a cough that was cut off must not set the gain. */
    static Take of(Cut cut, Measured whole, Ffmpeg ffmpeg, Source source, Mixture mixture, LongConsumer progress)
            throws IOException, UnusableSound {
        Silences.Stretch stretch = cut.of(whole.envelope());
        if (Envelope.STEP.multipliedBy(stretch.to() - stretch.from()).compareTo(Unusable.SHORTEST) < 0) {
            throw new UnusableSound(new Unusable.TooShort());
        }
        Chain part = new Chain(mixture, Optional.of(stretch), Optional.empty());
        Measured measured = Measured.by(ffmpeg, source, part, progress);
        Silences silences =
                new Silences(measured.envelope(), measured.loudness().lufs());
        return new Take(
                measured,
                stretch,
                silences.gapsFromTheBeginning(),
                whole.envelope().length());
    }

    boolean isQuieterThan(double lufs) {
        return measured.loudness().lufs() < lufs;
    }

    /** Where in the original it begins. */
    Duration start() {
        return Envelope.STEP.multipliedBy(stretch.from());
    }
}
