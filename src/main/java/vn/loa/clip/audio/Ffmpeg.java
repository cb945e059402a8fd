package vn.loa.clip.audio;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The one door to ffmpeg and ffprobe. Every run is given its demuxer, may open files only, has no network and bounded
 * memory where the system allows that, never goes through a shell, and is killed when it outlasts its time.
 */
public final class Ffmpeg {

    private static final int LINES_KEPT = 80;
    private static final int CHARACTERS_KEPT = 16_000;

    private final FfmpegFiles files;
    private final Sandbox sandbox;
    private final Duration patience;

    /**
     * Opens the door.
     *
     * @param files where the programs are
     * @param patience wall-clock time after which a run is killed
     */
    public Ffmpeg(FfmpegFiles files, Duration patience) {
        this.files = files;
        this.patience = patience;
        this.sandbox = Sandbox.strongestThatRuns(List.of(files.ffmpeg().toString(), "-version"), files.environment());
    }

    /** Takes what a run prints on its standard output, while it runs. */
    @FunctionalInterface
    interface Reader<T> {
        T read(InputStream output) throws IOException;
    }

    /**
     * How a run ended.
     *
     * @param succeeded whether it ended with exit status 0
     * @param output what was read from its standard output
     * @param lastLines the end of what it said on standard error
     */
    record Ending<T>(boolean succeeded, T output, List<String> lastLines) {}

    /** In which cage the programs run; for the log at start. */
    public String cage() {
        return sandbox.toString();
    }

    /** Runs ffprobe on one file and gives what it prints. */
    <T> Ending<T> probe(Source source, List<String> questions, Reader<T> reader) throws IOException, UnusableSound {
        List<String> words = new ArrayList<>(List.of(files.ffprobe().toString(), "-hide_banner", "-v", "warning"));
        words.addAll(opening(source));
        words.addAll(questions);
        words.addAll(List.of("-i", address(source)));
        return run(words, reader);
    }

    /** Runs ffmpeg on the first sound stream of one file; what the answer writes to {@code pipe:1} goes to the reader. */
    <T> Ending<T> convert(Source source, List<String> answer, Reader<T> reader) throws IOException, UnusableSound {
        List<String> words =
                new ArrayList<>(List.of(files.ffmpeg().toString(), "-hide_banner", "-nostdin", "-nostats"));
        words.addAll(opening(source));
        words.addAll(List.of("-t", Long.toString(Unusable.LONGEST.toSeconds() + 1), "-vn", "-sn", "-dn"));
        words.addAll(List.of("-i", address(source), "-map", "0:a:0", "-vn", "-sn", "-dn"));
        words.addAll(answer);
        return run(words, reader);
    }

    private static List<String> opening(Source source) {
        List<String> words = new ArrayList<>(List.of("-protocol_whitelist", "file"));
        words.addAll(List.of("-f", source.start().container().demuxer()));
        words.addAll(source.start().container().options());
        if (source.start().tag() > 0) {
            words.addAll(
                    List.of("-skip_initial_bytes", Long.toString(source.start().tag())));
        }
        return words;
    }

    private static String address(Source source) {
        return "file:" + source.file().toAbsolutePath();
    }

    private <T> Ending<T> run(List<String> words, Reader<T> reader) throws IOException, UnusableSound {
        List<String> caged = sandbox.around(words);
        ProcessBuilder builder = new ProcessBuilder(caged);
        builder.environment().clear();
        builder.environment().putAll(files.environment());
        builder.directory(Path.of("/").toFile());
        Process process = builder.start();
        process.getOutputStream().close();
        AtomicBoolean late = new AtomicBoolean();
        Executor whenLate = CompletableFuture.delayedExecutor(patience.toMillis(), TimeUnit.MILLISECONDS);
        CompletableFuture<Void> watchman = CompletableFuture.runAsync(
                () -> {
                    late.set(true);
                    process.destroyForcibly();
                },
                whenLate);
        CompletableFuture<List<String>> lastLines = lastLinesOf(process);
        try {
            T output = reader.read(process.getInputStream());
            int status = process.waitFor();
            if (late.get()) {
                throw new UnusableSound(new Unusable.TookTooLong());
            }
            return new Ending<>(status == 0, output, lastLines.join());
        } catch (IOException broken) {
            // Killing the program closes what is being read from it.
            if (late.get()) {
                throw new UnusableSound(new Unusable.TookTooLong());
            }
            throw broken;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while ffmpeg ran", stop);
        } finally {
            watchman.cancel(false);
            process.destroyForcibly();
        }
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
