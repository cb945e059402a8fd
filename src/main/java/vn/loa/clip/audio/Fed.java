package vn.loa.clip.audio;

import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * A run of ffmpeg that is handed its sound bit by bit while somebody else still makes it; what it prints is read meanwhile.
 *
 * @param <T> what is made of what it prints
 */
final class Fed<T> implements AutoCloseable {

    private final Run run;
    private final FutureTask<Ffmpeg.Ending<T>> listening;
    private boolean tookAll = true;

    Fed(Run run, Ffmpeg.Reader<T> reader) {
        this.run = run;
        this.listening = new FutureTask<>(() -> run.ending(reader));
        Thread listener = new Thread(listening, "ffmpeg-fed");
        listener.setDaemon(true);
        listener.start();
    }

    /** Hands over the next bytes; one that reads no more does not disturb who makes them, its ending says why. */
    void take(byte[] bytes, int count) {
        try {
            run.input().write(bytes, 0, count);
        } catch (IOException readsNoMore) {
            tookAll = false;
        }
    }

    /**
     * Waits for its end after the last byte.
     *
     * @throws IOException where it did not read all that it was given
     */
    Ffmpeg.Ending<T> ending() throws IOException, UnusableSound {
        end();
        try {
            Ffmpeg.Ending<T> ending = listening.get();
            if (!tookAll) {
                throw new IOException("ffmpeg stopped reading: " + ending.lastLines());
            }
            return ending;
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof UnusableSound unusable) {
                throw unusable;
            }
            throw new IOException("ffmpeg was not heard to its end", failed.getCause());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while ffmpeg ran", stop);
        }
    }

    private void end() {
        try {
            run.input().close();
        } catch (IOException readsNoMore) {
            tookAll = false;
        }
    }

    @Override
    public void close() {
        run.close();
    }
}
