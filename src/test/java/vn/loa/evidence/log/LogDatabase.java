package vn.loa.evidence.log;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Consumer;
import org.flywaydb.core.Flyway;
import vn.loa.embedded.database.DatabaseAccess;
import vn.loa.evidence.EvidenceLog;
import vn.loa.evidence.LeafKind;
import vn.loa.evidence.tlog.Checkpoint;
import vn.loa.evidence.tlog.TreeHash;
import vn.loa.protocol.SigningKey;
import vn.loa.protocol.WardId;
import vn.loa.station.KeyFile;

/** A database with Loa's schema and nodes that write the log in it, without a server around them. */
public final class LogDatabase implements Transactions, AutoCloseable {

    static final String ORIGIN = "loa.test/log";

    private final String url;
    private final String user;
    private final String password;
    private final Deque<Connection> idle = new ConcurrentLinkedDeque<>();

    LogDatabase(String url, String user, String password) {
        this.url = url;
        this.user = user;
        this.password = password;
    }

    /** Makes the schema, and works as the server does: in a role that owns nothing. */
    public static LogDatabase migrated(DatabaseAccess access) {
        Flyway.configure()
                .dataSource(access.url(), access.owner().name(), access.owner().password())
                .locations("db/migration")
                .placeholders(Map.of("application_role", access.application().name()))
                .load()
                .migrate();
        return new LogDatabase(
                access.url(), access.application().name(), access.application().password());
    }

    /** What another process needs to open it. */
    String[] arguments() {
        return new String[] {url, user, password};
    }

    Connection open() throws SQLException {
        Connection connection = DriverManager.getConnection(url, user, password);
        connection.setAutoCommit(false);
        return connection;
    }

    @Override
    public <T> T run(Work<T> work) {
        try {
            Connection kept = idle.pollFirst();
            Connection connection = kept == null ? open() : kept;
            T done;
            try {
                done = work.in(connection);
                connection.commit();
            } catch (SQLException | RuntimeException failed) {
                connection.close(); // Which undoes what was not committed, as a death would.
                throw failed;
            }
            idle.addFirst(connection);
            return done;
        } catch (SQLException failed) {
            throw new LogUnreachable(failed);
        }
    }

    @Override
    public void close() throws SQLException {
        for (Connection connection = idle.pollFirst(); connection != null; connection = idle.pollFirst()) {
            connection.close();
        }
    }

    /** A node that shares its keys, but not its memory, with those that have the same directory for keys. */
    Sequencer node(Path directory, Clock clock, Consumer<Step> steps) {
        return node(directory, clock, steps, ORIGIN, 100);
    }

    Sequencer node(Path directory, Clock clock, Consumer<Step> steps, String origin, int batch) {
        Guard guard = new Guard(
                new LastSigned(directory.resolve("log.last")),
                new Guard.Listening(Duration.ZERO, Duration.ZERO),
                clock);
        Sequencer.Limits limits =
                new Sequencer.Limits(batch, Duration.ofSeconds(60), Duration.ofHours(1), Duration.ofDays(28));
        return new Sequencer(this, signer(directory, origin), guard, limits, clock, steps);
    }

    static LogSigner signer(Path directory, String origin) {
        return new LogSigner() {
            @Override
            public String origin() {
                return origin;
            }

            @Override
            public SigningKey current() {
                return KeyFile.loadOrMake(directory.resolve("log.key"), origin);
            }

            @Override
            public Optional<SigningKey> former() {
                return KeyFile.load(directory.resolve("log-before.key"), origin);
            }
        };
    }

    /** Commits so many leaves, each in a transaction of its own. */
    void append(int leaves, String ward, Clock clock) {
        for (int number = 0; number < leaves; number++) {
            run(connection -> append(connection, ward, clock));
        }
    }

    static long append(Connection connection, String ward, Clock clock) throws SQLException {
        return EvidenceLog.append(
                connection,
                clock.instant(),
                LeafKind.EXPORTED,
                Optional.of(ward).filter(name -> !name.isEmpty()).map(WardId::new),
                Map.of("what", "a test"));
    }

    long size() {
        return run(LogTables::size);
    }

    TreeHash rootAt(long size) {
        return run(connection -> Guard.rootAt(connection, size, LogTables.size(connection)));
    }

    Optional<Checkpoint> latest() {
        return run(connection -> Checkpoints.latest(connection, ORIGIN)).map(SignedCheckpoint::checkpoint);
    }
}
