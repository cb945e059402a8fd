package vn.loa.clip.audio;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** The recordings of src/test/resources/audio, and the ffmpeg that came with Loa. */
public final class Samples {

    private static final Path DIRECTORY = Path.of("src/test/resources/audio");

    private Samples() {}

    /** Every recording that must become a rendition. */
    public static List<Path> good() {
        return in(DIRECTORY);
    }

    /** Every file that must be refused. */
    public static List<Path> bad() {
        return in(DIRECTORY.resolve("xau"));
    }

    public static Path good(String name) {
        return DIRECTORY.resolve(name);
    }

    public static Path bad(String name) {
        return DIRECTORY.resolve("xau").resolve(name);
    }

    /** Unpacked once for all tests under target. */
    public static Ffmpeg ffmpeg() {
        try {
            return new Ffmpeg(FfmpegFiles.unpackedUnder(Path.of("target/ffmpeg")), Duration.ofMinutes(2));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static List<Path> in(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
