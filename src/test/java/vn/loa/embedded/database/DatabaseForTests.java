package vn.loa.embedded.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * One embedded PostgreSQL per test process, in a temporary directory that goes away with the process; each asker gets an
 * empty database of its own in it.
 */
public final class DatabaseForTests {
    /** Shared by all test processes, so that the programs are unpacked once per build and not once per process. */
    public static final Path PROGRAMS = Path.of("target", "embedded-postgresql");

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static @Nullable EmbeddedDatabase running;

    private DatabaseForTests() {}

    /** An empty database; the application role may read and write what the owner makes in it. */
    public static synchronized DatabaseAccess fresh() {
        try {
            if (running == null) {
                running = startOnce();
            }
            return running.fresh("test_" + COUNT.incrementAndGet());
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static EmbeddedDatabase startOnce() throws IOException {
        Path home = Files.createTempDirectory("loa-test-database-");
        EmbeddedDatabase database = EmbeddedDatabase.start(home, PROGRAMS, 0);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stopAndDelete(database, home)));
        return database;
    }

    private static void stopAndDelete(EmbeddedDatabase database, Path home) {
        database.close();
        try {
            Programs.deleteRecursively(home);
        } catch (IOException e) {
            System.err.println("left behind: " + home + ": " + e);
        }
    }
}
