package vn.loa.clip.audio;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Where ffmpeg and ffprobe are: those that came with Loa, unpacked once, or those of the system.
 *
 * @param ffmpeg the program ffmpeg
 * @param ffprobe the program ffprobe of the same build
 * @param environment what the programs need in their environment, such as where their libraries are
 */
public record FfmpegFiles(Path ffmpeg, Path ffprobe, Map<String, String> environment) {

    private static final String VERSION = "8.0.1-1.5.13";

    private static final List<String> PROGRAMS = List.of("ffmpeg", "ffprobe");

    private static final List<String> LIBRARIES = List.of(
            "libavcodec.so.62",
            "libavdevice.so.62",
            "libavfilter.so.11",
            "libavformat.so.62",
            "libavutil.so.60",
            "libswresample.so.6",
            "libswscale.so.9",
            "libdrm.so.2",
            "libva.so.2",
            "libva-drm.so.2");

    /** The system's programs: ffmpeg at this path, ffprobe beside it. */
    public static FfmpegFiles ofSystem(Path ffmpeg) {
        Path program = ffmpeg.toAbsolutePath();
        return new FfmpegFiles(program, program.resolveSibling("ffprobe"), Map.of());
    }

    /**
     * Unpacks the programs that came with Loa under the directory, unless an earlier start has. A crash in the middle
     * leaves nothing half done: the finished directory gets its name last.
     *
     * @throws IOException where the disk is full or this platform has no programs
     */
    public static FfmpegFiles unpackedUnder(Path directory) throws IOException {
        Path home = directory.toAbsolutePath().resolve("ffmpeg-" + VERSION);
        if (!Files.isDirectory(home)) {
            Files.createDirectories(directory);
            Path unfinished = directory.resolve("unpacking-" + UUID.randomUUID());
            try {
                unpackInto(unfinished);
                finish(unfinished, home);
            } finally {
                remove(unfinished);
            }
        }
        return new FfmpegFiles(
                home.resolve("ffmpeg"), home.resolve("ffprobe"), Map.of("LD_LIBRARY_PATH", home.toString()));
    }

    private static void finish(Path unfinished, Path home) throws IOException {
        try {
            Files.move(unfinished, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException another) {
            // Another process on the same directory was quicker; its result is as good as ours.
            if (!Files.isDirectory(home)) {
                throw another;
            }
        }
    }

    private static void unpackInto(Path directory) throws IOException {
        Files.createDirectories(directory);
        for (String name : LIBRARIES) {
            unpack(name, directory);
        }
        for (String name : PROGRAMS) {
            if (!unpack(name, directory).toFile().setExecutable(true)) {
                throw new IOException("cannot make " + name + " executable in " + directory);
            }
        }
        AbsentLibraries.replaceIn(directory);
    }

    private static Path unpack(String name, Path directory) throws IOException {
        String resource = "/org/bytedeco/ffmpeg/" + platform() + "/" + name;
        Path file = directory.resolve(name);
        try (InputStream packed = FfmpegFiles.class.getResourceAsStream(resource)) {
            if (packed == null) {
                throw new IOException("this build of Loa has no ffmpeg for " + platform()
                        + "; install ffmpeg and name it with the setting loa.clip.ffmpeg");
            }
            Files.copy(packed, file);
        }
        return file;
    }

    private static String platform() {
        String machine = System.getProperty("os.arch", "");
        return machine.equals("aarch64") ? "linux-arm64" : "linux-x86_64";
    }

    private static void remove(Path directory) throws IOException {
        if (Files.exists(directory)) {
            try (Stream<Path> files = Files.walk(directory)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
