package vn.loa.embedded.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;

/**
 * The database and the roles inside the embedded PostgreSQL, put right at every start.
 *
 * <p>Only the superuser's password is on disk, readable by Loa's user alone; the two roles that Loa works with get a new
 * random one at every start.
 */
record Roles(int port, Path superuserPasswordFile) {
    static final String SUPERUSER = "postgres";
    private static final String OWNER = "loa_owner";
    private static final String APPLICATION = "loa";

    /** Makes the superuser's password on the very first start. */
    static void makePasswordWhereMissing(Path file) throws IOException {
        if (Files.exists(file)) {
            return;
        }
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(fresh, randomPassword());
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Makes the named database where it is missing and returns how to reach it. */
    DatabaseAccess prepare(String database) throws IOException, SQLException {
        DatabaseRole owner = new DatabaseRole(OWNER, randomPassword());
        DatabaseRole application = new DatabaseRole(APPLICATION, randomPassword());
        try (Connection connection = connect("postgres");
                Statement statement = connection.createStatement()) {
            setPassword(statement, owner);
            setPassword(statement, application);
        }
        create(database);
        return new DatabaseAccess(url(database), application, owner);
    }

    /** Makes one database that belongs to the owner and in which the application may read and write rows. */
    void create(String database) throws IOException, SQLException {
        try (Connection connection = connect("postgres");
                Statement statement = connection.createStatement()) {
            if (!exists(statement, "pg_database WHERE datname = '" + database + "'")) {
                statement.execute("CREATE DATABASE " + database + " OWNER " + OWNER);
            }
            statement.execute("REVOKE ALL ON DATABASE " + database + " FROM PUBLIC");
            statement.execute("GRANT CONNECT, TEMPORARY ON DATABASE " + database + " TO " + APPLICATION);
        }
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute("ALTER SCHEMA public OWNER TO " + OWNER);
            statement.execute("GRANT USAGE ON SCHEMA public TO " + APPLICATION);
            String granted = "ALTER DEFAULT PRIVILEGES FOR ROLE " + OWNER + " IN SCHEMA public GRANT ";
            statement.execute(granted + "SELECT, INSERT, UPDATE, DELETE ON TABLES TO " + APPLICATION);
            statement.execute(granted + "USAGE, SELECT ON SEQUENCES TO " + APPLICATION);
        }
    }

    void drop(String database) throws IOException, SQLException {
        try (Connection connection = connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("DROP DATABASE IF EXISTS " + database + " WITH (FORCE)");
        }
    }

    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    private Connection connect(String database) throws IOException, SQLException {
        return DriverManager.getConnection(url(database), SUPERUSER, Files.readString(superuserPasswordFile));
    }

    private static void setPassword(Statement statement, DatabaseRole role) throws SQLException {
        boolean known = exists(statement, "pg_roles WHERE rolname = '" + role.name() + "'");
        // Hexadecimal, so nothing in it can end the quotes; a password cannot be a parameter of this statement.
        statement.execute(
                (known ? "ALTER" : "CREATE") + " ROLE " + role.name() + " LOGIN PASSWORD '" + role.password() + "'");
    }

    private static boolean exists(Statement statement, String what) throws SQLException {
        try (ResultSet found = statement.executeQuery("SELECT 1 FROM " + what)) {
            return found.next();
        }
    }

    private static String randomPassword() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
