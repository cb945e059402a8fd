package vn.loa.receiver.sound;

import java.io.IOException;
import java.util.concurrent.locks.LockSupport;
import vn.loa.receiver.message.SoundKind;

/** A device that nobody hears but that keeps real time, underruns included; what it plays may be written down. */
final class SilentLine implements Line {

    private static final int BUFFER_FRAMES = Samples.RATE / 10;

    /** Takes what would have sounded. */
    interface Sink extends AutoCloseable {
        void write(short[] samples) throws IOException;

        @Override
        void close();
    }

    private final Sink sink;
    private final SoundKind kind;
    private long origin = System.nanoTime();
    private long written;

    private SilentLine(Sink sink, SoundKind kind) {
        this.sink = sink;
        this.kind = kind;
    }

    static SilentLine toNothing() {
        return new SilentLine(
                new Sink() {
                    @Override
                    public void write(short[] samples) {
                        // Nobody hears it.
                    }

                    @Override
                    public void close() {
                        // Nothing is open.
                    }
                },
                SoundKind.SILENT);
    }

    static SilentLine into(Sink sink) {
        return new SilentLine(sink, SoundKind.FILE);
    }

    @Override
    public void write(short[] samples) throws IOException {
        long ahead = written - elapsedFrames();
        if (ahead < 0) {
            // Ran dry: like a real device it stood still meanwhile.
            origin += Samples.nanos(-ahead);
        }
        while (written + samples.length - elapsedFrames() > BUFFER_FRAMES) {
            LockSupport.parkNanos(1_000_000);
        }
        sink.write(samples);
        written += samples.length;
    }

    private long elapsedFrames() {
        return Samples.frames(System.nanoTime() - origin);
    }

    @Override
    public long framePosition() {
        return Math.min(written, elapsedFrames());
    }

    @Override
    public SoundKind kind() {
        return kind;
    }

    @Override
    public void close() {
        sink.close();
    }
}
