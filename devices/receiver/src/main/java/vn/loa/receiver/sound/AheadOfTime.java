package vn.loa.receiver.sound;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/**
 * Audio that a thread of its own decodes ahead of the device, up to 20 seconds: an hour's clip plays in 2 MB, and a slow
 * disk or a collection of garbage is not heard.
 */
public final class AheadOfTime implements AutoCloseable {

    private static final int PACKETS_AHEAD = 1_000;
    private static final int PACKETS_BEFORE_START = 100;
    private static final short[] END = new short[0];

    private final BlockingQueue<short[]> queue = new ArrayBlockingQueue<>(PACKETS_AHEAD);
    private final CountDownLatch filled = new CountDownLatch(PACKETS_BEFORE_START);
    private final Thread thread;
    private volatile boolean failed;

    private AheadOfTime(Audio audio) {
        thread = new Thread(() -> decode(audio), "decode");
        thread.setDaemon(true);
    }

    /** Starts to decode and returns when two seconds are ready, or all of it. */
    public static AheadOfTime of(Audio audio) throws InterruptedException {
        AheadOfTime ahead = new AheadOfTime(audio);
        ahead.thread.start();
        ahead.filled.await();
        return ahead;
    }

    private void decode(Audio audio) {
        try (audio) {
            for (short[] packet = audio.next(); packet.length > 0; packet = audio.next()) {
                queue.put(packet);
                filled.countDown();
            }
        } catch (IOException e) {
            failed = true;
        } catch (InterruptedException e) {
            return; // Closed: nobody listens any more.
        } finally {
            release();
        }
        try {
            queue.put(END);
        } catch (InterruptedException e) {
            failed = true;
        }
    }

    private void release() {
        while (filled.getCount() > 0) {
            filled.countDown();
        }
    }

    /** The next samples; nothing when the decoder is behind. An empty array is the end. */
    Optional<short[]> poll() {
        return Optional.ofNullable(queue.poll());
    }

    /** Whether the samples just taken are known to be the last. */
    boolean endsNow() {
        short @Nullable [] next = queue.peek();
        return next != null && next.length == 0;
    }

    /** Whether the file could not be read or decoded to its end. */
    boolean failed() {
        return failed;
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
