package vn.loa.embedded;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import vn.loa.embedded.database.DatabaseAccess;
import vn.loa.embedded.database.DatabaseForTests;

/**
 * Gives a {@code @QuarkusTest} an empty database in the embedded PostgreSQL of this test process.
 *
 * <p>Found by the service loader, so it needs no annotation on the tests; each start of the application gets a new
 * database, each test process one PostgreSQL.
 */
public final class WithDatabase implements QuarkusTestResourceLifecycleManager {
    @Override
    public Map<String, String> start() {
        DatabaseAccess access = DatabaseForTests.fresh();
        return Map.of(
                "quarkus.datasource.jdbc.url", access.url(),
                "quarkus.datasource.username", access.application().name(),
                "quarkus.datasource.password", access.application().password(),
                "quarkus.flyway.jdbc-url", access.url(),
                "quarkus.flyway.username", access.owner().name(),
                "quarkus.flyway.password", access.owner().password());
    }

    @Override
    public void stop() {
        // The next start takes another database; the whole server goes away with the process.
    }
}
