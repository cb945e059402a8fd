package vn.loa.demo;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.loa.protocol.ReceiverId;

/** One reference receiver as a process of its own, with its state and its log in a directory of its own. */
final class DemoReceiver {

    private static final Pattern FINGERPRINT =
            Pattern.compile("waiting-for-confirmation .*fingerprint=\"([0-9A-F ]+)\"");

    private final ReceiverId id;
    private final Path directory;
    private final Path jar;
    private final String sound;
    private @Nullable ProcessHandle process;

    DemoReceiver(ReceiverId id, Path directory, Path jar, String sound) {
        this.id = id;
        this.directory = directory;
        this.jar = jar;
        this.sound = sound;
    }

    ReceiverId id() {
        return id;
    }

    Path log() {
        return directory.resolve("receiver.log");
    }

    long processId() {
        return process == null ? 0 : process.pid();
    }

    boolean isRunning() {
        return process != null && process.isAlive();
    }

    /** Takes over the process that an earlier run of the server left behind, if it is still there and really is this receiver. */
    void adopt() {
        process = recordedProcess()
                .flatMap(ProcessHandle::of)
                .filter(ProcessHandle::isAlive)
                .filter(this::isOurs)
                .orElse(null);
    }

    /** Starts it with these options besides its own. */
    void start(List<String> options) {
        try {
            Files.createDirectories(directory);
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "-Xmx64m",
                    "-jar",
                    jar.toAbsolutePath().toString(),
                    "--state",
                    directory.resolve("state").toAbsolutePath().toString(),
                    "--sound",
                    soundOption()));
            command.addAll(options);
            // Into a file, not a pipe: the receiver has to outlive this server.
            ProcessHandle started = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                    .start()
                    .toHandle();
            Files.writeString(directory.resolve("process"), Long.toString(started.pid()));
            process = started;
        } catch (IOException failed) {
            throw new UncheckedIOException("the demonstration receiver cannot be started in " + directory, failed);
        }
    }

    /** The fingerprint that the receiver itself shows, once it waits for a person to compare it. */
    Optional<String> shownFingerprint() {
        try (Stream<String> lines = Files.lines(log(), StandardCharsets.UTF_8)) {
            return lines.map(FINGERPRINT::matcher)
                    .filter(Matcher::find)
                    .map(matcher -> matcher.group(1))
                    .reduce((earlier, later) -> later);
        } catch (IOException notYet) {
            return Optional.empty();
        }
    }

    void stop() {
        if (process != null) {
            process.destroy();
        }
    }

    private String soundOption() {
        return sound.equals("wav") ? "wav:" + directory.resolve("sound.wav").toAbsolutePath() : sound;
    }

    private Optional<Long> recordedProcess() {
        try {
            return Optional.of(Long.parseLong(
                    Files.readString(directory.resolve("process")).strip()));
        } catch (IOException | NumberFormatException none) {
            return Optional.empty();
        }
    }

    private boolean isOurs(ProcessHandle candidate) {
        String state = directory.resolve("state").toAbsolutePath().toString();
        try {
            return Files.readString(Path.of("/proc/" + candidate.pid() + "/cmdline"))
                    .contains(state);
        } catch (IOException noProcFileSystem) {
            return candidate
                    .info()
                    .commandLine()
                    .filter(line -> line.contains(state))
                    .isPresent();
        }
    }
}
