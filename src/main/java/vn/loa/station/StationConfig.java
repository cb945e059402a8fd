package vn.loa.station;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;

/** Settings of the server as a whole. */
@ConfigMapping(prefix = "loa")
public interface StationConfig {

    /** Everything that Loa keeps on disk: keys, content, and the embedded database and broker. */
    @WithDefault("data")
    Path dataDirectory();

    /** Whether this is a demonstration: a made-up ward with published passwords. Never for real use. */
    @WithDefault("false")
    boolean demo();

    /** How the server is called in signatures. Changing it changes the key's identity, so choose it once. */
    @WithDefault("loa.station")
    String stationName();
}
