package vn.loa.embedded.start;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.loa.embedded.DataDirectory;
import vn.loa.embedded.StartFailure;
import vn.loa.embedded.TcpPort;
import vn.loa.embedded.database.DatabaseAccess;
import vn.loa.embedded.database.EmbeddedDatabase;

/**
 * What must stand before Quarkus starts: the data directory, free ports, and a database that answers.
 *
 * <p>{@link #close()} takes it down again and belongs after Quarkus has stopped.
 */
final class Foundation implements AutoCloseable {
    private final DataDirectory directory;
    private final @Nullable EmbeddedDatabase database;
    private final Map<String, String> settings;

    private Foundation(DataDirectory directory, @Nullable EmbeddedDatabase database, Map<String, String> settings) {
        this.directory = directory;
        this.database = database;
        this.settings = settings;
    }

    /** @throws StartFailure with the first thing that stands in the way */
    static Foundation lay(StartSettings settings) {
        checkPorts(settings);
        DataDirectory directory = DataDirectory.take(settings.dataDirectory());
        try {
            return layIn(directory, settings);
        } catch (RuntimeException e) {
            directory.close();
            throw e;
        }
    }

    /** The settings that Quarkus needs to find what was laid. */
    Map<String, String> settings() {
        return settings;
    }

    @Override
    public void close() {
        if (database != null) {
            database.close();
        }
        directory.close();
    }

    private static Foundation layIn(DataDirectory directory, StartSettings settings) {
        Map<String, String> forQuarkus = new LinkedHashMap<>();
        forQuarkus.put("loa.data-directory", directory.path().toString());
        Optional<ExternalDatabase> external = settings.externalDatabase();
        if (external.isPresent()) {
            external.get().check();
            describe(external.get(), forQuarkus);
            return new Foundation(directory, null, forQuarkus);
        }
        Path home = directory.path().resolve("postgresql");
        Path programs = settings.databasePrograms().orElse(home.resolve("programs"));
        EmbeddedDatabase database = EmbeddedDatabase.start(home, programs, settings.embeddedDatabasePort());
        describe(database.access(), forQuarkus);
        return new Foundation(directory, database, forQuarkus);
    }

    private static void checkPorts(StartSettings settings) {
        if (settings.webPortMustBeFree()) {
            TcpPort.http(settings.httpHost(), settings.httpPort()).mustBeFree();
        }
        if (settings.brokerIsEmbedded()) {
            TcpPort.broker(settings.brokerHost(), settings.brokerPort()).mustBeFree();
        }
    }

    private static void describe(ExternalDatabase database, Map<String, String> settings) {
        settings.put("quarkus.datasource.jdbc.url", database.url());
        settings.put("quarkus.datasource.username", database.username());
        settings.put("quarkus.datasource.password", database.password());
    }

    private static void describe(DatabaseAccess access, Map<String, String> settings) {
        settings.put("quarkus.datasource.jdbc.url", access.url());
        settings.put("quarkus.datasource.username", access.application().name());
        settings.put("quarkus.datasource.password", access.application().password());
        settings.put("quarkus.flyway.jdbc-url", access.url());
        settings.put("quarkus.flyway.username", access.owner().name());
        settings.put("quarkus.flyway.password", access.owner().password());
    }
}
