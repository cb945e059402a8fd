package vn.loa.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import vn.loa.problem.Sentence;

/**
 * The one directory in which Loa keeps everything, held by a lock for as long as this process runs.
 *
 * <p>Two servers on one directory would give two databases one set of files, so the second is refused.
 */
public final class DataDirectory implements AutoCloseable {
    private static final Sentence PART = new Sentence("Thư mục dữ liệu", "Data directory");

    /** Below this PostgreSQL cannot even recover; starting would only fail later and less clearly. */
    private static final long LEAST_FREE_BYTES = 64L * 1024 * 1024;

    private final Path path;
    private final FileChannel lockFile;

    private DataDirectory(Path path, FileChannel lockFile) {
        this.path = path;
        this.lockFile = lockFile;
    }

    /**
     * Takes the directory, creating it where it is missing.
     *
     * @throws StartFailure when it cannot be written, has no room left, or another Loa holds it
     */
    public static DataDirectory take(Path wanted) {
        Path path = wanted.toAbsolutePath().normalize();
        FileChannel channel = openLockFile(path);
        if (lock(channel, path) == null) {
            closeQuietly(channel);
            throw inUse(path);
        }
        DataDirectory taken = new DataDirectory(path, channel);
        taken.refuseWhenFull();
        return taken;
    }

    public Path path() {
        return path;
    }

    /** Gives the directory back; the lock file itself stays. */
    @Override
    public void close() {
        closeQuietly(lockFile);
    }

    private static FileChannel openLockFile(Path path) {
        try {
            Files.createDirectories(path);
            return FileChannel.open(path.resolve("loa.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw notWritable(path, e);
        }
    }

    private static @Nullable FileLock lock(FileChannel channel, Path path) {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        } catch (IOException e) {
            closeQuietly(channel);
            throw notWritable(path, e);
        }
    }

    private void refuseWhenFull() {
        try {
            long free = Files.getFileStore(path).getUsableSpace();
            if (free < LEAST_FREE_BYTES) {
                close();
                throw full(path, free);
            }
        } catch (IOException e) {
            close();
            throw notWritable(path, e);
        }
    }

    private static void closeQuietly(FileChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            // The operating system releases the lock with the process; nothing more can be done here.
        }
    }

    private static StartFailure notWritable(Path path, IOException cause) {
        return new StartFailure(
                PART,
                new Sentence("Không ghi được vào " + path + ".", "Cannot write to " + path + " (" + cause + ")."),
                new Sentence(
                        "Cấp quyền ghi cho người dùng chạy Loa, hoặc chọn thư mục khác bằng loa.data-directory.",
                        "Give the user that runs Loa write access, or choose another directory with loa.data-directory."),
                cause);
    }

    private static StartFailure inUse(Path path) {
        return new StartFailure(
                PART,
                new Sentence(
                        "Một Loa khác đang dùng thư mục " + path + ".",
                        "Another Loa is using the directory " + path + "."),
                new Sentence(
                        "Dừng Loa kia trước, hoặc chọn thư mục khác bằng loa.data-directory.",
                        "Stop the other Loa first, or choose another directory with loa.data-directory."));
    }

    public static StartFailure full(Path path, long freeBytes) {
        long mebibytes = freeBytes / (1024 * 1024);
        return new StartFailure(
                PART,
                new Sentence(
                        "Đĩa chứa " + path + " đã đầy, chỉ còn " + mebibytes + " MiB.",
                        "The disk of " + path + " is full, " + mebibytes + " MiB are left."),
                new Sentence(
                        "Giải phóng chỗ trống (ít nhất 64 MiB, nên có 2 GiB) rồi khởi động lại.",
                        "Free some room (at least 64 MiB, better 2 GiB) and start again."));
    }
}
