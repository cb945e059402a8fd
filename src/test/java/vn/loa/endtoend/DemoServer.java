package vn.loa.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The built server as a process of its own, showing the demonstration ward, with ports and a data directory of its own. Closing it ends every
 * process that works in that directory, each by its id, and deletes the directory.
 */
final class DemoServer implements AutoCloseable {

    /** The option with which every pole keeps what it sounds, see {@link Pole#sound()}. */
    static final String INTO_FILES = "-Dloa.demonstration.sound=wav";

    private static final Path PROGRAM = Path.of("target/quarkus-app/quarkus-run.jar");
    private static final int STOP_SECONDS = 60;

    private final Path directory;
    private final int httpPort;
    private final int brokerPort;
    private final List<String> options;
    private final int poles;
    private final Map<String, String> environment;
    private final Thread lastResort = new Thread(this::end, "ends the demonstration");
    private Process process;

    private DemoServer(Map<String, String> environment, int poles, String... options) throws IOException {
        this.environment = Map.copyOf(environment);
        FreePorts ports = FreePorts.some(2);
        this.httpPort = ports.get(0);
        this.brokerPort = ports.get(1);
        this.poles = poles;
        this.options = List.of(options);
        this.directory = Files.createTempDirectory("loa-end-to-end-");
        Runtime.getRuntime().addShutdownHook(lastResort);
        this.process = launch();
    }

    /** Starts one and waits until all its poles are there. */
    static DemoServer withPoles(int poles, String... options) throws IOException {
        DemoServer server = new DemoServer(Map.of(), poles, options);
        try {
            server.awaitReady();
            server.awaitPoles();
            return server;
        } catch (RuntimeException | Error failed) {
            server.close();
            throw failed;
        }
    }

    /** Starts one and waits for nothing. */
    static DemoServer launched(int poles, String... options) throws IOException {
        return new DemoServer(Map.of(), poles, options);
    }

    /** The same, where the processes find this in their environment. */
    static DemoServer launchedWith(Map<String, String> environment, int poles, String... options) throws IOException {
        return new DemoServer(environment, poles, options);
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + httpPort);
    }

    String broker() {
        return "tcp://127.0.0.1:" + brokerPort;
    }

    long processId() {
        return process.pid();
    }

    boolean isRunning() {
        return process.isAlive();
    }

    /** The processes of its embedded database. */
    Stream<ProcessHandle> database() {
        String home = directory.resolve("postgresql").toString();
        return ProcessHandle.allProcesses()
                .filter(candidate -> commandLine(candidate).contains(home))
                .flatMap(postmaster -> Stream.concat(Stream.of(postmaster), postmaster.descendants()))
                .distinct();
    }

    List<Pole> poles() {
        return Pole.in(directory.resolve("demo").resolve("receivers"));
    }

    String log() {
        try {
            return Files.readString(logFile(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Power loss: no handler of the process runs, and its database is left behind. */
    void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** SIGTERM, as an operator stops it. */
    void stop() {
        process.destroy();
        awaitEnd();
    }

    /** The disk with the broker's store is replaced by an empty one. */
    void loseBroker() {
        delete(directory.resolve("broker"));
    }

    /** Starts it again where it was, and waits until it answers. */
    void startAgain() throws IOException {
        process = launch();
        awaitReady();
    }

    void awaitReady() {
        long begun = System.nanoTime();
        Person somebody = Person.unknownTo(address());
        Patience.until("the server answers; its log: " + logFile(), () -> {
            if (!process.isAlive()) {
                throw new AssertionError("the server ended: " + log());
            }
            try {
                return somebody.get("/q/health/ready").status() == 200;
            } catch (UncheckedIOException notYet) {
                return false;
            }
        });
        Patience.learnFrom(Duration.ofNanos(System.nanoTime() - begun));
    }

    /** Waits until the ward and its people are there. */
    void awaitDemonstration() {
        Patience.until("the demonstration is announced", () -> log().contains("Phường Mẫu, mật khẩu công khai"));
    }

    void awaitPoles() {
        Patience.until(
                poles + " receivers are connected",
                () -> poles().size() == poles
                        && poles().stream()
                                .noneMatch(pole -> pole.events("connected").isEmpty()));
    }

    @Override
    public void close() {
        end();
        Runtime.getRuntime().removeShutdownHook(lastResort);
    }

    private void end() {
        process.destroy();
        try {
            process.waitFor(STOP_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
        for (ProcessHandle left : workingHere()) {
            left.destroyForcibly();
            left.onExit().join();
        }
        delete(directory);
    }

    /** The receivers, and after a kill the database: their command lines, or those that started them, name the directory, which only this demonstration has. */
    private List<ProcessHandle> workingHere() {
        List<ProcessHandle> found = new ArrayList<>();
        ProcessHandle.allProcesses().filter(this::namesTheDirectory).forEach(found::add);
        List<ProcessHandle> all = new ArrayList<>(found);
        found.forEach(process -> process.descendants().forEach(all::add));
        return all.stream().distinct().filter(ProcessHandle::isAlive).toList();
    }

    private boolean namesTheDirectory(ProcessHandle candidate) {
        return commandLine(candidate).contains(directory.toString());
    }

    private static String commandLine(ProcessHandle process) {
        try {
            return Files.readString(Path.of("/proc/" + process.pid() + "/cmdline"), StandardCharsets.ISO_8859_1);
        } catch (IOException gone) {
            return "";
        }
    }

    private static void delete(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | UncheckedIOException undeletable) {
            System.err.println("left behind: " + directory + " (" + undeletable.getMessage() + ")");
        }
    }

    private Process launch() throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // C1 alone starts in half the processor time, and nothing here lives long enough for more.
                "-XX:TieredStopAtLevel=1",
                "-XX:ReservedCodeCacheSize=128m",
                // Its own time zone must not matter either.
                "-Duser.timezone=America/Bahia_Banderas",
                "-Dloa.data-directory=" + directory,
                "-Dquarkus.http.host=127.0.0.1",
                "-Dquarkus.http.port=" + httpPort,
                "-Dloa.broker.port=" + brokerPort,
                "-Dloa.demonstration.receivers=" + poles,
                "-Dloa.demonstration.sound=silent"));
        command.addAll(options);
        command.addAll(Arrays.asList("-jar", PROGRAM.toAbsolutePath().toString(), "demo"));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(logFile().toFile()));
        builder.environment().putAll(environment);
        return builder.start();
    }

    private Path logFile() {
        return directory.resolve("server.log");
    }

    private void awaitEnd() {
        try {
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError("the server does not end: " + log());
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
