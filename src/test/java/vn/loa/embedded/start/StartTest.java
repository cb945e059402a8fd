package vn.loa.embedded.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.loa.embedded.DataDirectory;
import vn.loa.embedded.DebianPostgreSql;
import vn.loa.embedded.database.DatabaseForTests;

class StartTest {
    @TempDir
    Path directory;

    private final Map<String, String> before = new HashMap<>();
    private final ByteArrayOutputStream terminal = new ByteArrayOutputStream();
    private final AtomicReference<Map<String, String>> seenByQuarkus = new AtomicReference<>(Map.of());

    @BeforeEach
    void settings() {
        set("loa.data-directory", directory.toString());
        set(
                "loa.database.embedded.programs-directory",
                DatabaseForTests.PROGRAMS.toAbsolutePath().toString());
        set("quarkus.http.port", "0");
        set("loa.broker.port", "0");
        for (String left : new String[] {
            "loa.demo",
            "quarkus.datasource.jdbc.url",
            "quarkus.datasource.username",
            "quarkus.datasource.password",
            "quarkus.flyway.jdbc-url",
            "quarkus.flyway.username",
            "quarkus.flyway.password"
        }) {
            set(left, "");
            System.clearProperty(left);
        }
    }

    @AfterEach
    void putBack() {
        before.forEach((name, value) -> {
            if (value == null) {
                System.clearProperty(name);
            } else {
                System.setProperty(name, value);
            }
        });
    }

    @Test
    void quarkus_finds_the_embedded_database_up_and_it_goes_down_after_it() {
        assertThat(start()).isZero();
        assertThat(seenByQuarkus.get()).containsEntry("quarkus.datasource.username", "loa");
        assertThat(seenByQuarkus.get().get("quarkus.datasource.jdbc.url")).startsWith("jdbc:postgresql://127.0.0.1:");
        assertThat(seenByQuarkus.get()).containsEntry("postmaster", "up");
        assertThat(directory.resolve("postgresql/cluster/postmaster.pid")).doesNotExist();
        assertThat(said()).isEmpty();
    }

    @Test
    void the_demo_is_asked_for_by_a_word_and_never_the_default() {
        assertThat(start()).isZero();
        assertThat(seenByQuarkus.get()).doesNotContainKey("loa.demo");
        assertThat(start("demo")).isZero();
        assertThat(seenByQuarkus.get()).containsEntry("loa.demo", "true");
    }

    @Test
    void a_taken_web_port_is_told_before_anything_is_started() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            set("quarkus.http.port", Integer.toString(other.getLocalPort()));
            set("quarkus.http.host", "127.0.0.1");
            assertThat(start()).isNotZero();
            assertToldOnce("Trang web (HTTP)", "quarkus.http.port");
            assertThat(directory.resolve("postgresql")).doesNotExist();
        }
    }

    @Test
    void a_taken_broker_port_is_told_before_anything_is_started() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            set("loa.broker.port", Integer.toString(other.getLocalPort()));
            assertThat(start()).isNotZero();
            assertToldOnce("MQTT", "loa.broker.port");
            assertThat(directory.resolve("postgresql")).doesNotExist();
        }
    }

    @Test
    void a_directory_that_another_loa_holds_is_refused() {
        try (DataDirectory held = DataDirectory.take(directory)) {
            assertThat(held.path()).isEqualTo(directory);
            assertThat(start()).isNotZero();
            assertToldOnce("Một Loa khác đang dùng", "loa.data-directory");
        }
    }

    @Test
    void a_data_directory_that_cannot_be_made_is_refused() throws Exception {
        Path file = Files.writeString(directory.resolve("file"), "x");
        set("loa.data-directory", file.resolve("data").toString());
        assertThat(start()).isNotZero();
        assertToldOnce("Không ghi được vào", "loa.data-directory");
    }

    @Test
    void a_full_disk_is_told_with_what_is_left() {
        assertThat(DataDirectory.full(directory, 3L * 1024 * 1024).block()).contains("chỉ còn 3 MiB", "3 MiB are left");
    }

    @Test
    void an_external_database_that_does_not_answer_is_told() throws Exception {
        set("loa.database.url", "jdbc:postgresql://127.0.0.1:" + DebianPostgreSql.freePort() + "/loa");
        assertThat(start()).isNotZero();
        assertToldOnce("Cơ sở dữ liệu jdbc:postgresql://", "loa.database.url");
    }

    @Test
    void a_failure_nobody_foresaw_keeps_its_stack_trace_for_the_developers() {
        int exitCode =
                starter().around(new String[0], whenDone -> whenDone.accept(1, new IllegalStateException("odd")));
        assertThat(exitCode).isEqualTo(1);
        assertThat(said()).contains("Lỗi chưa lường trước", "odd", "\tat ");
    }

    private int start(String... arguments) {
        return starter().around(arguments, whenDone -> {
            Map<String, String> seen = new HashMap<>();
            System.getProperties().forEach((name, value) -> seen.put(name.toString(), value.toString()));
            boolean up = Files.exists(directory.resolve("postgresql/cluster/postmaster.pid"));
            seen.put("postmaster", up ? "up" : "down");
            seenByQuarkus.set(seen);
            whenDone.accept(0, null);
        });
    }

    private Start starter() {
        terminal.reset();
        return new Start(new PrintStream(terminal, true, StandardCharsets.UTF_8));
    }

    private String said() {
        return terminal.toString(StandardCharsets.UTF_8);
    }

    private void assertToldOnce(String part, String setting) {
        assertThat(said()).contains(part, setting, "Cách sửa", "What to do").doesNotContain("\tat ");
    }

    private void set(String name, String value) {
        before.putIfAbsent(name, System.getProperty(name));
        System.setProperty(name, value);
    }
}
