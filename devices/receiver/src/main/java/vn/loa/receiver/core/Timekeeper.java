package vn.loa.receiver.core;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.random.RandomGenerator;
import vn.loa.receiver.link.Backoff;
import vn.loa.receiver.note.Refused;
import vn.loa.receiver.server.TimeQuestion;
import vn.loa.receiver.time.ClockMemory;
import vn.loa.receiver.time.Exchange;
import vn.loa.receiver.time.ReceiverClock;

/** Keeps the clock right: asks at start, every ten minutes, before a start, and soon again after a failure [P-36]. */
final class Timekeeper {

    private static final Duration EVERY = Duration.ofMinutes(10);
    private static final Duration SYSTEM_ERROR = Duration.ofMillis(50);

    private final ReceiverClock clock;
    private final TimeQuestion question;
    private final Clock wall;
    private final boolean trustSystem;
    private final ClockMemory memory;
    private final Papers papers;
    private final Executor worker;
    private final Loop loop;
    private final Events events;
    private final SyncPoints beforeStart;
    private final Backoff backoff;
    private long notBefore;
    private boolean asking;

    Timekeeper(
            ReceiverClock clock,
            TimeQuestion question,
            Clock wall,
            boolean trustSystem,
            ClockMemory memory,
            Papers papers,
            Executor worker,
            Loop loop,
            RandomGenerator random,
            Events events) {
        this.clock = clock;
        this.question = question;
        this.wall = wall;
        this.trustSystem = trustSystem;
        this.memory = memory;
        this.papers = papers;
        this.worker = worker;
        this.loop = loop;
        this.events = events;
        this.beforeStart = new SyncPoints(random);
        this.backoff = new Backoff(Duration.ofSeconds(2), Duration.ofMinutes(2), random);
        this.notBefore = clock.ticker().nanos();
    }

    /**
     * Asks the server when that is due.
     *
     * @param untilStart how long until the next play starts, if there is one
     * @param learnt runs when the clock is known or better known
     */
    void work(Optional<Duration> untilStart, Runnable learnt) {
        if (trustSystem) {
            clock.follow(wall.instant(), SYSTEM_ERROR);
            return;
        }
        Duration since = clock.sinceExchange();
        boolean due = beforeStart.passed(untilStart, since, clock.now().error()) || since.compareTo(EVERY) >= 0;
        boolean early = clock.ticker().nanos() - notBefore < 0;
        if (asking || early || !due) {
            return;
        }
        asking = true;
        worker.execute(() -> {
            try {
                List<Exchange> exchanges = question.ask(papers.keys());
                loop.post(() -> take(exchanges, learnt));
            } catch (IOException | Refused e) {
                loop.post(() -> failed(String.valueOf(e.getMessage())));
            }
        });
    }

    private void take(List<Exchange> exchanges, Runnable learnt) {
        asking = false;
        backoff.reset();
        clock.synchronise(exchanges);
        memory.keep(clock.now(), wall.instant());
        events.tell(
                "clock",
                "source",
                clock.now().source(),
                "errorMicroseconds",
                clock.now().error().toNanos() / 1_000);
        learnt.run();
    }

    private void failed(String why) {
        asking = false;
        Duration wait = backoff.next();
        notBefore = clock.ticker().nanos() + wait.toNanos();
        events.tell("clock-unanswered", "again-in-seconds", wait.toSeconds(), "why", why);
    }
}
