package vn.loa.receiver.sound;

import java.time.Duration;
import java.util.Optional;

/** The cue that is being mixed: where its frames lie on the device, its fades, and what of it has sounded. */
final class Voice {

    /** No other end than its own. */
    static final long TO_ITS_END = Long.MAX_VALUE;

    /** A whole change of volume takes 20 ms, so that it does not click. */
    private static final double STEP = 1.0 / Samples.PACKET;

    private final Cue cue;
    private volatile double wantedGain;
    private double gain;
    private short[] packet = new short[0];
    private boolean lastPacket;
    private int inPacket;
    private long mixed;
    private long firstFrame = -1;
    private long endFrame = -1;
    private long stopAt = TO_ITS_END;
    private long plannedEnd = TO_ITS_END;
    private Cue.Ending ending = Cue.Ending.COMPLETE;
    private boolean startTold;

    Voice(Cue cue) {
        this.cue = cue;
        this.gain = cue.gain();
        this.wantedGain = gain;
    }

    /** Adds this voice to a block whose first frame is {@code head}; silent frames before the start stay silent. */
    void mix(short[] block, long head, long wantedFirst) {
        if (endFrame >= 0) {
            return;
        }
        for (int i = 0; i < block.length && endFrame < 0; i++) {
            long frame = head + i;
            if (firstFrame < 0 && frame >= wantedFirst) {
                firstFrame = frame;
            }
            if (firstFrame >= 0) {
                block[i] = sampleAt(frame);
            }
        }
    }

    private short sampleAt(long frame) {
        if (mixed >= Math.min(stopAt, plannedEnd)) {
            return finish(frame, Cue.Ending.STOPPED);
        }
        if (mixed >= Samples.frames(cue.longest().toNanos())) {
            return finish(frame, Cue.Ending.TOO_LONG);
        }
        if (inPacket == packet.length && !refill(frame)) {
            return 0;
        }
        gain = Math.max(gain - STEP, Math.min(gain + STEP, wantedGain));
        double sample = packet[inPacket] * gain * fade();
        inPacket++;
        mixed++;
        return (short) sample;
    }

    private boolean refill(long frame) {
        Optional<short[]> next = cue.audio().poll();
        if (next.isEmpty()) {
            return false; // The decoder is behind: a gap, and then it goes on.
        }
        packet = next.get();
        inPacket = 0;
        lastPacket = cue.audio().endsNow();
        if (packet.length == 0) {
            finish(frame, cue.audio().failed() ? Cue.Ending.UNREADABLE : Cue.Ending.COMPLETE);
            return false;
        }
        return true;
    }

    private short finish(long frame, Cue.Ending how) {
        endFrame = frame;
        ending = how;
        return 0;
    }

    /** Up over the first 20 ms, down over the last 20 ms of the clip or before a stop [P-38]. */
    private double fade() {
        double up = Math.min(1.0, (mixed + 1.0) / Samples.PACKET);
        double down = lastPacket ? Math.min(1.0, (packet.length - inPacket) / (double) Samples.PACKET) : 1.0;
        double stop = Math.min(1.0, (Math.min(stopAt, plannedEnd) - mixed) / (double) Samples.PACKET);
        return Math.min(up, Math.min(down, stop));
    }

    /** Lets it end when so many frames have sounded; when they have already, it fades out from here. */
    void endAfter(long head, long frames) {
        if (frames <= mixed && mixed > 0) {
            stop(head);
        } else {
            plannedEnd = frames;
        }
    }

    /** From any thread: sounds at this volume from the next block on. */
    void soften(int percent) {
        wantedGain = Cue.gain(percent);
    }

    /** Fades out from here; a voice that has not begun never does. */
    void stop(long head) {
        if (endFrame >= 0) {
            return;
        }
        ending = Cue.Ending.STOPPED;
        if (firstFrame < 0) {
            firstFrame = head;
            endFrame = head;
            startTold = true;
        } else {
            stopAt = Math.min(stopAt, mixed + Samples.PACKET);
        }
    }

    /** Tells the listener that the first sample has left, once. */
    void tellStart(long position, long origin) {
        if (!startTold && firstFrame >= 0 && position > firstFrame) {
            startTold = true;
            cue.listener().started(origin + Samples.nanos(firstFrame));
        }
    }

    /** Whether its last sample has left the device. */
    boolean isOver(long position) {
        return startTold && endFrame >= 0 && position >= endFrame;
    }

    void tellEnd(long origin) {
        cue.audio().close();
        cue.listener().ended(origin + Samples.nanos(endFrame), played(), ending);
    }

    void lost(long nanos) {
        cue.audio().close();
        cue.listener().ended(nanos, played(), Cue.Ending.DEVICE_LOST);
    }

    Duration played() {
        return Duration.ofNanos(Samples.nanos(mixed));
    }

    Cue cue() {
        return cue;
    }
}
