package vn.loa.clip;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.loa.protocol.Sha256;
import vn.loa.station.StationConfig;

/**
 * Keeps bytes under their SHA-256, each once, below {@code content} in the data directory. A file has its name only when
 * it is whole and on the disk, so whatever is found is right; what a crash left unfinished is removed at the next start.
 */
@ApplicationScoped
public class ContentStore {

    private final Path home;
    private final Path unfinished;
    private final Path parts;

    ContentStore(StationConfig config) {
        this.home = config.dataDirectory().toAbsolutePath().resolve("content");
        this.unfinished = home.resolve("unfinished");
        this.parts = home.resolve("parts");
    }

    /**
     * Stores everything the stream gives; the same bytes again are simply found.
     *
     * @throws NoRoom where the disk is full; nothing is left behind
     */
    public StoredContent put(InputStream bytes) throws IOException {
        try (Incoming incoming = receive(bytes, Long.MAX_VALUE)) {
            return keep(incoming);
        }
    }

    /** The file with these bytes; to be read, never to be written. */
    public Optional<Path> find(Sha256 sha256) {
        return Optional.of(path(sha256)).filter(Files::isRegularFile);
    }

    /**
     * Takes the stream's bytes in, not yet under their hash.
     *
     * @throws UploadTooLarge as soon as there are more than the limit
     * @throws UploadCutOff where the stream breaks
     * @throws NoRoom where the disk is full
     */
    Incoming receive(InputStream bytes, long limit) throws IOException {
        Files.createDirectories(unfinished);
        return Incoming.of(bytes, unfinished, limit);
    }

    /** Gives what came in its name; afterwards it survives a power cut. */
    StoredContent keep(Incoming incoming) throws IOException {
        StoredContent content = incoming.content();
        Path target = path(content.sha256());
        if (!Files.exists(target)) {
            Path shelf = Files.createDirectories(shelf(content.sha256()));
            force(incoming.file());
            Files.move(incoming.file(), target, StandardCopyOption.ATOMIC_MOVE);
            force(shelf);
        }
        return content;
    }

    /** A new name for a file in the making, on the same disk; whoever asks removes it or keeps it. */
    Path unfinishedFile() throws IOException {
        Files.createDirectories(unfinished);
        return Incoming.freshName(unfinished);
    }

    /** Stores a finished file of {@link #unfinishedFile()}. */
    StoredContent keep(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            return put(bytes);
        }
    }

    /** Where the parts of an upload are put together, on the same disk; it stays over a restart. */
    Path partFile(UUID upload) throws IOException {
        return Files.createDirectories(parts).resolve(upload.toString());
    }

    /** The uploads that have such a file. */
    List<UUID> partFiles() throws IOException {
        try (var files = Files.list(Files.createDirectories(parts))) {
            return files.map(file -> UUID.fromString(file.getFileName().toString()))
                    .toList();
        }
    }

    void remove(Sha256 sha256) throws IOException {
        Files.deleteIfExists(path(sha256));
    }

    /** How many bytes the disk can still take. */
    long room() throws IOException {
        Files.createDirectories(unfinished);
        return Files.getFileStore(unfinished).getUsableSpace();
    }

    /** Removes what a crash left unfinished; only to be called before anything comes in. */
    void clear() {
        try {
            Files.createDirectories(unfinished);
            try (var left = Files.list(unfinished)) {
                for (Path file : left.toList()) {
                    Files.delete(file);
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("the content store " + home + " cannot be used", failure);
        }
    }

    private Path path(Sha256 sha256) {
        return shelf(sha256).resolve(sha256.hex());
    }

    private Path shelf(Sha256 sha256) {
        return home.resolve(sha256.hex().substring(0, 2));
    }

    private static void force(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
