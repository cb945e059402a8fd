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
     * Gain and limit.
     *
     * @param gain in dB
     * @param ceiling of the samples, in dB below full scale
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
            filters.add(format(
                    "alimiter=limit=%.5f:attack=5:release=60:level=disabled:latency=1",
                    Math.pow(10, level.ceiling() / 20)));
        });
        filters.addAll(behind);
        return String.join(",", filters);
    }

    private static String format(String pattern, double number) {
        return String.format(Locale.ROOT, pattern, number);
    }
}
