package vn.loa.receiver.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Random;

/**
 * Room on the disk that is kept occupied and thrown overboard when nothing else can be written: a disk that somebody
 * else filled still takes several hundred receipts, and what is on it can be played [P-15].
 */
final class Ballast {

    private static final int BYTES = 1 << 20;

    private final Path path;

    Ballast(Path path) {
        this.path = path;
    }

    /** Occupies the room, if there is room; quick when that was done before. */
    void load() {
        try {
            if (Files.exists(path) && Files.size(path) == BYTES) {
                return;
            }
            byte[] bytes = new byte[BYTES];
            new Random(BYTES).nextBytes(bytes); // Nothing that a disk could compress.
            try (FileChannel channel = FileChannel.open(
                    path, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
                ByteBuffer buffer = ByteBuffer.wrap(bytes);
                while (buffer.hasRemaining()) {
                    channel.write(buffer);
                }
                channel.force(true);
            }
        } catch (IOException e) {
            // The disk is full already: what was written of it helps as well.
        }
    }

    /** Frees the room; false when it was free already. */
    boolean drop() throws IOException {
        return Files.deleteIfExists(path);
    }
}
