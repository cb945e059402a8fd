package vn.loa.station;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.List;
import vn.loa.protocol.Kind;
import vn.loa.protocol.Note;
import vn.loa.protocol.PublicKey;
import vn.loa.protocol.SigningKey;

/**
 * This server as receivers know it: signs everything that they are to believe.
 *
 * <p>The keys are made at the first start and lie in {@code keys/} under the data directory, readable by their owner alone. The key that signs
 * the log's checkpoints is another one, and not here.
 */
@ApplicationScoped
public class Station {

    private final SigningKey key;
    private final List<SigningKey> emergencyKeys;

    Station(StationConfig config) {
        Path keys = config.dataDirectory().resolve("keys");
        this.key = KeyFile.loadOrMake(keys.resolve("station.key"), config.stationName());
        this.emergencyKeys = List.of(
                KeyFile.loadOrMake(keys.resolve("emergency-1.key"), config.stationName() + "/emergency-1"),
                KeyFile.loadOrMake(keys.resolve("emergency-2.key"), config.stationName() + "/emergency-2"));
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
}
