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
import java.util.List;
import java.util.Set;
import vn.loa.protocol.Kind;
import vn.loa.protocol.Note;
import vn.loa.protocol.PublicKey;
import vn.loa.protocol.SigningKey;

/**
 * This server as receivers know it: signs everything that they are to believe.
 *
 * <p>The keys are made at the first start and lie in {@code keys/} under the data directory, readable by their owner alone.
 */
@ApplicationScoped
public class Station {

    private final SigningKey key;
    private final List<SigningKey> emergencyKeys;

    Station(StationConfig config) {
        Path keys = config.dataDirectory().resolve("keys");
        this.key = load(keys.resolve("station.key"), config.stationName());
        this.emergencyKeys = List.of(
                load(keys.resolve("emergency-1.key"), config.stationName() + "/emergency-1"),
                load(keys.resolve("emergency-2.key"), config.stationName() + "/emergency-2"));
    }

    /** Signs a command of emergency with both emergency keys [P-28]; only after two people have asked for it. */
    public Note signEmergency(Object command) {
        return Note.sign(Kind.COMMAND, command, emergencyKeys.toArray(SigningKey[]::new));
    }

    /** The two keys that an emergency needs. */
    public List<PublicKey> emergencyKeys() {
        return emergencyKeys.stream().map(SigningKey::publicKey).toList();
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
            Path unfinished = file.resolveSibling(file.getFileName() + ".new");
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
            throw new UncheckedIOException("the key " + file + " can neither be read nor made", unreadable);
        }
    }
}
