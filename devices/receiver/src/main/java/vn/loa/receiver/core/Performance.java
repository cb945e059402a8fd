package vn.loa.receiver.core;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import vn.loa.receiver.message.OccurrenceId;
import vn.loa.receiver.message.Outcome;
import vn.loa.receiver.message.Programme;
import vn.loa.receiver.message.Receipt;
import vn.loa.receiver.message.SoundKind;
import vn.loa.receiver.sound.Cue;

/**
 * A play that is on: from the moment its STARTED receipt is kept until its last sample has left, pauses included. Places
 * in it are counted from the beginning of its content, whatever of it was left out or was played twice.
 */
final class Performance {

    private final Planned planned;
    private final Programme programme;
    private final Duration entry;
    private final int volume;
    private int softened;
    private Instant start;
    private boolean sounding;
    private int runs;
    private Duration at;
    private Duration reached;
    private Duration stopped;
    private Duration marked = Duration.ZERO;
    private Optional<Verdict> verdict = Optional.empty();
    private Optional<Verdict> afterPart = Optional.empty();
    private Optional<OccurrenceId> pausedBy = Optional.empty();
    private Instant lastHeard;
    private SoundKind sound = SoundKind.SILENT;
    private Optional<SoundKind> soundBefore = Optional.empty();

    /** How it is to end, or to pause, when something other than its last sample ends it. */
    record Verdict(Outcome outcome, String reason, Optional<OccurrenceId> by) {

        static Verdict of(Outcome outcome, String reason) {
            return new Verdict(outcome, reason, Optional.empty());
        }

        /** Something of higher precedence takes the air [P-43]. */
        static Verdict preEmpted(Planned cut, OccurrenceId by) {
            Outcome outcome = cut.item().manner().resumes() ? Outcome.PAUSED : Outcome.CUT;
            return new Verdict(outcome, "pre-empted", Optional.of(by));
        }
    }

    /**
     * A play that is about to begin.
     *
     * @param entry where in the content it begins [P-42]
     */
    Performance(Planned planned, Programme programme, Instant expectedStart, Duration entry, int volume) {
        this.planned = planned;
        this.programme = programme;
        this.start = expectedStart;
        this.lastHeard = expectedStart;
        this.entry = entry;
        this.at = entry;
        this.reached = entry;
        this.stopped = entry;
        this.volume = volume;
        this.softened = volume;
    }

    Planned planned() {
        return planned;
    }

    /** Where what sounds now began. */
    Duration at() {
        return at;
    }

    /** What is left to be played of it. */
    Duration left() {
        return planned.item().content().length().minus(at);
    }

    boolean hasSounded() {
        return runs > 1;
    }

    /** It is given to the speaker: once, and once more after each pause. */
    void begin() {
        runs++;
        verdict = Optional.empty();
        afterPart = Optional.empty();
        at = runs == 1 ? entry : resumesAt();
    }

    /** How often it was given to the speaker by now. */
    int run() {
        return runs;
    }

    boolean isRun(int run) {
        return runs == run;
    }

    /** Whether its first sample, or the first after a pause, has left. */
    boolean sounds() {
        return sounding;
    }

    void soundsSince(Instant instant) {
        if (runs == 1) {
            start = instant;
        }
        sounding = true;
    }

    /** Where the sound of this run goes, as far as is known. */
    void goesTo(SoundKind where) {
        sound = where;
    }

    /** The first verdict holds: who was cut is not stopped afterwards. */
    boolean end(Verdict how) {
        if (verdict.isPresent()) {
            return false;
        }
        verdict = Optional.of(how);
        return true;
    }

    /** Whether this is softer than it sounds now; then it is how it sounds from now on. */
    boolean soften(int percent) {
        boolean softer = percent < softened;
        softened = Math.min(softened, percent);
        return softer;
    }

    /** How loud it goes on after a pause: never louder than it was [P-62]. */
    int noLouderThan(int percent) {
        softened = Math.min(softened, percent);
        return softened;
    }

