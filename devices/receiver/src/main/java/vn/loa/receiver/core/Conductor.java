package vn.loa.receiver.core;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import vn.loa.receiver.journal.Journal;
import vn.loa.receiver.message.OccurrenceId;
import vn.loa.receiver.message.Outcome;
import vn.loa.receiver.message.Receipt;
import vn.loa.receiver.sound.AheadOfTime;
import vn.loa.receiver.time.Reading;
import vn.loa.receiver.time.ReceiverClock;

/** Decides what sounds when: starts what is due, and lets the stronger cut the weaker [P-37]. */
final class Conductor {

    /** How long before its start a play's audio is read, hashed and decoded. */
    private static final Duration CALL = Duration.ofSeconds(10);

    /** How long before its start a play is written down as STARTED and given to the speaker. */
    private static final Duration CUE = Duration.ofMillis(400);

    /** Two plays that are no farther apart than this follow each other. */
    private static final Duration CLOSELY = Duration.ofSeconds(1);

    private static final Duration IDLE = Duration.ofSeconds(1);

    private final ReceiverClock clock;
    private final Journal journal;
    private final Outbox outbox;
    private final Events events;
    private final EffectiveVolume volume;
    private final Upcoming upcoming;
    private final Wings wings;
    private final Muting muting;
    private final Obstacles obstacles;
    private final Stage stage;
    private final Intermission intermission;
    private final LateEntry lateEntry;
    private final Set<OccurrenceId> toldToWait = new HashSet<>();
    private Optional<Performance.Verdict> afterPart = Optional.empty();

    Conductor(
            ReceiverClock clock,
            Journal journal,
            Stage stage,
            Loader loader,
            Outbox outbox,
            Papers papers,
            Upcoming upcoming,
            Events events) {
        this.clock = clock;
        this.journal = journal;
        this.outbox = outbox;
        this.events = events;
        this.upcoming = upcoming;
        this.volume = new EffectiveVolume(journal, papers);
        this.wings = new Wings(loader, clock.ticker(), this::tick);
        this.muting = new Muting(journal, papers);
        this.obstacles = new Obstacles(papers, new Budget(journal, papers), muting, wings, upcoming, clock.ticker());
        this.stage = stage;
        this.intermission = new Intermission(stage, wings, papers);
        this.lateEntry = new LateEntry(wings);
        stage.whenEmpty(this::tick);
    }

