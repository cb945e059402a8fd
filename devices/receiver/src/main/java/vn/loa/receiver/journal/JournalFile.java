package vn.loa.receiver.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32C;

/**
 * An append-only file of records, each {@code magic ‖ length ‖ CRC-32C ‖ payload}. A record is there wholly or not at
 * all: a tail that was torn by a power cut is cut off when the file is opened.
 */
final class JournalFile implements AutoCloseable {

    private static final int MAGIC = 0x4c6f614a;
    private static final int HEADER = 12;
    private static final int LARGEST_RECORD = 1 << 20;

    private final Path path;
    private final FileChannel channel;
    private final List<byte[]> recovered;
    private final long damagedBytes;
    private long size;

    private JournalFile(Path path, FileChannel channel, Scan scan) {
        this.path = path;
        this.channel = channel;
        this.recovered = List.copyOf(scan.records);
        this.damagedBytes = scan.damaged;
        this.size = scan.end;
    }

    /** Opens or creates the file and reads what is whole in it. */
    static JournalFile open(Path path) throws IOException {
        byte[] bytes = Files.exists(path) ? Files.readAllBytes(path) : new byte[0];
        Scan scan = Scan.of(bytes);
        if (scan.damaged > 0) {
            // Not a torn tail but rot in the middle: keep the evidence before anything is written again.
            Files.write(path.resolveSibling(path.getFileName() + ".damaged"), bytes);
        }
        FileChannel channel = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (scan.end < bytes.length) {
            channel.truncate(scan.end);
            channel.force(true);
        }
        if (bytes.length == 0) {
            forceDirectory(path);
        }
        channel.position(scan.end);
        return new JournalFile(path, channel, scan);
    }

    /** The payloads found when the file was opened, oldest first. */
    List<byte[]> recovered() {
        return recovered;
    }

    /** Bytes in the middle of the file that could not be read. */
    long damagedBytes() {
        return damagedBytes;
    }

    long size() {
        return size;
    }

    /** Appends a record and returns when it is on the disk. */
    void append(byte[] payload) throws IOException {
        try {
            write(channel, payload);
            channel.force(false);
            size += HEADER + payload.length;
        } catch (IOException e) {
            channel.truncate(size);
            channel.position(size);
            throw e;
        }
    }

    /** Replaces the file by one that holds only these records; a power cut leaves the old or the new one. */
    JournalFile replaced(List<byte[]> payloads) throws IOException {
        Path next = path.resolveSibling(path.getFileName() + ".new");
        try (FileChannel fresh = FileChannel.open(
                next, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            for (byte[] payload : payloads) {
                write(fresh, payload);
            }
            fresh.force(true);
        }
        Files.move(next, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        forceDirectory(path);
        channel.close();
        return open(path);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private static void write(FileChannel target, byte[] payload) throws IOException {
        if (payload.length > LARGEST_RECORD) {
            throw new IOException("a record of " + payload.length + " bytes would not be read again");
        }
        ByteBuffer record = ByteBuffer.allocate(HEADER + payload.length);
        record.putInt(MAGIC)
                .putInt(payload.length)
                .putInt(checksum(payload))
                .put(payload)
                .flip();
        while (record.hasRemaining()) {
            target.write(record);
        }
    }

    private static int checksum(byte[] payload) {
        CRC32C checksum = new CRC32C();
        checksum.update(payload);
        return (int) checksum.getValue();
    }

    private static void forceDirectory(Path path) throws IOException {
        Path directory = path.toAbsolutePath().getParent();
        if (directory == null) {
            return;
        }
        try (FileChannel opened = FileChannel.open(directory, StandardOpenOption.READ)) {
            opened.force(true);
        }
    }

    /** What a reading of the whole file found. */
    private static final class Scan {

        private final List<byte[]> records = new ArrayList<>();
        private long end;
        private long damaged;

        static Scan of(byte[] bytes) {
            Scan scan = new Scan();
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            int at = 0;
            while (at + HEADER <= bytes.length) {
                int length = wholeRecordAt(buffer, at);
                if (length < 0) {
                    at++;
                    continue;
                }
                scan.damaged += at - scan.end;
                scan.records.add(Arrays.copyOfRange(bytes, at + HEADER, at + HEADER + length));
                at += HEADER + length;
                scan.end = at;
            }
            return scan;
        }

        private static int wholeRecordAt(ByteBuffer buffer, int at) {
            int length = buffer.getInt(at + 4);
            if (buffer.getInt(at) != MAGIC || length < 0 || length > LARGEST_RECORD) {
                return -1;
            }
            if (at + HEADER + (long) length > buffer.limit()) {
                return -1;
            }
            byte[] payload = new byte[length];
            buffer.get(at + HEADER, payload);
            return checksum(payload) == buffer.getInt(at + 8) ? length : -1;
        }
    }
}
