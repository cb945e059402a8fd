package vn.loa.embedded.start;

import io.quarkus.arc.Unremovable;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Settings of the database, {@code loa.database.*}.
 *
 * <p>They are read by {@link StartSettings} before Quarkus runs; here they are declared, because Quarkus refuses to start with
 * settings under {@code loa} that nobody has declared.
 */
@Unremovable
@ConfigMapping(prefix = "loa.database")
public interface DatabaseConfig {

    /** Address of a PostgreSQL that somebody else runs, {@code jdbc:postgresql://host:5432/loa}; empty for the embedded one. */
    Optional<String> url();

    /** Role at an external database. */
    @WithDefault("loa")
    String username();

    /** Password at an external database. */
    Optional<String> password();

    /** The embedded database. */
    Embedded embedded();

    /** What may be chosen of the embedded database. */
    interface Embedded {

        /** Its port on this machine; 0 for any free one. */
        @WithDefault("0")
        int port();

        /** Where its programs are unpacked; by default inside the data directory. */
        Optional<Path> programsDirectory();
    }
}
