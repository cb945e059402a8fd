package vn.loa.receiver.core;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.loa.receiver.journal.Journal;
import vn.loa.receiver.message.OccurrenceId;
import vn.loa.receiver.message.Outcome;
import vn.loa.receiver.message.Precedence;
import vn.loa.receiver.message.Receipt;
import vn.loa.receiver.sound.AheadOfTime;
import vn.loa.receiver.sound.Cue;
import vn.loa.receiver.sound.Speaker;
import vn.loa.receiver.time.Reading;
import vn.loa.receiver.time.ReceiverClock;

/**
 * Decides what sounds when: starts what is due, lets the stronger cut the weaker [P-37], and sees that every play ends
 * with exactly one final receipt [P-31].
 */
final class Conductor {

    /** How long before its start a play's audio is read, hashed and decoded. */
    private static final Duration CALL = Duration.ofSeconds(10);

    /** How long before its start a play is written down as STARTED and given to the speaker. */
    private static final Duration CUE = Duration.ofMillis(400);

    private static final Duration WATCHDOG = Duration.ofSeconds(2);
    private static final Duration IDLE = Duration.ofSeconds(1);

    private final ReceiverClock clock;
    private final Journal journal;
    private final Speaker speaker;
    private final Outbox outbox;
    private final Papers papers;
    private final Plan plan;
    private final Loop loop;
    private final Events events;
    private final Wings wings;
    private final Map<OccurrenceId, Obstacle> obstacles = new HashMap<>();
    private final long bootNanos;
    private @Nullable Performance current;
    private @Nullable Consumer<Boolean> tone;

    Conductor(
            ReceiverClock clock,
            Journal journal,
            Speaker speaker,
            Loader loader,
            Outbox outbox,
            Papers papers,
            Plan plan,
            Loop loop,
            Events events) {
        this.clock = clock;
        this.journal = journal;
        this.speaker = speaker;
        this.outbox = outbox;
        this.papers = papers;
        this.plan = plan;
        this.loop = loop;
        this.events = events;
        this.bootNanos = clock.ticker().nanos();
        this.wings = new Wings(loader, clock.ticker(), this::tick);
    }

    /** Writes down how the play ended that a loss of power cut off [P-32]. */
    void recover() {
        journal.openPlay().ifPresent(play -> {
            outbox.keep(play.interrupted("power-or-process-lost"));
            events.tell(
                    "ended",
                    "occurrence",
                    play.occurrence(),
                    "outcome",
                    Outcome.INTERRUPTED,
                    "playedMilliseconds",
                    play.played().toMillis());
        });
    }

    /** New audio is on the disk. */
    void contentArrived() {
        wings.forgetFailures();
        tick();
    }

    /** Looks at what is due. Answers how long nothing needs to be looked at again. */
    Duration tick() {
        Reading now = clock.now();
        Map<OccurrenceId, Planned> ahead = ahead();
        obstacles.keySet().retainAll(ahead.keySet());
        wings.keepOnly(calledSet(ahead, now));
        for (Planned planned : ahead.values()) {
            if (isOver(planned, now)) {
                miss(planned, now);
            }
        }
        ahead.values().stream()
                .filter(planned -> !journal.isPast(planned.occurrence()))
                .filter(planned -> within(planned, now, CUE))
                .sorted(Planned.FORCE)
                .forEach(planned -> consider(planned, now));
        markProgress();
        return untilNext(ahead.values(), now);
    }

    private Map<OccurrenceId, Planned> ahead() {
        Map<OccurrenceId, Planned> ahead = new LinkedHashMap<>();
        journal.waiting()
                .forEach(play -> ahead.put(play.item().occurrence(), Planned.fromCommand(play.item(), play.command())));
        plan.items().stream()
                .filter(planned -> !journal.isPast(planned.occurrence()))
                .forEach(planned -> ahead.putIfAbsent(planned.occurrence(), planned));
        return ahead;
    }

