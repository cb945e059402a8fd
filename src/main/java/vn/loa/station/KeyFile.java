package vn.loa.station;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import vn.loa.protocol.SigningKey;

/** A signing key in a file that its owner alone can read: the 32 bytes of its seed in base64. */
public final class KeyFile {

    private KeyFile() {}

    /** The key of this file, which is made when it is not there. */
    public static SigningKey loadOrMake(Path file, String name) {
        return load(file, name).orElseGet(() -> {
            SigningKey fresh = SigningKey.generate(name);
            write(file, fresh);
            return fresh;
        });
    }

    /** The key of this file, if there is one. */
    public static Optional<SigningKey> load(Path file, String name) {
        try {
            return Files.exists(file)
                    ? Optional.of(SigningKey.ofSeed(
                            name,
                            Base64.getDecoder().decode(Files.readString(file).strip())))
                    : Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the key " + file + " cannot be read", unreadable);
        }
    }

    /** Puts a key into the file in one step; what was there before is gone. */
    public static void write(Path file, SigningKey key) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Path unfinished = file.resolveSibling(file.getFileName() + ".new");
            Files.deleteIfExists(unfinished);
            Files.createFile(
                    unfinished, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            try (FileChannel channel = FileChannel.open(unfinished, Set.of(StandardOpenOption.WRITE))) {
                channel.write(ByteBuffer.wrap(Base64.getEncoder().encode(key.seed())));
                channel.force(true);
            }
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("the key " + file + " cannot be made", unwritable);
        }
    }
}
