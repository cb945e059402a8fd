package vn.loa.clip.audio;

import java.time.Duration;
import java.util.List;

/**
 * What was made of a clip: mono Opus in Ogg, levelled for the poles.
 *
 * @param original what it was made from, as decoded
 * @param start where in the original it begins
 * @param length length as decoded, silence at head and tail gone
 * @param loudness as measured after decoding
 * @param gaps long silences within, in order
 * @param waveform peaks for a picture, from left to right, each from 0 to 100
 */
public record Rendition(
        Original original, Duration start, Duration length, Loudness loudness, List<Gap> gaps, List<Integer> waveform) {

    /** Loudness that every rendition has, in LUFS, so that no bulletin is louder than the next. */
    public static final double LUFS = -16;

    /** How far a rendition may be from {@link #LUFS}. */
    public static final double TOLERANCE = 0.5;

    /** The highest true peak of a rendition, in dBTP: the amplifiers on the poles have no headroom of their own. */
    public static final double HIGHEST_PEAK = -1.5;

    /**
     * The recording as it was brought.
     *
     * @param length with all its silence
     * @param lufs integrated loudness of the channels that were used
     */
    public record Original(Duration length, double lufs) {}

    public Rendition {
        gaps = List.copyOf(gaps);
        waveform = List.copyOf(waveform);
    }

    /** Whether loudness and peak are where they must be. */
    boolean isLevelled() {
        return Math.abs(loudness.lufs() - LUFS) <= TOLERANCE && loudness.truePeak() <= HIGHEST_PEAK;
    }
}