    /** Writes down how the plays ended that a loss of power cut off, those that waited to go on among them [P-32]. */
    void recover() {
        journal.openPlays().forEach(play -> {
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
        Map<OccurrenceId, Planned> ahead = upcoming.all();
        obstacles.keepOnly(ahead.keySet());
        toldToWait.retainAll(ahead.keySet());
        Set<OccurrenceId> called = calledSet(ahead, now);
        called.addAll(intermission.call());
        wings.keepOnly(called);
        for (Planned planned : ahead.values()) {
            if (isOver(planned, now)) {
                miss(planned, now);
            }
        }
        if (muting.holds()) {
            fallSilent();
        }
        afterPart = Optional.empty();
        Stream.concat(
                        ahead.values().stream().filter(upcoming::isToCome).filter(planned -> within(planned, now, CUE)),
                        intermission.waiting())
                .sorted(Planned.FORCE)
                .forEach(planned -> consider(planned, now));
        stage.endAfterPart(afterPart);
        stage.markProgress();
        if (now.known()) {
            stage.playing().ifPresent(planned -> stage.soften(volume.of(planned, now.instant())));
        }
        return untilNext(ahead.values(), now);
    }

    private Set<OccurrenceId> calledSet(Map<OccurrenceId, Planned> ahead, Reading now) {
        Set<OccurrenceId> called = new HashSet<>();
        ahead.values().stream()
                .filter(planned -> within(planned, now, CALL) && !isOver(planned, now))
                .forEach(planned -> {
                    called.add(planned.occurrence());
                    lateEntry.call(planned, now);
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
        if (intermission.isWaiting(planned)) {
            intermission.goOn(planned, now, volume.of(planned, now.instant()));
            return;
        }
        Instant start = startOf(planned, now);
        if (obstacles.forbid(planned, start)) {
            return;
        }
        if (lateEntry.isOver(planned, now)) {
            obstacles.meets(planned, Obstacle.of("over"));
            return;
        }
        Optional<Planned> playing = stage.playing();
        if (playing.isPresent()) {
            cutOrWait(planned, playing.get(), now);
        } else if (stage.hasTone()) {
            stage.endTone();
        } else {
            lateEntry
                    .startOf(planned, start, now)
                    .ifPresent(instant -> stage.begin(
                            planned,
                            instant,
                            wings.take(planned.occurrence()).orElseThrow(),
                            volume.of(planned, instant)));
        }
    }

    private static Instant startOf(Planned planned, Reading now) {
        boolean later = now.known() && planned.item().start().isAfter(now.instant());
        return later ? planned.item().start() : now.instant();
    }

    private void cutOrWait(Planned planned, Planned playing, Reading now) {
        obstacles.waitsFor(planned, playing);
        boolean stronger = planned.precedence().compareTo(playing.precedence()) > 0;
        Performance.Verdict verdict = Performance.Verdict.preEmpted(playing, planned.occurrence());
        if (stronger && planned.emergency()) {
            stage.end(verdict);
        } else {
            if (stronger && afterPart.isEmpty() && mayStillStartAfterPart(planned, now)) {
                afterPart = Optional.of(verdict);
            }
            tellWaiting(planned, playing, now);
        }
    }

    /** What would come too late after the part that is on cuts nothing for the sake of nothing. */
    private boolean mayStillStartAfterPart(Planned planned, Reading now) {
        return stage.untilEndOfPart()
                .filter(wait -> !now.instant().plus(wait).isAfter(planned.item().latestStart()))
                .isPresent();
    }

    /** Once, and only when it really is late: two plays that follow each other closely wait for nothing. */
    private void tellWaiting(Planned planned, Planned playing, Reading now) {
        boolean late =
                now.known() && now.instant().isAfter(planned.item().start().plus(CLOSELY));
        if (late && toldToWait.add(planned.occurrence())) {
            outbox.make(Receipt.ofPlay(Outcome.WAITING, planned.item(), planned.command(), volume.percent())
                    .because("busy")
                    .by(playing.occurrence()));
        }
    }

    /** Ends, or prevents, one occurrence [P-29]; answers whether there was anything to end. */
    boolean stop(OccurrenceId occurrence, String reason) {
        Performance.Verdict stopped = Performance.Verdict.of(Outcome.STOPPED, reason);
        if (stage.isPlaying(occurrence)) {
            stage.end(stopped);
            return true;
        }
        Optional<Performance> paused = stage.performances().paused(occurrence);
        if (paused.isPresent()) {
            stage.endPaused(paused.get(), stopped);
            return true;
        }
        Optional<Planned> planned = upcoming.find(occurrence);
        planned.ifPresent(
                play -> outbox.make(Receipt.ofPlay(Outcome.STOPPED, play.item(), play.command(), volume.percent())
                        .because(reason)));
        return planned.isPresent();
    }

    /** Ends what is playing and forgets accepted plays; the timetable goes on after it [P-29]. */
    void stopAll(String reason) {
        journal.waiting()
                .forEach(play -> outbox.make(
                        Receipt.ofPlay(Outcome.STOPPED, play.item(), Optional.of(play.command()), volume.percent())
                                .because(reason)));
        stage.endTone();
        stage.endAll(Performance.Verdict.of(Outcome.STOPPED, reason));
    }

    /** Nothing but an emergency goes on [P-64]; who was cut waits for nothing any more. */
    private void fallSilent() {
        Performance.Verdict muted = Performance.Verdict.of(Outcome.STOPPED, "muted");
        stage.performances().paused().forEach(performance -> stage.endPaused(performance, muted));
        if (stage.playing().filter(Planned::emergency).isEmpty()) {
            stage.endTone();
            stage.end(muted);
        }
    }

    /** Whether the pole is silent but for emergencies. */
    boolean isMuted() {
        return muting.holds();
    }

    /** Whether nothing sounds, waits to go on, or is due within this time [P-65]. */
    boolean isFree(Duration ahead) {
        Reading now = clock.now();
        return stage.playing().isEmpty()
                && !stage.hasTone()
                && stage.performances().paused().isEmpty()
                && upcoming.all().values().stream()
                        .noneMatch(planned -> within(planned, now, ahead) && !isOver(planned, now));
    }

    /** The process ends in good order: what sounds is interrupted, and says so. */
    void shutDown() {
        stage.endAll(Performance.Verdict.of(Outcome.INTERRUPTED, "shutdown"));
    }

    /** Sounds a tone when nothing else does; tells whether it sounded to its end. */
    boolean tone(AheadOfTime audio, Duration length, Consumer<Boolean> done) {
        return stage.tone(audio, length, volume.percent(), done);
    }

    private void miss(Planned planned, Reading now) {
        Obstacle obstacle = obstacles.lastOf(planned, now);
        Receipt receipt = Receipt.ofPlay(Outcome.MISSED, planned.item(), planned.command(), volume.percent())
                .because(obstacle.reason());
        outbox.make(obstacle.by().map(receipt::by).orElse(receipt));
        events.tell("missed", "occurrence", planned.occurrence(), "reason", obstacle.reason());
    }

    /** The volume that holds now [P-30]. */
    int volume() {
        return volume.percent();
    }

    /** What is sounding, or about to. */
    Optional<OccurrenceId> playing() {
        return stage.playing().map(Planned::occurrence);
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
