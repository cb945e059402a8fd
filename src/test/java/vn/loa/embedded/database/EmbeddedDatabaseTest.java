package vn.loa.embedded.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.loa.embedded.ChildJvm;
import vn.loa.embedded.StartFailure;

class EmbeddedDatabaseTest {
    private static final int ROWS_BEFORE_THE_KILL = 300;
    private static final int KILLS = 3;

    @TempDir
    Path home;

    @Test
    void every_committed_row_outlives_kills_of_the_server_although_the_postmaster_stays_behind() throws Exception {
        long committed = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            try (ChildJvm process = ChildJvm.run(
                    DatabaseToKill.class, home.toString(), programs().toString())) {
                String last = "";
                for (int row = 0; row < ROWS_BEFORE_THE_KILL; row++) {
                    last = process.lineAfter("committed ");
                }
                process.kill();
                committed += Long.parseLong(last) + 1;
            }
            assertThat(ProcessHandle.of(postmaster()))
                    .as("left-behind postmaster")
                    .isPresent();
        }
        try (EmbeddedDatabase database = start(0)) {
            // A row committed but not yet said before the kill may be there in addition.
            assertThat(number(database, "SELECT count(*) FROM kept")).isGreaterThanOrEqualTo(committed);
            assertThat(number(database, "SELECT count(*) - 1 - max(number) FROM kept"))
                    .isZero();
        }
        assertThat(home.resolve("cluster/postmaster.pid")).doesNotExist();
    }

    @Test
    void a_pid_file_that_names_somebody_elses_process_does_not_stop_the_start() throws Exception {
        start(0).close();
        Process somebodyElse = new ProcessBuilder("sleep", "600").start();
        try {
            Files.writeString(home.resolve("cluster/postmaster.pid"), somebodyElse.pid() + "\n" + home + "\n");
            start(0).close();
            assertThat(somebodyElse.isAlive()).isTrue();
        } finally {
            somebodyElse.destroyForcibly().waitFor();
        }
    }

    @Test
    void a_first_start_that_was_cut_off_is_done_again() throws Exception {
        Files.createDirectories(home.resolve("cluster.new/base"));
        Files.writeString(home.resolve("cluster.new/PG_VERSION"), "16");
        try (EmbeddedDatabase database = start(0)) {
            assertThat(number(database, "SELECT 1")).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "fsync, on",
        "synchronous_commit, on",
        "full_page_writes, on",
        "listen_addresses, 127.0.0.1",
        "data_checksums, on",
        "server_encoding, UTF8"
    })
    void it_runs_with_durable_and_closed_settings(String setting, String value) throws SQLException {
        // One server of this process serves all rows of this table.
        DatabaseAccess access = DatabaseForTests.fresh();
        try (Connection connection = connect(access, access.application());
                Statement statement = connection.createStatement();
                ResultSet shown = statement.executeQuery("SHOW " + setting)) {
            assertThat(shown.next()).isTrue();
            assertThat(shown.getString(1)).isEqualTo(value);
        }
    }

    @Test
    void root_on_a_machine_without_user_namespaces_is_told_to_run_it_as_somebody_else() {
        assumeThat(System.getProperty("user.name")).as("root runs this test").isEqualTo("root");
        Programs programs = new Programs(programs());
        // What stands for the separation here leaves the program root, as a forbidden one does, or is not there at all.
        for (List<String> inVain : List.of(List.of("env"), List.of("/no/such/unshare"))) {
            assertThatThrownBy(() -> ProgramRunner.of(programs, inVain))
                    .isInstanceOfSatisfying(StartFailure.class, failure -> assertThat(failure.block())
                            .contains("root", "sudo -u loa", "as a normal user"));
        }
    }

    @Test
    void it_opens_no_socket_in_the_file_system() throws IOException {
        try (EmbeddedDatabase database = start(0)) {
            // Line 5 of postmaster.pid: the first directory with a socket.
            assertThat(Files.readAllLines(home.resolve("cluster/postmaster.pid"))
                            .get(4))
                    .isEmpty();
        }
    }

    @Test
    void nobody_comes_in_without_a_password() {
        DatabaseAccess access = DatabaseForTests.fresh();
        for (String role : new String[] {"postgres", "loa", "loa_owner"}) {
            assertThatThrownBy(() -> connect(access, new DatabaseRole(role, "guess")))
                    .isInstanceOfSatisfying(SQLException.class, refused -> assertThat(refused.getSQLState())
                            .isEqualTo("28P01"));
        }
    }

    @Test
    void the_application_may_write_rows_but_neither_drop_tables_nor_make_them() throws SQLException {
        DatabaseAccess access = DatabaseForTests.fresh();
        try (Connection owner = connect(access, access.owner());
                Statement statement = owner.createStatement()) {
            statement.execute("CREATE TABLE note (text text)");
        }
        try (Connection application = connect(access, access.application());
                Statement statement = application.createStatement()) {
            assertThat(statement.executeUpdate("INSERT INTO note VALUES ('x')")).isEqualTo(1);
            assertThatThrownBy(() -> statement.execute("DROP TABLE note")).isInstanceOf(SQLException.class);
            assertThatThrownBy(() -> statement.execute("CREATE TABLE other (text text)"))
                    .isInstanceOf(SQLException.class);
            assertThatThrownBy(() -> statement.execute("ALTER TABLE note DISABLE TRIGGER ALL"))
                    .isInstanceOf(SQLException.class);
        }
    }

    @Test
    void vietnamese_names_sort_as_in_a_vietnamese_dictionary() throws SQLException {
        DatabaseAccess access = DatabaseForTests.fresh();
        try (Connection connection = connect(access, access.application());
                Statement statement = connection.createStatement();
                ResultSet sorted = statement.executeQuery(
                        "SELECT string_agg(n, ' ' ORDER BY n) FROM unnest(ARRAY['Đào','Dung','Ân','An','Ánh','Em']) n")) {
            assertThat(sorted.next()).isTrue();
            assertThat(sorted.getString(1)).isEqualTo("An Ánh Ân Dung Đào Em");
        }
    }

    @Test
    void a_taken_port_is_a_clear_failure() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            assertThatThrownBy(() -> start(other.getLocalPort()))
                    .isInstanceOfSatisfying(StartFailure.class, failure -> assertThat(failure.block())
                            .contains("Cổng " + other.getLocalPort(), "loa.database.embedded.port"));
        }
    }

    private EmbeddedDatabase start(int port) {
        return EmbeddedDatabase.start(home, programs(), port);
    }

    private static Path programs() {
        return DatabaseForTests.PROGRAMS.toAbsolutePath();
    }

    private long postmaster() throws IOException {
        return Long.parseLong(
                Files.readAllLines(home.resolve("cluster/postmaster.pid")).get(0));
    }

    private static long number(EmbeddedDatabase database, String question) throws SQLException {
        DatabaseAccess access = database.access();
        try (Connection connection = connect(access, access.owner());
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(question)) {
            return answer.next() ? answer.getLong(1) : -1;
        }
    }

    private static Connection connect(DatabaseAccess access, DatabaseRole role) throws SQLException {
        return DriverManager.getConnection(access.url(), role.name(), role.password());
    }
}
