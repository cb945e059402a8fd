package vn.loa.receiver.sound;

import java.time.Duration;
import vn.loa.receiver.message.SoundKind;

/** What plays one cue at a time, at its instant. */
public interface Speaker extends AutoCloseable {

    /** Takes a cue; there must be none in the speaker. */
    void play(Cue cue);

    /** Ends the cue with a fade of 20 ms; its listener is told. */
    void stop();

    /** Ends the cue with a fade when so much of it has sounded, or at once when that is past; its listener is told. */
    void endAfter(Duration played);

    /** Takes {@link #endAfter} back. */
    void goOn();

    /** Lets the cue that is on, if there is one, sound at this volume from now on, without a click. */
    void soften(int percent);

    /** How much of the cue has been mixed so far. */
    Duration played();

    /** Where the sound goes now. */
    SoundKind kind();

    @Override
    void close();
}
