package vn.loa.receiver.core;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import vn.loa.receiver.message.SoundKind;
import vn.loa.receiver.sound.Cue;
import vn.loa.receiver.sound.Speaker;

/** A speaker that remembers, and whose time passes only when the bench lets it. */
final class FakeSpeaker implements Speaker {

    private static final Duration WATCHDOG = Duration.ofSeconds(2);

    private final VirtualTime time;
    private final List<Long> starts = new ArrayList<>();
    private final List<Integer> softened = new ArrayList<>();
    private int lastVolume;
    private Cue cue;
    private boolean started;
    private Duration endAfter;
    private SoundKind kind = SoundKind.SILENT;
    private Duration late = Duration.ZERO;
    private boolean stuck;

    FakeSpeaker(VirtualTime time) {
        this.time = time;
    }

    @Override
    public void play(Cue next) {
        if (cue != null) {
            throw new IllegalStateException("one cue at a time");
        }
        cue = next;
        lastVolume = next.volume();
        started = false;
        endAfter = null;
        time.at(Math.max(next.startNanos(), time.nanos()) + late.toNanos(), () -> begin(next));
    }

    /** The machine is so busy that the first sample of each play leaves late. */
    void lagsBy(Duration lag) {
        late = lag;
    }

    /** The device takes samples no more and says nothing, until somebody stops it. */
    void getsStuck() {
        stuck = true;
    }

    private void begin(Cue which) {
        if (cue == which) {
            started = true;
            starts.add(time.nanos());
            which.listener().started(time.nanos());
            time.at(time.nanos() + which.longest().minus(WATCHDOG).toNanos(), () -> end(which, Cue.Ending.COMPLETE));
        }
    }

    private void end(Cue which, Cue.Ending ending) {
        if (cue == which && !(stuck && ending == Cue.Ending.COMPLETE)) {
            Duration played = played();
            cue = null;
            which.audio().close();
            which.listener().ended(time.nanos(), played, ending);
        }
    }

    @Override
    public void stop() {
        if (cue != null) {
            end(cue, Cue.Ending.STOPPED);
        }
    }

    @Override
    public void endAfter(Duration length) {
        Cue which = cue;
        if (which == null) {
            return;
        }
        endAfter = length;
        long begun = started ? starts.get(starts.size() - 1) : Math.max(which.startNanos(), time.nanos());
        time.at(Math.max(time.nanos(), begun + length.toNanos()), () -> {
            if (length.equals(endAfter)) {
                end(which, Cue.Ending.STOPPED);
            }
        });
    }

    @Override
    public void goOn() {
        endAfter = null;
    }

    @Override
    public void soften(int percent) {
        softened.add(percent);
    }

    /** The volumes to which what was on was turned down. */
    List<Integer> softened() {
        return softened;
    }

    int lastVolume() {
        return lastVolume;
    }

    /** From now on the sound goes there. */
    void goesTo(SoundKind where) {
        kind = where;
    }

    /** The device is pulled out. */
    void losesDevice() {
        if (cue != null) {
            end(cue, Cue.Ending.DEVICE_LOST);
        }
    }

    @Override
    public Duration played() {
        return cue == null || !started ? Duration.ZERO : Duration.ofNanos(time.nanos() - starts.get(starts.size() - 1));
    }

    long lastStart() {
        return starts.get(starts.size() - 1);
    }

    int plays() {
        return starts.size();
    }

    @Override
    public SoundKind kind() {
        return kind;
    }

    @Override
    public void close() {
        // Nothing is open.
    }
}
