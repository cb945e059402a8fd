package vn.loa.receiver.core;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.loa.receiver.journal.Aired;
import vn.loa.receiver.journal.Journal;
import vn.loa.receiver.message.OccurrenceId;
import vn.loa.receiver.message.Outcome;
import vn.loa.receiver.message.Programme;
import vn.loa.receiver.message.Receipt;
import vn.loa.receiver.message.SoundKind;
import vn.loa.receiver.sound.AheadOfTime;
import vn.loa.receiver.sound.Cue;
import vn.loa.receiver.sound.Speaker;
import vn.loa.receiver.time.ReceiverClock;

/**
 * What sounds now: one performance or one test tone. Sees that every play that starts ends with exactly one final
 * receipt [P-31], whatever the speaker does and however often it is paused.
 */
final class Stage {

    private static final Duration WATCHDOG = Duration.ofSeconds(2);

    private final ReceiverClock clock;
    private final Journal journal;
    private final Speaker speaker;
    private final Performances performances;
    private final Library library;
    private final Outbox outbox;
    private final Loop loop;
    private final Events events;
    private Runnable empty = () -> {};
    private @Nullable Consumer<Boolean> tone;

    Stage(
            ReceiverClock clock,
            Journal journal,
            Speaker speaker,
            Performances performances,
            Library library,
            Outbox outbox,
            Loop loop,
            Events events) {
        this.clock = clock;
        this.journal = journal;
        this.speaker = speaker;
        this.performances = performances;
        this.library = library;
        this.outbox = outbox;
        this.loop = loop;
        this.events = events;
    }

    /** Runs when what sounded is over. */
    void whenEmpty(Runnable work) {
        empty = work;
    }

    Performances performances() {
        return performances;
    }

    /** The play that is sounding, or about to. */
    Optional<Planned> playing() {
        return performances.current().map(Performance::planned);
    }

    boolean isPlaying(OccurrenceId occurrence) {
        return playing()
                .filter(planned -> planned.occurrence().equals(occurrence))
                .isPresent();
    }

    /**
     * Lets a play sound at its instant; nothing else may be on.
     *
     * @param ready its audio, and where in the content that begins
     */
    void begin(Planned planned, Instant start, Wings.Ready ready, int volume) {
        Programme programme = library.programme(planned.item().content())
                .orElseGet(() -> Programme.of(planned.item().content()));
        sound(new Performance(planned, programme, start, ready.from(), volume), start, ready.audio(), volume);
    }

    /** Lets a play that was paused go on. */
    void goOn(Performance performance, AheadOfTime audio, int volume) {
        sound(performance, clock.now().instant(), audio, performance.noLouderThan(volume));
    }

    private void sound(Performance performance, Instant start, AheadOfTime audio, int volume) {
        performance.begin();
        performance.goesTo(speaker.kind());
        // On the disk before the first sample [P-32]: if the power goes now, the boot finds it and never plays it
        // again.
        outbox.keepStart(
                performance.begun(start),
                performance.planned().emergency() || performance.hasSounded()
                        ? Optional.empty()
                        : Optional.of(counted(performance.planned(), start)));
        performances.begin(performance);
        Duration longest = performance.left().plus(WATCHDOG);
        speaker.play(new Cue(audio, clock.nanosAt(start), longest, volume, new Reporter(performance)));
        watch(performance, start, false);
    }

    /**
     * Ends a play whose device is stuck [P-38]. The time is counted from the first sample once that has left: a machine
     * that let it leave late must not lose the end of its bulletin for that.
     */
    private void watch(Performance performance, Instant since, boolean sounding) {
        int run = performance.run();
        Duration longest = performance.left().plus(WATCHDOG).plus(WATCHDOG);
        loop.after(Duration.between(clock.now().instant(), since.plus(longest)), () -> {
            if (performances.isCurrent(performance) && performance.isRun(run) && performance.sounds() == sounding) {
                end(Performance.Verdict.of(Outcome.FAILED, "watchdog"));
            }
        });
    }

    /** Until it ends, all of it counts [P-61]. */
    private static Aired counted(Planned planned, Instant start) {
        return new Aired(planned.occurrence(), start, planned.item().content().length());
    }

    /** Lets what is on sound no louder than this, from now to its end [P-62]. */
    void soften(int percent) {
        performances.current().filter(playing -> playing.soften(percent)).ifPresent(playing -> {
            speaker.soften(percent);
            events.tell("softened", "occurrence", playing.planned().occurrence(), "percent", percent);
        });
    }

