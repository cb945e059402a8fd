package vn.loa.endtoend;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.ShortBuffer;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/**
 * A stretch of what sounded at a pole, as somebody with an ear for pitch hears it.
 *
 * @param hertz which of the expected tones it was, or {@link #SILENCE}
 * @param seconds how long, to a tenth
 */
record Heard(int hertz, double seconds) {

    static final int SILENCE = 0;

    private static final int RATE = 48_000;
    private static final int HEADER = 44;

    /** Long enough to tell tones 100 Hz apart by how often they cross zero. */
    private static final int LOOK = RATE / 20;

    /** Shorter than this is a fade or the border of two tones. */
    private static final int FEWEST_LOOKS = 4;

    private static final int QUIET = 150;

    /** A place in what sounds at a pole: whatever sounds from now on lies behind it. */
    static long now(Pole pole) throws IOException {
        return Math.max(HEADER, Files.size(pole.sound()));
    }

    /** What sounded behind this place, without the silence before and after it. */
    static List<Heard> since(Pole pole, long place, List<Integer> tones) throws IOException {
        byte[] bytes = Files.readAllBytes(pole.sound());
        ShortBuffer samples = ByteBuffer.wrap(bytes, (int) place, bytes.length - (int) place)
                .order(ByteOrder.LITTLE_ENDIAN)
                .asShortBuffer();
        List<Heard> heard = new ArrayList<>();
        int tone = SILENCE;
        int looks = 0;
        for (int from = 0; from + LOOK <= samples.limit(); from += LOOK) {
            int next = toneAt(samples, from, tones);
            if (next != tone) {
                add(heard, tone, looks);
                tone = next;
                looks = 0;
            }
            looks++;
        }
        add(heard, tone, looks);
        return trimmed(heard);
    }

    private static void add(List<Heard> heard, int tone, int looks) {
        if (looks < FEWEST_LOOKS) {
            return;
        }
        double seconds = Math.round(10.0 * looks * LOOK / RATE) / 10.0;
        Heard last = heard.isEmpty() ? new Heard(SILENCE, 0) : heard.get(heard.size() - 1);
        if (!heard.isEmpty() && last.hertz == tone) {
            heard.set(heard.size() - 1, new Heard(tone, last.seconds + seconds));
        } else {
            heard.add(new Heard(tone, seconds));
        }
    }

    private static List<Heard> trimmed(List<Heard> heard) {
        int from = !heard.isEmpty() && heard.get(0).hertz == SILENCE ? 1 : 0;
        int to = heard.size() > from && heard.get(heard.size() - 1).hertz == SILENCE ? heard.size() - 1 : heard.size();
        return List.copyOf(heard.subList(from, to));
    }

    private static int toneAt(ShortBuffer samples, int from, List<Integer> tones) {
        int loudest = 0;
        int crossings = 0;
        for (int index = from + 1; index < from + LOOK; index++) {
            loudest = Math.max(loudest, Math.abs(samples.get(index)));
            crossings += (samples.get(index) >= 0) == (samples.get(index - 1) >= 0) ? 0 : 1;
        }
        if (loudest < QUIET) {
            return SILENCE;
        }
        double hertz = crossings / 2.0 * RATE / LOOK;
        return tones.stream()
                .min((one, other) -> Double.compare(Math.abs(one - hertz), Math.abs(other - hertz)))
                .orElseThrow();
    }
}
