package vn.loa.evidence.log;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;
import vn.loa.evidence.tlog.Checkpoint;
import vn.loa.evidence.tlog.MalformedProof;
import vn.loa.evidence.tlog.SignedNote;

/**
 * The last checkpoint that this node signed, on its own disk and outside the database: a database that was restored from an older backup is
 * recognised by it at once.
 */
final class LastSigned {

    private static final Logger LOG = Logger.getLogger(LastSigned.class);

    private final Path file;

    LastSigned(Path file) {
        this.file = file;
    }

    /** What the disk remembers; nothing on a new machine, or when the file is damaged. */
    synchronized Optional<Checkpoint> read() {
        try {
            return Files.exists(file)
                    ? Optional.of(Checkpoint.ofText(
                            SignedNote.parse(Files.readAllBytes(file)).text()))
                    : Optional.empty();
        } catch (IOException | MalformedProof damaged) {
            LOG.warnf("last checkpoint unreadable file=%s reason=%s", file, damaged.getMessage());
            return Optional.empty();
        }
    }

    /** Remembers a checkpoint that has been committed. */
    synchronized void write(SignedCheckpoint signed) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Path unfinished = file.resolveSibling(file.getFileName() + ".new");
            try (FileChannel channel = FileChannel.open(
                    unfinished,
                    Set.of(
                            StandardOpenOption.CREATE,
                            StandardOpenOption.TRUNCATE_EXISTING,
                            StandardOpenOption.WRITE))) {
                channel.write(ByteBuffer.wrap(signed.note().getBytes(StandardCharsets.UTF_8)));
                channel.force(true);
            }
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException full) {
            throw new UncheckedIOException("the last checkpoint cannot be kept in " + file, full);
        }
    }
}
