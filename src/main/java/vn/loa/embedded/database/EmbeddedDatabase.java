package vn.loa.embedded.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.jboss.logging.Logger;

/**
 * A running PostgreSQL that belongs to this process and keeps its files in one directory.
 *
 * <p>Every setting that makes a commit durable is on; it listens on 127.0.0.1 only and asks for passwords. When this
 * process is killed PostgreSQL stays behind, and the next start ends it first. Not for two processes at once: the caller
 * holds the data directory's lock.
 */
public final class EmbeddedDatabase implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(EmbeddedDatabase.class);
    private static final String DATABASE = "loa";

    private final Postmaster postmaster;
    private final Roles roles;
    private final DatabaseAccess access;

    private EmbeddedDatabase(Postmaster postmaster, Roles roles, DatabaseAccess access) {
        this.postmaster = postmaster;
        this.roles = roles;
        this.access = access;
    }

    /**
     * Starts PostgreSQL on the files in {@code home}, making them on the first start.
     *
     * @param home a directory for the database alone
     * @param programs where PostgreSQL's programs are, or are to be, unpacked
     * @param wantedPort TCP port on 127.0.0.1; 0 takes any free one
     * @throws vn.loa.embedded.StartFailure when it does not start
     */
    public static EmbeddedDatabase start(Path home, Path programs, int wantedPort) {
        try {
            return open(home, programs, wantedPort);
        } catch (IOException | SQLException e) {
            throw Postmaster.failure(String.valueOf(e.getMessage()), wantedPort);
        }
    }

    private static EmbeddedDatabase open(Path home, Path programs, int wantedPort) throws IOException, SQLException {
        Files.createDirectories(home.resolve("log"));
        Path place = home.toRealPath();
        Path password = place.resolve("superuser-password");
        Roles.makePasswordWhereMissing(password);
        ProgramRunner runner = ProgramRunner.of(Programs.unpackedIn(programs.toAbsolutePath()));
        Cluster cluster = new Cluster(place.resolve("cluster"), password);
        cluster.makeWhereMissing(runner);
        Postmaster postmaster = new Postmaster(cluster, runner);
        int port = postmaster.start(wantedPort);
        Roles roles = new Roles(port, password);
        try {
            EmbeddedDatabase database = new EmbeddedDatabase(postmaster, roles, roles.prepare(DATABASE));
            LOG.infof("embedded database is up port=%d home=%s", port, place);
            return database;
        } catch (IOException | SQLException e) {
            postmaster.stop();
            throw e;
        }
    }

    /** How to reach the database named {@code loa}. The passwords are good until the next start. */
    public DatabaseAccess access() {
        return access;
    }

    /** Makes a further, empty database beside the first one, with the same roles; tests want a fresh one each. */
    DatabaseAccess fresh(String name) throws IOException, SQLException {
        roles.drop(name);
        roles.create(name);
        return new DatabaseAccess(roles.url(name), access.application(), access.owner());
    }

    /** Cuts open sessions, writes everything out and waits until PostgreSQL has ended. */
    @Override
    public void close() {
        try {
            postmaster.stop();
        } catch (IOException e) {
            LOG.errorf("embedded database did not stop: %s", e.getMessage());
        }
    }
}
