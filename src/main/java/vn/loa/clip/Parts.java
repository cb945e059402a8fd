package vn.loa.clip;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import vn.loa.protocol.Sha256;

/**
 * The bytes of unfinished uploads, each in a file that only grows. A newer connection takes an upload over from an older one: that one may
 * hang for minutes on a line that is long dead.
 */
@ApplicationScoped
class Parts {

    private static final int PART = 64 * 1024;

    private final ContentStore store;
    private final Map<UUID, Object> writers = new ConcurrentHashMap<>();

    Parts(ContentStore store) {
        this.store = store;
    }

    /** How many bytes have come. */
    long received(UUID upload) {
        try {
            Path file = store.partFile(upload);
            return Files.exists(file) ? Files.size(file) : 0;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * Adds what the stream gives; what came before a break stays.
     *
     * @param offset where it begins; must be where the last part ended
     * @param size how many bytes there are to be in the end
     */
    void append(UUID upload, long offset, long size, InputStream bytes) throws IOException {
        Object writer = new Object();
        writers.put(upload, writer);
        try (FileChannel file =
                FileChannel.open(store.partFile(upload), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            long at = begin(file, offset);
            byte[] part = new byte[PART];
            for (int count = Incoming.read(bytes, part); count >= 0; count = Incoming.read(bytes, part)) {
                if (at + count > size) {
                    throw new UploadLongerThanSaid();
                }
                write(upload, writer, file, ByteBuffer.wrap(part, 0, count), at);
                at += count;
            }
        } catch (IOException failure) {
            if (Incoming.isFull(failure)) {
                throw new NoRoom();
            }
            throw failure;
        } finally {
            writers.remove(upload, writer);
        }
    }

    private synchronized long begin(FileChannel file, long offset) throws IOException {
        if (file.size() != offset) {
            throw new UploadNotThere(file.size());
        }
        return offset;
    }

    private synchronized void write(UUID upload, Object writer, FileChannel file, ByteBuffer part, long at)
            throws IOException {
        if (writers.get(upload) != writer) {
            throw new UploadTakenOver();
        }
        for (long to = at; part.hasRemaining(); ) {
            to += file.write(part, to);
        }
    }

    /** All that came, not yet under its hash; closing it removes the file. */
    Incoming whole(UUID upload) throws IOException {
        Path file = store.partFile(upload);
        MessageDigest digest = Sha256.digest();
        byte[] part = new byte[PART];
        long size = 0;
        try (InputStream bytes = Files.newInputStream(file)) {
            for (int count = bytes.read(part); count >= 0; count = bytes.read(part)) {
                digest.update(part, 0, count);
                size += count;
            }
        }
        return new Incoming(file, new StoredContent(Sha256.ofDigest(digest.digest()), size));
    }

    void remove(UUID upload) {
        try {
            Files.deleteIfExists(store.partFile(upload));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Removes files that belong to none of these. */
    void removeAllBut(List<UUID> known) throws IOException {
        for (UUID upload : store.partFiles()) {
            if (!known.contains(upload)) {
                remove(upload);
            }
        }
    }
}
