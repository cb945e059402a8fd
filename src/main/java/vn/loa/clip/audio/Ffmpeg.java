package vn.loa.clip.audio;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The one door to ffmpeg and ffprobe. Every run is given its demuxer, may open files only (or nothing, when it is
 * handed its sound), has no network and bounded memory where the system allows that, never goes through a shell, and is killed when it
 * outlasts its time.
 */
public final class Ffmpeg {

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
        return run(converting(opening(source), address(source), answer), reader);
    }

    /** The same on a sound that is handed to it while it is still being made; it may open nothing at all. */
    <T> Fed<T> convertAsItComes(Container container, List<String> answer, Reader<T> reader) throws IOException {
        return new Fed<>(start(converting(opening("pipe", container), "pipe:0", answer)), reader);
    }

    private List<String> converting(List<String> opening, String address, List<String> answer) {
        List<String> words =
                new ArrayList<>(List.of(files.ffmpeg().toString(), "-hide_banner", "-nostdin", "-nostats"));
        words.addAll(opening);
        words.addAll(List.of("-t", Long.toString(Unusable.LONGEST.toSeconds() + 1), "-vn", "-sn", "-dn"));
        words.addAll(List.of("-i", address, "-map", "0:a:0", "-vn", "-sn", "-dn"));
        words.addAll(answer);
        return words;
    }

    private static List<String> opening(Source source) {
        List<String> words = opening("file", source.start().container());
        if (source.start().tag() > 0) {
            words.addAll(
                    List.of("-skip_initial_bytes", Long.toString(source.start().tag())));
        }
        return words;
    }

    private static List<String> opening(String protocol, Container container) {
        List<String> words = new ArrayList<>(List.of("-protocol_whitelist", protocol, "-f", container.demuxer()));
        words.addAll(container.options());
        return words;
    }

    private static String address(Source source) {
        return "file:" + source.file().toAbsolutePath();
    }

    private <T> Ending<T> run(List<String> words, Reader<T> reader) throws IOException, UnusableSound {
        try (Run run = start(words)) {
            run.input().close();
            return run.ending(reader);
        }
    }

    private Run start(List<String> words) throws IOException {
        ProcessBuilder program = new ProcessBuilder(sandbox.around(words));
        program.environment().clear();
        program.environment().putAll(files.environment());
        program.directory(Path.of("/").toFile());
        return new Run(program, patience);
    }
}
