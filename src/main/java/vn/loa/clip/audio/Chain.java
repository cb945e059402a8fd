package vn.loa.clip.audio;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The filters that a sound goes through, from the file's channels to what is encoded.
 *
 * @param mixture which channels
 * @param stretch which part, or all of it
 * @param levelling how it is made louder, or not at all
 */
record Chain(Mixture mixture, Optional<Silences.Stretch> stretch, Optional<Levelling> levelling) {

    /** Under this a horn loudspeaker gives no sound but spends its amplifier's power. */
    private static final int LOWEST_HERTZ = 90;

    /**
     * Gain and soft clipping.
     *
     * @param gain in dB
     * @param ceiling that no sample passes, in dB below full scale
     */
    record Levelling(double gain, double ceiling) {}

    /** The whole sound as it is, but for the channels. */
    static Chain untouched(Mixture mixture) {
        return new Chain(mixture, Optional.empty(), Optional.empty());
    }

    /** As ffmpeg's option {@code -af}, with further filters behind. */
    String filters(List<String> behind) {
        List<String> filters = new ArrayList<>(List.of(mixture.filter(), "aresample=" + Envelope.HERTZ));
        // Positions are counted in samples: recorders leave holes in their time stamps.
        filters.add("asetpts=N/SR/TB");
        stretch.ifPresent(part -> {
            filters.add("atrim=start_sample=" + part.firstSample() + ":end_sample=" + part.endSample());
            filters.add("asetpts=N/SR/TB");
        });
        filters.add("highpass=f=" + LOWEST_HERTZ);
        levelling.ifPresent(level -> {
            filters.add(format("volume=%.2fdB:precision=float", level.gain()));
            // A limiter turns whole syllables down for the sake of a pulse of 2 ms, and so needs 4 dB more gain
            // for the same loudness; bending only the pulses is what broadcasters do before a horn [decision 0020].
            filters.add(format("asoftclip=type=tanh:threshold=%.5f", Math.pow(10, level.ceiling() / 20)));
        });
        filters.addAll(behind);
        return String.join(",", filters);
    }

    private static String format(String pattern, double number) {
        return String.format(Locale.ROOT, pattern, number);
    }
}
