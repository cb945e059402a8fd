package vn.loa.receiver.core;

import java.time.Duration;

/** The one thread that owns every decision; whoever comes from elsewhere posts to it. */
public interface Loop {

    /** Runs the work soon, after what was posted before. */
    void post(Runnable work);

    /** Runs the work after a while. */
    void after(Duration wait, Runnable work);
}
