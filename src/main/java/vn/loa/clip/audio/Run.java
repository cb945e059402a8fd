package vn.loa.clip.audio;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** One program that runs: what it prints is read to the end, and it is killed when it outlasts its time or is closed. */
final class Run implements AutoCloseable {

    private static final int LINES_KEPT = 200;
    private static final int CHARACTERS_KEPT = 16_000;

    private final Process process;
    private final AtomicBoolean late = new AtomicBoolean();
    private final CompletableFuture<Void> watchman;
    private final CompletableFuture<List<String>> lastLines;

    Run(ProcessBuilder program, Duration patience) throws IOException {
        process = program.start();
        Executor whenLate = CompletableFuture.delayedExecutor(patience.toMillis(), TimeUnit.MILLISECONDS);
        watchman = CompletableFuture.runAsync(
                () -> {
                    late.set(true);
                    process.destroyForcibly();
                },
                whenLate);
        lastLines = lastLinesOf(process);
    }

    /** What the program reads. */
    OutputStream input() {
        return process.getOutputStream();
    }

    /** Reads what it prints until it ends. */
    <T> Ffmpeg.Ending<T> ending(Ffmpeg.Reader<T> reader) throws IOException, UnusableSound {
        try {
            T output = reader.read(process.getInputStream());
            int status = process.waitFor();
            if (late.get()) {
                throw new UnusableSound(new Unusable.TookTooLong());
            }
            return new Ffmpeg.Ending<>(status == 0, output, lastLines.join());
        } catch (IOException broken) {
            // Killing the program closes what is being read from it.
            if (late.get()) {
                throw new UnusableSound(new Unusable.TookTooLong());
            }
            throw broken;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while ffmpeg ran", stop);
        }
    }

    @Override
    public void close() {
        watchman.cancel(false);
        process.destroyForcibly();
    }

    private static CompletableFuture<List<String>> lastLinesOf(Process process) {
        CompletableFuture<List<String>> result = new CompletableFuture<>();
        Thread listener =
                new Thread(() -> result.complete(endOf(process.getErrorStream())), "ffmpeg-said-" + process.pid());
        listener.setDaemon(true);
        listener.start();
        return result;
    }

    /** Keeps the end only: a stranger's file decides what ffmpeg says, a tag of 100 MB on one line included. */
    private static List<String> endOf(InputStream said) {
        StringBuilder end = new StringBuilder();
        byte[] part = new byte[8192];
        try (said) {
            for (int count = said.read(part); count >= 0; count = said.read(part)) {
                end.append(new String(part, 0, count, StandardCharsets.ISO_8859_1));
                end.delete(0, Math.max(0, end.length() - CHARACTERS_KEPT));
            }
        } catch (IOException closed) {
            end.append("\n(standard error was closed)");
        }
        List<String> lines =
                end.toString().lines().filter(line -> !line.isBlank()).toList();
        return lines.subList(Math.max(0, lines.size() - LINES_KEPT), lines.size());
    }
}
