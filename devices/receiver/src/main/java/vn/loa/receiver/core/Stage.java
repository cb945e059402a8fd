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
import vn.loa.receiver.message.Receipt;
import vn.loa.receiver.sound.AheadOfTime;
import vn.loa.receiver.sound.Cue;
import vn.loa.receiver.sound.Speaker;
import vn.loa.receiver.time.ReceiverClock;

/**
 * What sounds now: one performance or one test tone. Sees that every play that starts ends with exactly one final
 * receipt [P-31], whatever the speaker does.
 */
final class Stage {

    private static final Duration WATCHDOG = Duration.ofSeconds(2);

    private final ReceiverClock clock;
    private final Journal journal;
    private final Speaker speaker;
    private final Outbox outbox;
    private final Loop loop;
    private final Events events;
    private final Runnable empty;
    private @Nullable Performance current;
    private @Nullable Consumer<Boolean> tone;

    /**
     * A stage.
     *
     * @param empty runs when what sounded is over
     */
    Stage(
            ReceiverClock clock,
            Journal journal,
            Speaker speaker,
            Outbox outbox,
            Loop loop,
            Events events,
            Runnable empty) {
        this.clock = clock;
        this.journal = journal;
        this.speaker = speaker;
        this.outbox = outbox;
        this.loop = loop;
        this.events = events;
        this.empty = empty;
    }

    /** The play that is sounding, or about to. */
    Optional<Planned> playing() {
        return Optional.ofNullable(current).map(Performance::planned);
    }

    boolean isPlaying(OccurrenceId occurrence) {
        return playing()
                .filter(planned -> planned.occurrence().equals(occurrence))
                .isPresent();
    }

    /** Lets a play sound at its instant; nothing else may be on. */
    void begin(Planned planned, Instant start, AheadOfTime audio, int volume) {
        Performance performance = new Performance(planned, start, volume);
        // On the disk before the first sample [P-32]: if the power goes now, the boot finds it and never plays it
        // again.
        outbox.keepStart(
                performance.started(), planned.emergency() ? Optional.empty() : Optional.of(counted(planned, start)));
        current = performance;
        Duration longest = planned.item().content().length().plus(WATCHDOG);
        speaker.play(new Cue(audio, clock.nanosAt(start), longest, volume, new Reporter(performance)));
        loop.after(Duration.between(clock.now().instant(), start).plus(longest).plus(WATCHDOG), () -> {
            if (current == performance) {
                end(new Performance.Verdict(Outcome.FAILED, "watchdog", Optional.empty()));
            }
        });
    }

    /** Until it ends, all of it counts [P-61]. */
    private static Aired counted(Planned planned, Instant start) {
        return new Aired(planned.occurrence(), start, planned.item().content().length());
    }

    /** Lets what is on sound no louder than this, from now to its end [P-62]. */
    void soften(int percent) {
        Performance playing = current;
        if (playing != null && playing.soften(percent)) {
            speaker.soften(percent);
            events.tell("softened", "occurrence", playing.planned().occurrence(), "percent", percent);
        }
    }

    /** Takes what the sound thread tells over to the receiver's own. */
    private final class Reporter implements Cue.Listener {

        private final Performance performance;

        Reporter(Performance performance) {
            this.performance = performance;
        }

        @Override
        public void started(long nanos) {
            loop.post(() -> hasStarted(performance, nanos));
        }

        @Override
        public void ended(long nanos, Duration played, Cue.Ending ending) {
            loop.post(() -> hasEnded(performance, nanos, played, ending));
        }
    }

    private void hasStarted(Performance performance, long nanos) {
        Instant at = clock.readingAt(nanos).instant();
        performance.soundsSince(at);
        outbox.flush();
        Instant due = performance.planned().item().start();
        events.tell(
                "started",
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
        if (current != performance) {
            return;
        }
        current = null;
        Receipt receipt = performance.ended(clock.readingAt(nanos).instant(), played, ending);
        outbox.make(receipt);
        events.tell(
                "ended",
                "occurrence",
                performance.planned().occurrence(),
                "outcome",
                receipt.outcome(),
                "reason",
                receipt.reason(),
                "playedMilliseconds",
                played.toMillis());
        empty.run();
    }

    /** Ends the play that is on, if there is one; its receipt says how. */
    void end(Performance.Verdict verdict) {
        Performance playing = current;
        if (playing != null && playing.end(verdict)) {
            speaker.stop();
        }
    }

    /** Sounds a tone when nothing else does; {@code done} is told whether it sounded to its end. */
    boolean tone(AheadOfTime audio, Duration length, int volume, Consumer<Boolean> done) {
        if (current != null || tone != null) {
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
        Performance playing = current;
        if (playing != null && playing.markDue(speaker.played())) {
            journal.mark(speaker.played());
        }
    }
}
