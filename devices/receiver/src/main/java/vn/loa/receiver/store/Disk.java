package vn.loa.receiver.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** How much room is left; a test fills the disk by saying so. */
@FunctionalInterface
public interface Disk {

    /** Bytes that may still be written beneath this directory. */
    long freeBytes(Path directory);

    /** The disk of this machine. */
    static Disk ofThisMachine() {
        return directory -> {
            try {
                return Files.getFileStore(directory).getUsableSpace();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }
}
