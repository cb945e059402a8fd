package vn.loa.clip.audio;

import java.time.Duration;

/**
 * The part of an original that a person chose to be heard; nothing else is taken off it.
 *
 * @param from where it begins in the original, not negative
 * @param to where it ends, after {@code from}; the original's end where that comes first
 */
public record Cut(Duration from, Duration to) {

    public Cut {
        if (from.isNegative() || to.compareTo(from) <= 0) {
            throw new IllegalArgumentException("not a part: " + from + " to " + to);
        }
    }

    /** The steps of an envelope of the whole original that it covers. */
    Silences.Stretch of(Envelope whole) {
        int first = (int) Math.min(whole.steps(), from.dividedBy(Envelope.STEP));
        int last = (int) Math.min(whole.steps(), to.dividedBy(Envelope.STEP));
        return new Silences.Stretch(first, last);
    }
}
