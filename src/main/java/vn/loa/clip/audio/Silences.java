package vn.loa.clip.audio;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Finds where a sound begins and ends, and the long gaps within; what is silence depends on the sound itself. */
final class Silences {

    /** A gap of this length makes listeners think that the loudspeaker has failed. */
    static final Duration LONG_GAP = Duration.ofSeconds(3);

    /** Kept before the first and after the last word, so that soft consonants and the room's end are not cut. */
    private static final int STEPS_BEFORE = 15;

    private static final int STEPS_AFTER = 30;

    /** A click is shorter than this; a word is not. */
    private static final int SHORTEST_SOUND = 5;

    private final Envelope envelope;
    private final double threshold;

    /** Takes as silence what lies 38 dB under the speech, or, in a noisy recording, barely over its noise. */
    Silences(Envelope envelope, double lufs) {
        this.envelope = envelope;
        double overNoise = envelope.levelOfQuietest(0.05) + 6;
        this.threshold = Math.max(lufs - 38, Math.min(overNoise, lufs - 16));
    }

    /**
     * A stretch of sound.
     *
     * @param from first step
     * @param to the step after the last one
     */
    record Stretch(int from, int to) {

        long firstSample() {
            return (long) from * Envelope.SAMPLES_A_STEP;
        }

        long endSample() {
            return (long) to * Envelope.SAMPLES_A_STEP;
        }
    }

    /** The sound without the silence at its head and tail; the whole where nothing stands out. */
    Stretch trimmed() {
        List<Stretch> heard = heard();
        if (heard.isEmpty()) {
            return new Stretch(0, envelope.steps());
        }
        int from = Math.max(0, heard.get(0).from() - STEPS_BEFORE);
        int to = Math.min(envelope.steps(), heard.get(heard.size() - 1).to() + STEPS_AFTER);
        return new Stretch(from, to);
    }

    /** The long gaps of the trimmed sound. */
    List<Gap> gaps() {
        return gapsFrom(trimmed().from());
    }

    /** The long gaps of the sound as it is, its head and tail included. */
    List<Gap> gapsFromTheBeginning() {
        return gapsFrom(0);
    }

    private List<Gap> gapsFrom(int start) {
        List<Stretch> heard = heard();
        List<Gap> gaps = new ArrayList<>();
        for (int next = 1; next < heard.size(); next++) {
            int from = heard.get(next - 1).to();
            Duration length = Envelope.STEP.multipliedBy(heard.get(next).from() - from);
            if (length.compareTo(LONG_GAP) >= 0) {
                gaps.add(new Gap(Envelope.STEP.multipliedBy(from - start), length));
            }
        }
        return gaps;
    }

    private List<Stretch> heard() {
        List<Stretch> stretches = new ArrayList<>();
        int from = -1;
        for (int step = 0; step <= envelope.steps(); step++) {
            boolean sounds = step < envelope.steps() && envelope.level(step) > threshold;
            if (sounds && from < 0) {
                from = step;
            } else if (!sounds && from >= 0) {
                if (step - from >= SHORTEST_SOUND) {
                    stretches.add(new Stretch(from, step));
                }
                from = -1;
            }
        }
        return stretches;
    }
}
