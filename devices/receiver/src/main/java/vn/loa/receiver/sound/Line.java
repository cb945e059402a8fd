package vn.loa.receiver.sound;

import java.io.IOException;
import vn.loa.receiver.message.SoundKind;

/** A device that takes samples at its own pace. */
interface Line extends AutoCloseable {

    /** Hands samples over; waits while the device's buffer is full. */
    void write(short[] samples) throws IOException;

    /** Frames that have left the device since it was opened. */
    long framePosition();

    SoundKind kind();

    @Override
    void close();
}
