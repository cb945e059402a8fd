package vn.loa.receiver.sound;

import java.io.Closeable;
import java.io.IOException;

/** Sound as a run of samples at 48 kHz mono, read once from the beginning. */
public interface Audio extends Closeable {

    /** The next samples, at most 120 ms of them; an empty array at the end. */
    short[] next() throws IOException;
}
