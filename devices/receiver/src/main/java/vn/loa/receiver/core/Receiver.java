package vn.loa.receiver.core;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import vn.loa.receiver.journal.Journal;
import vn.loa.receiver.link.Link;
import vn.loa.receiver.message.Json;
import vn.loa.receiver.message.Malformed;
import vn.loa.receiver.message.Members;
import vn.loa.receiver.note.Check;
import vn.loa.receiver.note.Kind;
import vn.loa.receiver.note.Note;
import vn.loa.receiver.note.Refused;
import vn.loa.receiver.time.ReceiverClock;

/** One receiver at work: takes in what comes, keeps the timers, and lets the others do their parts. */
public final class Receiver implements Link.Listener {

    private static final Duration TICK = Duration.ofSeconds(1);
    private static final Duration RESEND = Duration.ofSeconds(30);
    private static final Duration REPLAN = Duration.ofMinutes(10);

    /** More waiting messages than this are a flood, and are dropped. */
    private static final int MOST_WAITING = 1_000;

    private final ReceiverParts parts;
    private final AtomicInteger waiting = new AtomicInteger();
    private final Every resend;
    private final Every replan;
    private boolean reportWaits;
    private boolean stopped;

    /** The parts of a receiver, wired. */
    record ReceiverParts(
            Papers papers,
            Topics topics,
            Journal journal,
            Plan plan,
            Upcoming upcoming,
            Wanted wanted,
            Provisioner provisioner,
            Conductor conductor,
            CommandDesk desk,
            Outbox outbox,
            LogWitness witness,
            StateReport state,
            Timekeeper timekeeper,
            Lookout lookout,
            Link link,
            Link.Terms terms,
            ReceiverClock clock,
            Loop loop,
            Events events) {}

    Receiver(ReceiverParts parts) {
        this.parts = parts;
        this.resend = new Every(parts.clock().ticker(), RESEND);
        this.replan = new Every(parts.clock().ticker(), REPLAN);
    }

    /** Begins: what was interrupted is written down first. */
    public void start() {
        parts.loop().post(() -> {
            parts.conductor().recover();
            replan();
            parts.state().now(); // The Will is made of it, on another thread.
            parts.link().open(parts.terms(), this);
            tick();
        });
    }

    /** What begins the program anew when it is told to [P-65]; it has to end this one with {@link #stop}. */
    public void restartBy(Runnable work) {
        parts.desk().restartBy(work);
    }

    private void tick() {
        if (stopped) {
            return;
        }
        Duration next = TICK;
        try {
            Optional<Duration> untilStart =
                    parts.upcoming().untilNextStart(parts.clock().now());
            parts.timekeeper().work(untilStart, this::clockLearnt);
            if (replan.isDue()) {
                replan();
            }
            parts.lookout().work(parts.link().connected(), this::takeAssignment, this::takeTimetable);
            if (resend.isDue()) {
                parts.outbox().again();
            }
            next = parts.conductor().tick();
            parts.provisioner().work(this::fileArrived);
            reportState();
        } catch (UncheckedIOException e) {
            // A disk that takes no receipt lets nothing sound; everything else goes on.
            parts.events().tell("disk-fault", "why", String.valueOf(e.getMessage()));
        } finally {
            parts.loop().after(next, this::tick);
        }
    }

    private void reportState() {
        if (!parts.link().connected()) {
            return;
        }
        Duration wait = parts.state().untilDue();
        if (wait.isZero()) {
            parts.link().publish(parts.topics().state(), parts.state().now(), true);
        } else if (!reportWaits && wait.compareTo(TICK) < 0) {
            // A change is not to wait for the next tick on top of the second that it has to wait [P-10].
            reportWaits = true;
            parts.loop().after(wait, () -> {
                reportWaits = false;
                reportState();
            });
        }
    }

    private void clockLearnt() {
        replan();
        parts.conductor().tick();
    }

    private void replan() {
        try {
            if (parts.wanted().timetableIsComplete()) {
                parts.papers().latestIsComplete();
            }
            Instant now = planningInstant();
            parts.plan().reload(now);
            parts.provisioner()
                    .want(
                            parts.wanted().list(now),
                            now,
                            parts.papers().assignment().prefetchJitter());
        } catch (IOException e) {
            throw new UncheckedIOException("the timetable cannot be read from the disk", e);
        }
    }

