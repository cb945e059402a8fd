package vn.loa.station;

import jakarta.enterprise.context.ApplicationScoped;
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
import java.util.Set;
import vn.loa.protocol.Kind;
import vn.loa.protocol.Note;
import vn.loa.protocol.PublicKey;
import vn.loa.protocol.SigningKey;

/**
 * This server as receivers know it: signs everything that they are to believe.
 *
 * <p>The key is made at the first start and lies in {@code keys/station.key} under the data directory, readable by its owner alone.
 */
@ApplicationScoped
public class Station {

    private final SigningKey key;

    Station(StationConfig config) {
        this.key = load(config.dataDirectory().resolve("keys").resolve("station.key"), config.stationName());
    }

    /** Signs a body as a note of this kind. */
    public Note sign(Kind kind, Object body) {
        return Note.sign(kind, body, key);
    }

    public PublicKey publicKey() {
        return key.publicKey();
    }

    private static SigningKey load(Path file, String name) {
        try {
            if (Files.exists(file)) {
                return SigningKey.ofSeed(
                        name, Base64.getDecoder().decode(Files.readString(file).strip()));
            }
            SigningKey fresh = SigningKey.generate(name);
            Files.createDirectories(file.getParent());
            Path unfinished = file.resolveSibling("station.key.new");
            Files.deleteIfExists(unfinished);
            Files.createFile(
                    unfinished, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            try (FileChannel channel = FileChannel.open(unfinished, Set.of(StandardOpenOption.WRITE))) {
                channel.write(ByteBuffer.wrap(Base64.getEncoder().encode(fresh.seed())));
                channel.force(true);
            }
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
            return fresh;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the station key " + file + " can neither be read nor made", unreadable);
        }
    }
}
