package vn.loa.receiver.support;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** The runnable jar as a process of its own; what it prints is read as events. */
public final class ReceiverProcess implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 60;

    private static final Pattern INSTANT = Pattern.compile("^\\S+T\\S+Z ");

    private final Process process;
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();

    private ReceiverProcess(Process process) {
        this.process = process;
        Thread reader = new Thread(this::read, "reads-receiver");
        reader.setDaemon(true);
        reader.start();
    }

    public static ReceiverProcess start(Path state, String... options) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xmx64m",
                "-jar",
                System.getProperty("receiver.jar"),
                "--state",
                state.toString()));
        command.addAll(Arrays.asList(options));
        return new ReceiverProcess(
                new ProcessBuilder(command).redirectErrorStream(true).start());
    }

    /**
     * Starts it with its state on a disk of 40 MB of its own. A file {@code fill} in the other directory fills that disk, a
     * file {@code end} ends the receiver and leaves its state in {@code kept}.
     */
    public static ReceiverProcess startOnSmallDisk(Path disk, Path outside, String... options) throws IOException {
        String script =
                """
                mount -t tmpfs -o size=40m tmpfs "$1" || exit 1
                disk=$1; outside=$2; java=$3; jar=$4; shift 4
                "$java" -XX:+UseSerialGC -Xmx64m -jar "$jar" --state "$disk" "$@" & receiver=$!
                until [ -e "$outside/fill" ]; do sleep 0.1; done
                cat /dev/zero > "$disk/filling" 2> "$outside/fills"
                until [ "$(df --output=avail "$disk" | tail -1)" -eq 0 ]; do echo x >> "$disk/filling"; done
                echo "disk is full to the last byte"
                until [ -e "$outside/end" ]; do sleep 0.1; done
                kill -TERM $receiver; wait $receiver
                rm "$disk/filling"; cp -r "$disk" "$outside/kept"
                """;
        List<String> command = new ArrayList<>(List.of(
                "unshare",
                "-rmp",
                "--fork",
                "--kill-child",
                "sh",
                "-c",
                script,
                "sh",
                disk.toString(),
                outside.toString(),
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                System.getProperty("receiver.jar")));
        command.addAll(Arrays.asList(options));
        return new ReceiverProcess(
                new ProcessBuilder(command).redirectErrorStream(true).start());
    }

    private void read() {
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                lines.add(INSTANT.matcher(line).replaceFirst(""));
            }
        } catch (IOException e) {
            // The process was killed: the test did that.
        }
    }

    /** Waits for a line that begins so; everything before it is dropped. */
    public String await(String beginning) throws InterruptedException {
        List<String> seen = new ArrayList<>();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (System.nanoTime() < end) {
            String line = lines.poll(100, TimeUnit.MILLISECONDS);
            if (line == null) {
                continue;
            }
            if (line.startsWith(beginning)) {
                return line;
            }
            seen.add(line);
        }
        throw new AssertionError("no \"" + beginning + "\" in:\n" + String.join("\n", seen));
    }

    /** Everything printed and not read yet. */
    public List<String> rest() {
        List<String> rest = new ArrayList<>();
        lines.drainTo(rest);
        return rest;
    }

    public long pid() {
        return process.pid();
    }

    /** Power loss: no handler of the process runs. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** SIGTERM; answers when it is gone. */
    public int stop() throws InterruptedException {
        process.destroy();
        return process.waitFor();
    }

    public int awaitExit() throws InterruptedException {
        return process.waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }
}