    /** Without a clock the timetable's own date is the best guess of what to fetch. */
    private Instant planningInstant() {
        return parts.clock().now().known()
                ? parts.clock().now().instant()
                : parts.papers()
                        .latest()
                        .map(timetable -> timetable.issued())
                        .orElse(parts.clock().now().instant());
    }

    private void fileArrived() {
        replan();
        parts.conductor().contentArrived();
        parts.provisioner().work(this::fileArrived);
        reportState();
    }

    @Override
    public void connected() {
        parts.loop().post(() -> {
            parts.events().tell("connected", "broker", parts.terms().broker());
            parts.link().publish(parts.topics().state(), parts.state().withCheckpoint(), true);
            parts.outbox().again();
        });
    }

    @Override
    public void disconnected(String why) {
        parts.loop().post(() -> parts.events().tell("disconnected", "why", why));
    }

    @Override
    public void arrived(String topic, byte[] payload, boolean retained) {
        if (waiting.get() >= MOST_WAITING) {
            return;
        }
        waiting.incrementAndGet();
        parts.loop().post(() -> {
            waiting.decrementAndGet();
            take(topic, payload, retained);
        });
    }

    private void take(String topic, byte[] payload, boolean retained) {
        Topics topics = parts.topics();
        if (topic.equals(topics.command()) || topic.equals(topics.wardCommand())) {
            parts.desk().take(payload, retained);
        } else if (topic.equals(topics.timetable())) {
            takeTimetable(payload);
        } else if (topic.equals(topics.assignment())) {
            takeAssignment(payload);
        } else if (topic.equals(topics.stored())) {
            takeStored(payload);
        }
        reportState();
    }

    private void takeTimetable(byte[] note) {
        try {
            parts.conductor().tick(); // What the old timetable still owes is written down before it goes.
            if (parts.papers().takeTimetable(note)) {
                parts.events()
                        .tell(
                                "timetable",
                                "version",
                                parts.papers().latest().orElseThrow().version());
                replan();
                parts.conductor().tick();
                parts.provisioner().work(this::fileArrived);
            }
        } catch (Refused refused) {
            parts.desk().count(refused, "timetable");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void takeAssignment(byte[] note) {
        try {
            if (!parts.papers().takeAssignment(note)) {
                return;
            }
            parts.journal().forgetVolume();
            parts.events()
                    .tell(
                            "assignment",
                            "version",
                            parts.papers().assignment().version(),
                            "status",
                            parts.papers().assignment().status());
            if (!parts.papers().assignment().active()) {
                parts.conductor().stopAll("revoked");
            }
            replan();
            parts.conductor().tick();
        } catch (Refused refused) {
            parts.desk().count(refused, "assignment");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void takeStored(byte[] bytes) {
        try {
            Note note = Note.parse(Kind.STORED, bytes);
            parts.papers().keys().verify(note);
            Members body = Json.read(note.body());
            if (!body.identifier("receiver").equals(parts.topics().receiver())) {
                throw new Refused(Check.AUDIENCE, "stored for another receiver");
            }
            long through = body.number("through", 0, Long.MAX_VALUE);
            parts.journal().stored(Math.min(through, parts.journal().lastCounter()));
            parts.outbox().flush();
            parts.witness().take(body);
        } catch (Refused refused) {
            parts.desk().count(refused, "stored");
        } catch (Malformed e) {
            parts.desk().count(new Refused(Check.NOTE, String.valueOf(e.getMessage())), "stored");
        }
    }

    /** Ends in good order [P-08]; {@code done} runs when the last receipt is kept and the last word is sent. */
    public void stop(Runnable done) {
        parts.loop().post(() -> {
            parts.conductor().shutDown();
            awaitSilence(20, done);
        });
    }

    private void awaitSilence(int patience, Runnable done) {
        if (parts.conductor().playing().isPresent() && patience > 0) {
            parts.loop().after(Duration.ofMillis(50), () -> awaitSilence(patience - 1, done));
            return;
        }
        stopped = true;
        parts.outbox().flush();
        parts.link().publish(parts.topics().state(), parts.state().offline(), true);
        parts.link().close();
        done.run();
    }
}
