package vn.loa.receiver;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import vn.loa.receiver.core.Receiver;
import vn.loa.receiver.core.Wiring;
import vn.loa.receiver.journal.Journal;
import vn.loa.receiver.link.PahoLink;
import vn.loa.receiver.server.HttpServer;
import vn.loa.receiver.sound.Speaker;
import vn.loa.receiver.sound.Speakers;
import vn.loa.receiver.store.Disk;
import vn.loa.receiver.store.Identity;
import vn.loa.receiver.store.StateDirectory;
import vn.loa.receiver.time.ClockMemory;
import vn.loa.receiver.time.ClockSource;
import vn.loa.receiver.time.ReceiverClock;
import vn.loa.receiver.time.SystemTicker;
import vn.loa.receiver.time.WallClock;

/** Starts a receiver: enrols it when it is new, and then lets it work until the process is told to end. */
public final class Main {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration BETWEEN_QUESTIONS = Duration.ofSeconds(2);
    private static final Duration SYSTEM_ERROR = Duration.ofMillis(50);

    /** One run of the program: a command may end it and begin the next in the same process [P-65]. */
    private record Running(
            Receiver receiver, Speaker speaker, ThreadLoop loop, Journal journal, CountDownLatch toldToRestart) {}

    private final Options options;
    private volatile Optional<Running> running = Optional.empty();
    private final EventLines events = new EventLines(System.out, WallClock.ofThisMachine()::instant);

    private Main(Options options) {
        this.options = options;
    }

    /** The command line; {@code --help} explains it. */
    public static void main(String[] arguments) throws InterruptedException {
        try {
            Options options = Options.read(arguments);
            if (options.help()) {
                System.out.print(Options.usage());
                return;
            }
            new Main(options).run();
        } catch (Trouble trouble) {
            System.err.println(trouble.text());
            System.exit(1);
        }
    }

    private void run() throws Trouble, InterruptedException {
        try {
            StateDirectory state = StateDirectory.take(options.state());
            Identity identity = member(state);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> running.ifPresent(this::stop), "stop"));
            while (true) {
                Running now = work(state, identity);
                now.toldToRestart().await();
                stop(now);
                now.journal().close();
            }
        } catch (StateDirectory.InUse e) {
            throw Trouble.stateInUse(options.state().toString());
        } catch (IOException e) {
            throw Trouble.stateUnusable(options.state().toString(), String.valueOf(e.getMessage()));
        }
    }

    private Identity member(StateDirectory state) throws Trouble, IOException, InterruptedException {
        Optional<Identity> known = Identity.read(state.file("identity.json"));
        if (known.isPresent() && known.get().confirmed()) {
            Identity identity = options.server().map(known.get()::at).orElse(known.get());
            events.tell("receiver", "id", identity.receiver(), "server", identity.server());
            return identity;
        }
        String server = options.server().or(() -> known.map(Identity::server)).orElseThrow(Trouble::notEnrolled);
        Enrolment enrolment = new Enrolment(
                new HttpServer(server, PATIENCE), server, state, BETWEEN_QUESTIONS, version(), options.model(), events);
        if (options.code().isPresent()) {
            return enrolment.awaitConfirmation(enrolment.begin(options.code().get()));
        }
        return enrolment.awaitConfirmation(known.orElseThrow(Trouble::notEnrolled));
    }

    private Running work(StateDirectory state, Identity identity) throws Trouble, IOException {
        Clock wall = WallClock.ofThisMachine();
        ClockMemory memory =
                new ClockMemory(options.state().resolve("clock"), machineBoot(), Files.exists(Path.of("/dev/rtc0")));
        ReceiverClock clock = clock(wall, memory);
        events.timedBy(() -> clock.now().instant());
        Journal journal = Journal.open(state.journal(), identity.key());
        if (journal.damagedBytes() > 0) {
            events.tell("journal-damaged", "bytes", journal.damagedBytes());
        }
        Speaker speaker = speaker();
        ThreadLoop loop = new ThreadLoop(events);
        Wiring.Outside outside = new Wiring.Outside(
                new HttpServer(identity.server(), PATIENCE),
                new PahoLink(),
                speaker,
                clock,
                wall,
                options.systemClock(),
                memory,
                loop,
                Executors.newCachedThreadPool(Main::daemon),
                Disk.ofThisMachine(),
                events,
                version(),
                options.model());
        Receiver receiver = Wiring.receiver(identity, state, journal, outside);
        Running begun = new Running(receiver, speaker, loop, journal, new CountDownLatch(1));
        receiver.restartBy(begun.toldToRestart()::countDown);
        running = Optional.of(begun);
        receiver.start();
        events.tell("running", "receiver", identity.receiver(), "sound", speaker.kind());
        return begun;
    }

    private void stop(Running ending) {
        CountDownLatch done = new CountDownLatch(1);
        ending.receiver().stop(done::countDown);
        try {
            if (!done.await(5, TimeUnit.SECONDS)) {
                events.tell("stop-unfinished");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        ending.loop().close();
        ending.speaker().close();
        events.tell("stopped");
    }

    private ReceiverClock clock(Clock wall, ClockMemory memory) {
        Instant now = wall.instant();
        SystemTicker ticker = new SystemTicker();
        if (options.systemClock()) {
            return ReceiverClock.trusting(ticker, now, SYSTEM_ERROR, ClockSource.SYSTEM);
        }
        return ReceiverClock.remembering(ticker, now, memory);
    }

    private Speaker speaker() throws Trouble {
        if (options.sound().equals("silent")) {
            return Speakers.silent();
        }
        if (options.sound().startsWith("wav:")) {
            String path = options.sound().substring(4);
            try {
                return Speakers.file(Path.of(path), this::soundTrouble);
            } catch (IOException e) {
                throw Trouble.wavUnwritable(path, String.valueOf(e.getMessage()));
            }
        }
        return Speakers.device(options.deviceOffset(), this::soundTrouble);
    }

    private void soundTrouble(String why) {
        events.tell("no-sound-device", "why", why, "instead", "silent");
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "background");
        thread.setDaemon(true);
        return thread;
    }

    private static String machineBoot() {
        try {
            return Files.readString(Path.of("/proc/sys/kernel/random/boot_id"), StandardCharsets.US_ASCII)
                    .strip();
        } catch (IOException e) {
            return "unknown";
        }
    }

    private static String version() {
        return Optional.ofNullable(Main.class.getPackage().getImplementationVersion())
                .orElse("development");
    }
}
