package vn.loa.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/**
 * A PostgreSQL of the Debian package, as somebody else would run it: own files, free port, password required.
 *
 * <p>Where the package is absent the test is skipped with a line that says so.
 */
public final class DebianPostgreSql implements AutoCloseable {
    public static final String DATABASE = "loa";
    public static final String USER = "ward";
    public static final String PASSWORD = "bí mật của phường";

    private final Path directory;
    private final Path programs;
    private final int port;

    private DebianPostgreSql(Path directory, Path programs, int port) {
        this.directory = directory;
        this.programs = programs;
        this.port = port;
    }

    public static DebianPostgreSql start() throws IOException, InterruptedException {
        Optional<Path> programs = programs();
        Assumptions.assumeTrue(
                programs.isPresent(), "skipped: Debian's postgresql is not installed (/usr/lib/postgresql/*/bin)");
        DebianPostgreSql started = new DebianPostgreSql(TemporaryDirectory.make(), programs.get(), freePort());
        started.run();
        return started;
    }

    public String url() {
        return url(DATABASE);
    }

    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    @Override
    public void close() throws IOException, InterruptedException {
        call("pg_ctl", "stop", "-w", "-m", "fast", "-D", data());
        TemporaryDirectory.delete(directory);
    }

    private void run() throws IOException, InterruptedException {
        Path password = Files.writeString(directory.resolve("password"), PASSWORD);
        call(
                "initdb",
                "--pgdata=" + data(),
                "--username=" + USER,
                "--auth=scram-sha-256",
                "--pwfile=" + password,
                "--encoding=UTF8",
                "--locale=C.UTF-8",
                "--no-sync");
        String options = "-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories=" + directory;
        call(
                "pg_ctl",
                "start",
                "-w",
                "-D",
                data(),
                "-l",
                directory.resolve("log").toString(),
                "-o",
                options);
        // The server asks for the password even of its own maintenance tools.
        try (var connection = java.sql.DriverManager.getConnection(url("postgres"), USER, PASSWORD);
                var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + DATABASE);
        } catch (java.sql.SQLException e) {
            throw new IOException(e);
        }
    }

    private String data() {
        return directory.resolve("data").toString();
    }

    private void call(String program, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        if ("root".equals(System.getProperty("user.name"))) {
            // PostgreSQL refuses root; in a user namespace of its own it sees another user.
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(programs.resolve(program).toString());
        command.addAll(List.of(arguments));
        Path output = directory.resolve(program + ".out");
        int exitCode = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start()
                .waitFor();
        if (exitCode != 0) {
            throw new IOException(program + ": " + Files.readString(output, StandardCharsets.UTF_8));
        }
    }

    private static Optional<Path> programs() throws IOException {
        Path versions = Path.of("/usr/lib/postgresql");
        if (!Files.isDirectory(versions)) {
            return Optional.empty();
        }
        try (var found = Files.list(versions)) {
            return found.map(version -> version.resolve("bin"))
                    .filter(bin -> Files.isExecutable(bin.resolve("postgres")))
                    .max(Path::compareTo);
        }
    }

    public static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }
}
