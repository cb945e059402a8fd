package vn.loa.receiver.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.loa.receiver.note.Digest;

/**
 * Files addressed by their SHA-256. What is under a hash was verified before it came there [P-13]; a file that is still
 * being fetched ends in {@code .part}. Safe for any thread, as long as one thread at a time fetches one hash.
 */
public final class HashStore {

    private static final String PART = ".part";

    private final Path directory;
    private final Disk disk;

    /** The store in this directory of this disk. */
    public HashStore(Path directory, Disk disk) {
        this.directory = directory;
        this.disk = disk;
    }

    /** Whether the file is there with this size. */
    public boolean holds(String sha256, long size) {
        try {
            return Files.size(directory.resolve(sha256)) == size;
        } catch (IOException e) {
            return false;
        }
    }

    /** The bytes of a small file, verified now; a file that has rotted is thrown away and counts as absent. */
    public Optional<byte[]> read(String sha256) throws IOException {
        Path path = directory.resolve(sha256);
        if (!Files.exists(path)) {
            return Optional.empty();
        }
        byte[] bytes = Files.readAllBytes(path);
        if (!Digest.hex(bytes).equals(sha256)) {
            Files.delete(path);
            return Optional.empty();
        }
        return Optional.of(bytes);
    }

    /** Opens a file after reading all of it against its hash; a rotten one is thrown away and counts as absent. */
    public Optional<InputStream> openVerified(String sha256) throws IOException {
        Path path = directory.resolve(sha256);
        if (!Files.exists(path)) {
            return Optional.empty();
        }
        // The very file that was hashed is played: it stays open in between.
        FileChannel channel = FileChannel.open(path, StandardOpenOption.READ);
        if (!hashOf(Channels.newInputStream(channel)).equals(sha256)) {
            channel.close();
            Files.deleteIfExists(path);
            return Optional.empty();
        }
        channel.position(0);
        return Optional.of(Channels.newInputStream(channel));
    }

    /** The bytes of a file that is there. */
    public long size(String sha256) throws IOException {
        return Files.size(directory.resolve(sha256));
    }

    /** How much of a file has been fetched so far. */
    public long fetched(String sha256) {
        try {
            return Files.size(directory.resolve(sha256 + PART));
        } catch (IOException e) {
            return 0;
        }
    }

    /** A stream to go on with the fetch from where it stands, or from the beginning. */
    public OutputStream part(String sha256, boolean append) throws IOException {
        return Files.newOutputStream(
                directory.resolve(sha256 + PART),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE,
                append ? StandardOpenOption.APPEND : StandardOpenOption.TRUNCATE_EXISTING);
    }

    /** Keeps a fetched file under its hash; throws it away and answers false when size or hash is wrong. */
    public boolean keep(String sha256, long size) throws IOException {
        Path part = directory.resolve(sha256 + PART);
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            if (channel.size() == size
                    && hashOf(Channels.newInputStream(channel)).equals(sha256)) {
                channel.force(true);
                Files.move(part, directory.resolve(sha256), StandardCopyOption.ATOMIC_MOVE);
                return true;
            }
        }
        Files.deleteIfExists(part);
        return false;
    }

    /** Removes a file. */
    public void delete(String sha256) throws IOException {
        Files.deleteIfExists(directory.resolve(sha256));
    }

    /** The hashes of the files that are there. */
    public Set<String> all() throws IOException {
        Set<String> names = new HashSet<>();
        try (Stream<Path> files = Files.list(directory)) {
            files.map(Path::getFileName).map(Path::toString).forEach(names::add);
        }
        names.removeIf(name -> name.endsWith(PART));
        return names;
    }

    /** Removes half-fetched files that nobody wants any more. */
    public void dropPartsExcept(Set<String> wanted) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.toList()) {
                String name = String.valueOf(file.getFileName());
                if (name.endsWith(PART) && !wanted.contains(name.substring(0, name.length() - PART.length()))) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    /** Free bytes of the disk beneath. */
    public long freeBytes() {
        return disk.freeBytes(directory);
    }

    private static String hashOf(InputStream stream) throws IOException {
        MessageDigest digest = Digest.sha256();
        byte[] buffer = new byte[65_536];
        for (int n = stream.read(buffer); n >= 0; n = stream.read(buffer)) {
            digest.update(buffer, 0, n);
        }
        return Digest.hexOf(digest.digest());
    }
}