    /** Takes what the sound thread tells over to the receiver's own. */
    private final class Reporter implements Cue.Listener {

        private final Performance performance;

        Reporter(Performance performance) {
            this.performance = performance;
        }

        @Override
        public void started(long nanos) {
            SoundKind where = speaker.kind();
            loop.post(() -> {
                performance.goesTo(where);
                hasStarted(performance, nanos);
            });
        }

        @Override
        public void ended(long nanos, Duration played, Cue.Ending ending) {
            loop.post(() -> hasEnded(performance, nanos, played, ending));
        }
    }

    private void hasStarted(Performance performance, long nanos) {
        Instant at = clock.readingAt(nanos).instant();
        performance.soundsSince(at);
        watch(performance, at, true);
        outbox.flush();
        Instant due = performance.planned().item().start();
        events.tell(
                performance.hasSounded() ? "resumed" : "started",
                "occurrence",
                performance.planned().occurrence(),
                "at",
                at,
                "planned",
                due,
                "latenessMicroseconds",
                Duration.between(due, at).toNanos() / 1_000);
    }

    private void hasEnded(Performance performance, long nanos, Duration played, Cue.Ending ending) {
        if (!performances.isCurrent(performance)) {
            return;
        }
        performances.end();
        Receipt receipt = performance.ended(clock.readingAt(nanos).instant(), played, ending);
        if (receipt.outcome() == Outcome.PAUSED) {
            performances.pause(performance);
        }
        tellEnd(performance, receipt);
        empty.run();
    }

    private void tellEnd(Performance performance, Receipt receipt) {
        outbox.make(receipt);
        events.tell(
                receipt.outcome() == Outcome.PAUSED ? "paused" : "ended",
                "occurrence",
                performance.planned().occurrence(),
                "outcome",
                receipt.outcome(),
                "reason",
                receipt.reason(),
                "playedMilliseconds",
                receipt.played().toMillis());
    }

    /** Ends the play that is on, if there is one; its receipt says how. */
    void end(Performance.Verdict verdict) {
        performances.current().filter(playing -> playing.end(verdict)).ifPresent(playing -> speaker.stop());
    }

    /** Ends the play that is on with the part that is on [P-43], or lets it go on after all when nobody waits any more. */
    void endAfterPart(Optional<Performance.Verdict> verdict) {
        Optional<Performance> playing = performances.current();
        if (playing.isEmpty() || !playing.get().endAfterPart(verdict)) {
            return;
        }
        Optional<Duration> end = playing.get().endOfPart(speaker.played());
        if (verdict.isPresent() && end.isPresent()) {
            speaker.endAfter(end.get().minus(playing.get().at()));
        } else {
            speaker.goOn();
        }
    }

    /** How long until the part that is on ends; nothing when it is the last. */
    Optional<Duration> untilEndOfPart() {
        Duration played = speaker.played();
        return performances.current().flatMap(playing -> playing.endOfPart(played)
                .map(end -> end.minus(playing.at()).minus(played)));
    }

    /** Ends a play that was paused. */
    void endPaused(Performance performance, Performance.Verdict verdict) {
        performances.giveUp(performance);
        tellEnd(performance, performance.endedInPause(verdict));
    }

    /** Ends everything: what sounds and what waits to go on. */
    void endAll(Performance.Verdict verdict) {
        performances.paused().forEach(performance -> endPaused(performance, verdict));
        end(verdict);
    }

    /** Sounds a tone when nothing else does; {@code done} is told whether it sounded to its end. */
    boolean tone(AheadOfTime audio, Duration length, int volume, Consumer<Boolean> done) {
        if (performances.current().isPresent() || tone != null) {
            return false;
        }
        tone = done;
        speaker.play(new Cue(audio, clock.ticker().nanos(), length.plus(WATCHDOG), volume, new Cue.Listener() {
            @Override
            public void started(long nanos) {
                // A tone has no receipt of its own start.
            }

            @Override
            public void ended(long nanos, Duration played, Cue.Ending ending) {
                loop.post(() -> {
                    tone = null;
                    done.accept(ending == Cue.Ending.COMPLETE);
                    empty.run();
                });
            }
        }));
        return true;
    }

    boolean hasTone() {
        return tone != null;
    }

    void endTone() {
        if (tone != null) {
            speaker.stop();
        }
    }

    /** Notes how far the play has come, at least every five seconds [P-32]. */
    void markProgress() {
        Duration played = speaker.played();
        performances
                .current()
                .filter(playing -> playing.markDue(played))
                .ifPresent(playing -> journal.mark(playing.covered(played)));
    }
}
