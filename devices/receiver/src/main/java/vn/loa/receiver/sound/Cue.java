package vn.loa.receiver.sound;

import java.time.Duration;

/**
 * One play, handed to the speaker before it starts.
 *
 * @param startNanos when the first sample is to leave, on the monotonic clock; a moment in the past means at once
 * @param longest the watchdog ends it after this [P-38]
 * @param volume percent
 */
public record Cue(AheadOfTime audio, long startNanos, Duration longest, int volume, Listener listener) {

    /** Told from the sound thread; must hand over at once. */
    public interface Listener {

        /** The first sample has left. */
        void started(long nanos);

        /** The last sample has left, or nothing ever will. */
        void ended(long nanos, Duration played, Ending ending);
    }

    /** How a play ended, as far as the speaker knows. */
    public enum Ending {
        COMPLETE,
        STOPPED,
        TOO_LONG,
        UNREADABLE,
        DEVICE_LOST
    }

    /** Squared, because a volume of 50 is to sound about half as loud. */
    double gain() {
        return gain(volume);
    }

    static double gain(int percent) {
        return percent / 100.0 * (percent / 100.0);
    }
}