    /** What is to happen at the end of the part that is on; false when that was known. */
    boolean endAfterPart(Optional<Verdict> how) {
        if (afterPart.equals(how)) {
            return false;
        }
        afterPart = how;
        return true;
    }

    /** Where the part that is on ends; where it is when that is a pause; nothing in the last part, which ends anyway. */
    Optional<Duration> endOfPart(Duration played) {
        Duration position = at.plus(played);
        Programme.Part part = programme.at(position);
        Duration end = part.isPause() ? position : part.end();
        return end.compareTo(programme.length()) < 0 ? Optional.of(end) : Optional.empty();
    }

    /** Where it goes on: with the part that was cut from its beginning, or with the next when it was cut between two. */
    Duration resumesAt() {
        return programme.at(stopped).offset();
    }

    /** By what it was cut last. */
    Optional<OccurrenceId> pausedBy() {
        return pausedBy;
    }

    /** How much of the content has sounded when so much of this run has, each moment of it counted once. */
    Duration covered(Duration played) {
        Duration now = at.plus(played);
        return (now.compareTo(reached) > 0 ? now : reached).minus(entry);
    }

    /** Whether another five seconds have sounded since the last mark [P-32]. */
    boolean markDue(Duration played) {
        Duration covered = covered(played);
        if (!sounding || covered.minus(marked).compareTo(Duration.ofSeconds(4)) < 0) {
            return false;
        }
        marked = covered;
        return true;
    }

    /** The receipt with which it begins, or goes on. */
    Receipt begun(Instant expectedStart) {
        if (!hasSounded()) {
            return receipt(Outcome.STARTED).sounded(start, Optional.empty(), entry, Duration.ZERO);
        }
        return receipt(Outcome.RESUMED).sounded(expectedStart, Optional.empty(), entry, covered(Duration.ZERO));
    }

    /** The receipt of its end, or of a pause, after what the speaker told. */
    Receipt ended(Instant end, Duration played, Cue.Ending ending) {
        // To the millisecond: frames and places that mean the same must not differ by a nanosecond.
        stopped = Duration.ofMillis(at.plus(played).plusNanos(500_000).toMillis());
        Duration covered = covered(played);
        reached = entry.plus(covered);
        sounding = false;
        soundBefore = Optional.of(heardThrough());
        Verdict how = verdictAt(ending);
        pausedBy = how.by();
        lastHeard = end;
        return closed(how, covered);
    }

    /** The receipt of an end that comes while it is paused. */
    Receipt endedInPause(Verdict how) {
        return closed(how, reached.minus(entry));
    }

    private Receipt closed(Verdict how, Duration covered) {
        Receipt receipt = receipt(how.outcome())
                .because(how.reason())
                .sounded(start, Optional.of(lastHeard.isBefore(start) ? start : lastHeard), entry, covered);
        return how.by().map(receipt::by).orElse(receipt);
    }

    private Receipt receipt(Outcome outcome) {
        return Receipt.ofPlay(outcome, planned.item(), planned.command(), volume)
                .through(heardThrough());
    }

    private SoundKind heardThrough() {
        return soundBefore.map(sound::and).orElse(sound);
    }

    private Verdict verdictAt(Cue.Ending ending) {
        Optional<Verdict> wanted = verdict.or(() -> afterPart.filter(later -> ending == Cue.Ending.STOPPED));
        // Who was to be paused just when it ended anyway has nothing left to go on with.
        return wanted.filter(how -> how.outcome() != Outcome.PAUSED || ending == Cue.Ending.STOPPED)
                .orElseGet(() -> verdictOf(ending));
    }

    private static Verdict verdictOf(Cue.Ending ending) {
        return switch (ending) {
            case COMPLETE -> Verdict.of(Outcome.COMPLETED, "");
            case STOPPED -> Verdict.of(Outcome.STOPPED, "");
            case TOO_LONG -> Verdict.of(Outcome.FAILED, "watchdog");
            case UNREADABLE -> Verdict.of(Outcome.FAILED, "unreadable");
            case DEVICE_LOST -> Verdict.of(Outcome.FAILED, "device-lost");
        };
    }
}
