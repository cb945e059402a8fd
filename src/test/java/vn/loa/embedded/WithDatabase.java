package vn.loa.embedded;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.loa.embedded.database.DatabaseAccess;
import vn.loa.embedded.database.DatabaseForTests;

/**
 * Gives a {@code @QuarkusTest} an empty database in the embedded PostgreSQL of this test process, and an empty data
 * directory.
 *
 * <p>Found by the service loader, so it needs no annotation on the tests; each start of the application gets a new
 * database, each test process one PostgreSQL.
 */
public final class WithDatabase implements QuarkusTestResourceLifecycleManager {
    private @Nullable Path dataDirectory;

    @Override
    public Map<String, String> start() {
        DatabaseAccess access = DatabaseForTests.fresh();
        dataDirectory = TemporaryDirectory.make();
        return Map.of(
                "loa.data-directory", dataDirectory.toString(),
                "quarkus.datasource.jdbc.url", access.url(),
                "quarkus.datasource.username", access.application().name(),
                "quarkus.datasource.password", access.application().password(),
                "quarkus.flyway.jdbc-url", access.url(),
                "quarkus.flyway.username", access.owner().name(),
                "quarkus.flyway.password", access.owner().password());
    }

    @Override
    public void stop() {
        // The database stays until the process ends; the next start takes another one.
        if (dataDirectory != null) {
            TemporaryDirectory.delete(dataDirectory);
        }
    }
}
