package vn.loa.receiver.core;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import vn.loa.receiver.message.Content;
import vn.loa.receiver.sound.AheadOfTime;

/** Opens audio before it is due: verified against its hash, its first seconds decoded. */
interface Loader {

    /**
     * Begins to load; the answer comes on the receiver's loop, empty when the audio is not there or not right.
     *
     * @param from where in the content the sound is to begin
     */
    void load(Content content, Duration from, Consumer<Optional<AheadOfTime>> answer);
}
