package vn.loa.embedded.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** Runs the embedded PostgreSQL and commits row after row, saying each number after its commit, until it is killed. */
final class DatabaseToKill {
    private DatabaseToKill() {}

    /** @param arguments the database's home and the programs' directory */
    public static void main(String... arguments) throws SQLException {
        EmbeddedDatabase database = EmbeddedDatabase.start(Path.of(arguments[0]), Path.of(arguments[1]), 0);
        DatabaseAccess access = database.access();
        try (Connection connection = DriverManager.getConnection(
                        access.url(), access.owner().name(), access.owner().password());
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE IF NOT EXISTS kept (number bigint PRIMARY KEY)");
            for (long number = 0; ; number++) {
                statement.execute("INSERT INTO kept SELECT coalesce(max(number) + 1, 0) FROM kept");
                System.out.println("committed " + number);
            }
        }
    }
}
