package vn.loa.receiver.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/** The directory that is all of a receiver's memory; one process owns it at a time. */
public final class StateDirectory implements AutoCloseable {

    private final Path path;
    private final FileChannel lockFile;

    private StateDirectory(Path path, FileChannel lockFile) {
        this.path = path;
        this.lockFile = lockFile;
    }

    /** Another process plays from this directory already. */
    public static final class InUse extends IOException {

        private static final long serialVersionUID = 1;

        InUse(Path path) {
            super(path + " is in use by another receiver");
        }
    }

    /**
     * Takes the directory, making it when it is not there.
     *
     * @throws InUse when another process holds it
     */
    public static StateDirectory take(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            Files.createDirectories(
                    path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
        Files.createDirectories(path.resolve("content"));
        Files.createDirectories(path.resolve("sheets"));
        FileChannel channel =
                FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            lock = null;
        }
        if (lock == null) {
            channel.close();
            throw new InUse(path);
        }
        return new StateDirectory(path, channel);
    }

    /** Where the journal lies. */
    public Path journal() {
        return path.resolve("journal");
    }

    /** A small file in it. */
    public AtomicFile file(String name) {
        return new AtomicFile(path.resolve(name));
    }

    /** Where audio lies, by hash. */
    public Path content() {
        return path.resolve("content");
    }

    /** Where day sheets lie, by hash. */
    public Path sheets() {
        return path.resolve("sheets");
    }

    @Override
    public void close() throws IOException {
        lockFile.close();
    }
}
