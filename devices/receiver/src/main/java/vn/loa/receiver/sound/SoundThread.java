package vn.loa.receiver.sound;

import java.io.IOException;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.loa.receiver.message.SoundKind;

/**
 * Feeds one line that is always open, with silence when nothing plays, and places each cue by frame number: the first
 * sample's frame is computed from its instant, so no thread has to wake up in time for it.
 */
public final class SoundThread implements Speaker {

    /** Opens the line anew after it was lost. */
    interface Opener {
        Line open() throws IOException;
    }

    private final Opener opener;
    private final long offsetNanos;
    private final Duration retry;
    private final Consumer<String> trouble;
    private final Thread thread = new Thread(this::run, "sound");
    private volatile boolean running = true;
    private volatile boolean stopWanted;
    private volatile long endAfter = Voice.TO_ITS_END;
    private volatile SoundKind kind;
    private volatile @Nullable Voice voice;
    private Line line;
    private Pace pace = new Pace();
    private long head;
    private long retryAt;

    /**
     * A speaker that is not running yet.
     *
     * @param retry how long after its loss, or after a vain look, a device is looked for again
     */
    SoundThread(Opener opener, Line line, Duration deviceOffset, Duration retry, Consumer<String> trouble) {
        this.opener = opener;
        this.line = line;
        this.kind = line.kind();
        this.retry = retry;
        this.offsetNanos = deviceOffset.toNanos();
        this.trouble = trouble;
    }

    SoundThread started() {
        thread.setPriority(Thread.MAX_PRIORITY);
        thread.setDaemon(true);
        thread.start();
        return this;
    }

    SoundThread lookingForDevice() {
        retryAt = System.nanoTime() + retry.toNanos();
        return this;
    }

    @Override
    public void play(Cue cue) {
        if (voice != null) {
            throw new IllegalStateException("one cue at a time");
        }
        stopWanted = false;
        endAfter = Voice.TO_ITS_END;
        voice = new Voice(cue);
    }

    @Override
    public void stop() {
        stopWanted = true;
    }

    @Override
    public void endAfter(Duration played) {
        endAfter = Samples.frames(played.toNanos());
    }

    @Override
    public void goOn() {
        endAfter = Voice.TO_ITS_END;
    }

    @Override
    public void soften(int percent) {
        Voice current = voice;
        if (current != null) {
            current.soften(percent);
        }
    }

    @Override
    public Duration played() {
        Voice current = voice;
        return current == null ? Duration.ZERO : current.played();
    }

    @Override
    public SoundKind kind() {
        return kind;
    }

    @Override
    public void close() {
        running = false;
        try {
            thread.join(1_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        while (running) {
            try {
                step();
            } catch (IOException e) {
                replaceLostLine(e);
            }
        }
        line.close();
    }

    private void step() throws IOException {
        short[] block = new short[Samples.BLOCK];
        Voice current = voice;
        if (current != null && pace.known()) {
            if (stopWanted) {
                current.stop(head);
            }
            current.endAfter(head, endAfter);
            long wanted = current.cue().startNanos() - offsetNanos - pace.origin();
            current.mix(block, head, Math.max(0, Samples.frames(wanted)));
        }
        line.write(block);
        head += block.length;
        long position = line.framePosition();
        pace.observe(System.nanoTime(), position);
        if (current != null && pace.known()) {
            tell(current, position);
        }
        if (kind != SoundKind.DEVICE) {
            lookForDevice();
        }
    }

    private void tell(Voice current, long position) {
        long origin = pace.origin() + offsetNanos;
        current.tellStart(position, origin);
        if (current.isOver(position)) {
            voice = null; // First: whoever hears of the end may hand over the next cue at once.
            current.tellEnd(origin);
        }
    }

    private void replaceLostLine(IOException why) {
        trouble.accept(String.valueOf(why.getMessage()));
        Voice current = voice;
        voice = null;
        if (current != null) {
            current.lost(System.nanoTime());
        }
        line.close();
        use(SilentLine.toNothing());
        retryAt = System.nanoTime() + retry.toNanos();
    }

    private void lookForDevice() {
        if (retryAt == 0 || voice != null || System.nanoTime() < retryAt) {
            return;
        }
        retryAt = System.nanoTime() + retry.toNanos();
        try {
            Line found = opener.open();
            line.close();
            use(found);
        } catch (IOException e) {
            // Still none; the state says SILENT meanwhile.
        }
    }

    private void use(Line next) {
        line = next;
        kind = next.kind();
        pace = new Pace();
        head = 0;
        if (next.kind() == SoundKind.DEVICE) {
            retryAt = 0;
        }
    }
}
