package vn.loa.evidence.log;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.Optional;
import vn.loa.protocol.SigningKey;
import vn.loa.station.KeyFile;
import vn.loa.station.StationConfig;

/**
 * The log's own key, apart from the station's: {@code keys/log.key} under the data directory, and beside it the former one.
 *
 * <p>Read anew each time, for another node that shares the directory may have changed it.
 */
@ApplicationScoped
class LogKeys implements LogSigner {

    private final String origin;
    private final Path key;
    private final Path formerKey;

    LogKeys(LogConfig config, StationConfig station) {
        this.origin = config.origin().orElseGet(() -> station.stationName() + "/log");
        Path keys = station.dataDirectory().resolve("keys");
        this.key = keys.resolve("log.key");
        this.formerKey = keys.resolve("log-before.key");
    }

    @Override
    public String origin() {
        return origin;
    }

    @Override
    public synchronized SigningKey current() {
        return KeyFile.loadOrMake(key, origin);
    }

    @Override
    public synchronized Optional<SigningKey> former() {
        return KeyFile.load(formerKey, origin);
    }

    /** Makes a new key; the one before is kept beside it for as long as both sign. */
    synchronized SigningKey replace() {
        KeyFile.write(formerKey, current());
        SigningKey fresh = SigningKey.generate(origin);
        KeyFile.write(key, fresh);
        return fresh;
    }
}
