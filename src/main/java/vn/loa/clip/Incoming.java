package vn.loa.clip;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.List;
import java.util.UUID;
import vn.loa.protocol.Sha256;

/**
 * Bytes that have come in but have no name yet; closing removes what was not kept.
 *
 * @param file where they lie, under a name of our own making
 * @param content their hash and size
 */
record Incoming(Path file, StoredContent content) implements AutoCloseable {

    private static final int PART = 64 * 1024;

    /** What Linux says, through Java, when a disk or somebody's share of it is full. */
    private static final List<String> FULL = List.of("No space left on device", "Disk quota exceeded");

    static Incoming of(InputStream bytes, Path directory, long limit) throws IOException {
        Path file = freshName(directory);
        boolean whole = false;
        try {
            StoredContent content = copy(bytes, file, limit);
            whole = true;
            return new Incoming(file, content);
        } finally {
            if (!whole) {
                Files.deleteIfExists(file);
            }
        }
    }

    static Path freshName(Path directory) {
        return directory.resolve(UUID.randomUUID().toString());
    }

    private static StoredContent copy(InputStream bytes, Path file, long limit) throws IOException {
        MessageDigest digest = Sha256.digest();
        byte[] part = new byte[PART];
        long size = 0;
        try (OutputStream target = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW)) {
            for (int count = read(bytes, part); count >= 0; count = read(bytes, part)) {
                size += count;
                if (size > limit) {
                    throw new UploadTooLarge();
                }
                digest.update(part, 0, count);
                target.write(part, 0, count);
            }
        } catch (IOException failure) {
            if (isFull(failure)) {
                throw new NoRoom();
            }
            throw failure;
        }
        return new StoredContent(Sha256.ofDigest(digest.digest()), size);
    }

    static boolean isFull(IOException failure) {
        return FULL.stream().anyMatch(String.valueOf(failure.getMessage())::contains);
    }

    static int read(InputStream bytes, byte[] part) {
        try {
            return bytes.read(part);
        } catch (IOException broken) {
            throw new UploadCutOff();
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}
