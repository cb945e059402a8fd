package vn.loa.embedded.database;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * PostgreSQL's log files, of which a failed start tells only the new lines.
 *
 * @param directory one file a weekday, written over a week later, and one for the start
 */
record ServerLog(Path directory) {
    private static final int LONGEST_READ = 64 * 1024;

    Path startFile() {
        return directory.resolve("start.log");
    }

    /** How long each file is now. */
    Map<Path, Long> mark() throws IOException {
        Map<Path, Long> lengths = new HashMap<>();
        for (Path file : files()) {
            lengths.put(file, Files.size(file));
        }
        return lengths;
    }

    /** What was written since the mark. */
    String since(Map<Path, Long> mark) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (Path file : files()) {
            long from = mark.getOrDefault(file, 0L);
            try (SeekableByteChannel channel = Files.newByteChannel(file)) {
                // A file that became shorter was begun anew.
                channel.position(channel.size() < from ? 0 : from);
                byte[] written = Channels.newInputStream(channel).readNBytes(LONGEST_READ);
                lines.append(new String(written, StandardCharsets.UTF_8));
            }
        }
        return lines.toString().strip();
    }

    private List<Path> files() throws IOException {
        try (var inside = Files.list(directory)) {
            return inside.filter(file -> file.toString().endsWith(".log"))
                    .sorted()
                    .toList();
        }
    }
}