    private Set<OccurrenceId> calledSet(Map<OccurrenceId, Planned> ahead, Reading now) {
        Set<OccurrenceId> called = new HashSet<>();
        ahead.values().stream()
                .filter(planned -> within(planned, now, CALL) && !isOver(planned, now))
                .forEach(planned -> {
                    called.add(planned.occurrence());
                    wings.call(planned.occurrence(), planned.item().content());
                });
        return called;
    }

    /** Whether its start is near or past; with an unknown clock only an emergency is due, and at once [P-34]. */
    private static boolean within(Planned planned, Reading now, Duration lead) {
        return now.known()
                ? !now.instant().plus(lead).isBefore(planned.item().start())
                : planned.emergency() && planned.command().isPresent();
    }

    private static boolean isOver(Planned planned, Reading now) {
        return now.known() && now.instant().isAfter(planned.item().latestStart());
    }

    private void consider(Planned planned, Reading now) {
        Instant start = startOf(planned, now);
        Optional<Obstacle> obstacle = obstacleTo(planned, start);
        if (obstacle.isPresent()) {
            obstacles.put(planned.occurrence(), obstacle.get());
            return;
        }
        Performance playing = current;
        if (playing != null) {
            cutOrWait(planned, playing);
        } else if (tone != null) {
            speaker.stop();
        } else {
            begin(planned, start);
        }
    }

    private static Instant startOf(Planned planned, Reading now) {
        boolean later = now.known() && planned.item().start().isAfter(now.instant());
        return later ? planned.item().start() : now.instant();
    }

    private Optional<Obstacle> obstacleTo(Planned planned, Instant start) {
        if (!papers.assignment().active()) {
            return Optional.of(Obstacle.of("revoked"));
        }
        if (planned.emergency() && planned.command().isEmpty()) {
            // A day sheet bears one signature; an emergency needs two [P-28].
            return Optional.of(Obstacle.of("precedence"));
        }
        if (!planned.emergency() && !papers.assignment().allowsStartAt(start)) {
            return Optional.of(Obstacle.of("outside-window"));
        }
        if (start.isAfter(planned.notAfter())) {
            return Optional.of(Obstacle.of("timetable-expired"));
        }
        if (!wings.isReady(planned.occurrence())) {
            return Optional.of(Obstacle.of("content-missing"));
        }
        return Optional.empty();
    }

    private void cutOrWait(Planned planned, Performance playing) {
        obstacles.put(planned.occurrence(), Obstacle.busy(playing.planned().occurrence()));
        boolean cuts = planned.emergency() && playing.planned().precedence() != Precedence.EMERGENCY;
        if (cuts) {
            end(new Performance.Verdict(Outcome.CUT, "pre-empted", Optional.of(planned.occurrence())));
        }
    }

    private void begin(Planned planned, Instant start) {
        AheadOfTime audio = wings.take(planned.occurrence()).orElseThrow();
        int volume = volume();
        Performance performance = new Performance(planned, start, volume);
        // On the disk before the first sample [P-32]: if the power goes now, the boot finds it and never plays it
        // again.
        outbox.keep(performance.started());
        current = performance;
        Duration longest = planned.item().content().length().plus(WATCHDOG);
        speaker.play(new Cue(audio, clock.nanosAt(start), longest, volume, listenerOf(performance)));
        loop.after(Duration.between(clock.now().instant(), start).plus(longest).plus(WATCHDOG), () -> {
            if (current == performance) {
                end(new Performance.Verdict(Outcome.FAILED, "watchdog", Optional.empty()));
            }
        });
    }

    private Cue.Listener listenerOf(Performance performance) {
        return new Cue.Listener() {
            @Override
            public void started(long nanos) {
                loop.post(() -> started(performance, nanos));
            }

            @Override
            public void ended(long nanos, Duration played, Cue.Ending ending) {
                loop.post(() -> ended(performance, nanos, played, ending));
            }

            private void started(Performance on, long nanos) {
                Conductor.this.hasStarted(on, nanos);
            }

            private void ended(Performance on, long nanos, Duration played, Cue.Ending ending) {
                Conductor.this.hasEnded(on, nanos, played, ending);
            }
        };
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
        tick();
    }

    private void end(Performance.Verdict verdict) {
        Performance playing = current;
        if (playing != null && playing.end(verdict)) {
            speaker.stop();
        }
    }

    /** Ends, or prevents, one occurrence [P-29]; answers whether there was anything to end. */
    boolean stop(OccurrenceId occurrence, String reason) {
        Performance playing = current;
        if (playing != null && playing.planned().occurrence().equals(occurrence)) {
            end(new Performance.Verdict(Outcome.STOPPED, reason, Optional.empty()));
            return true;
        }
        Planned planned = ahead().get(occurrence);
        if (planned == null) {
            return false;
        }
        outbox.make(Receipt.ofPlay(Outcome.STOPPED, planned.item(), planned.command(), volume())
                .because(reason));
        return true;
    }

    /** Ends what is playing and forgets accepted plays; the timetable goes on after it [P-29]. */
    void stopAll(String reason) {
        journal.waiting()
                .forEach(play ->
                        outbox.make(Receipt.ofPlay(Outcome.STOPPED, play.item(), Optional.of(play.command()), volume())
                                .because(reason)));
        if (tone != null) {
            speaker.stop();
        }
        end(new Performance.Verdict(Outcome.STOPPED, reason, Optional.empty()));
    }

    /** The process ends in good order: what sounds is interrupted, and says so. */
    void shutDown() {
        end(new Performance.Verdict(Outcome.INTERRUPTED, "shutdown", Optional.empty()));
    }

    /** Sounds a tone when nothing else does; tells whether it sounded to its end. */
    boolean tone(AheadOfTime audio, Duration length, Consumer<Boolean> done) {
        if (current != null || tone != null) {
            return false;
        }
        tone = done;
        speaker.play(new Cue(audio, clock.ticker().nanos(), length.plus(WATCHDOG), volume(), new Cue.Listener() {
            @Override
            public void started(long nanos) {
                // A tone has no receipt of its own start.
            }

            @Override
            public void ended(long nanos, Duration played, Cue.Ending ending) {
                loop.post(() -> {
                    tone = null;
                    done.accept(ending == Cue.Ending.COMPLETE);
                    tick();
                });
            }
        }));
        return true;
    }

    private void miss(Planned planned, Reading now) {
        Obstacle obstacle = obstacles.getOrDefault(planned.occurrence(), Obstacle.of(whyUnseen(planned, now)));
        Receipt receipt = Receipt.ofPlay(Outcome.MISSED, planned.item(), planned.command(), volume())
                .because(obstacle.reason());
        outbox.make(obstacle.by().map(receipt::by).orElse(receipt));
        events.tell("missed", "occurrence", planned.occurrence(), "reason", obstacle.reason());
    }

    /** It was never due while this process looked: the machine, its clock or the news came too late. */
    private String whyUnseen(Planned planned, Reading now) {
        Instant latest = planned.item().latestStart();
        Instant boot = now.instant().minusNanos(clock.ticker().nanos() - bootNanos);
        if (latest.isBefore(boot)) {
            return "not-running";
        }
        return plan.firstSeen(planned.occurrence()).isAfter(latest) ? "came-late" : "clock-unknown";
    }

    private void markProgress() {
        Performance playing = current;
        if (playing != null && playing.markDue(speaker.played())) {
            journal.mark(speaker.played());
        }
    }

    /** The commanded or assigned volume, never above the assignment's maximum [P-30]. */
    int volume() {
        int wanted = journal.commandedVolume().orElse(papers.assignment().volume());
        return Math.min(wanted, papers.assignment().maximumVolume());
    }

    /** What is sounding, or about to. */
    Optional<OccurrenceId> playing() {
        Performance playing = current;
        return playing == null
                ? Optional.empty()
                : Optional.of(playing.planned().occurrence());
    }

    private static Duration untilNext(Iterable<Planned> ahead, Reading now) {
        Duration wait = IDLE;
        if (!now.known()) {
            return wait;
        }
        for (Planned planned : ahead) {
            Duration untilCue =
                    Duration.between(now.instant(), planned.item().start()).minus(CUE);
            if (!untilCue.isNegative() && untilCue.compareTo(wait) < 0) {
                wait = untilCue.plusMillis(1);
            }
        }
        return wait;
    }
}
