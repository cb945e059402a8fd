package vn.loa.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.loa.embedded.DebianMosquitto;
import vn.loa.embedded.DebianPostgreSql;
import vn.loa.embedded.TestCertificate;
import vn.loa.embedded.broker.TestClient;

/** The whole server, with a receiver, on a PostgreSQL and a mosquitto that Debian packaged: by addresses alone, TLS on the way to the broker. */
class ExternalPartsIT {

    private static final String SERVER_PASSWORD = "mật khẩu của máy chủ";

    @TempDir
    Path directory;

    @Test
    void a_broadcast_goes_out_and_its_receipt_comes_back_over_parts_that_somebody_else_runs() throws Exception {
        TestCertificate certificate = TestCertificate.in(directory);
        try (DebianPostgreSql database = DebianPostgreSql.start();
                DebianMosquitto broker = DebianMosquitto.startWithTls(
                        certificate, Map.of("loa-server", SERVER_PASSWORD, "listener", "nghe"), Map.of());
                DemoServer server = on(database, broker, certificate)) {
            server.awaitReady();
            Pole pole = admitted(server, broker);
            Newsroom newsroom = new Newsroom(server);
            Path recording = directory.resolve("ngan.wav");
            ShortClip.writeTo(recording);

            String occurrence = newsroom.airNow(newsroom.onThePoles(recording, List.of(pole)), List.of(pole));

            assertThat(newsroom.awaitAsRun(occurrence, List.of(pole))
                            .get(pole.id())
                            .path("verdict")
                            .path("outcome")
                            .asText())
                    .isEqualTo("PLAYED");
            assertThat(newsroom.receipts(occurrence))
                    .extracting(receipt -> receipt.path("outcome").asText())
                    .containsExactly("ACCEPTED", "STARTED", "COMPLETED");
            assertThat(receiptsIn(database)).isGreaterThanOrEqualTo(3);
            assertThat(server.database()).isEmpty();
            commandsAreNotRetained(broker, certificate);
        }
    }

    /** [P-12]: whoever comes later is told of timetables and assignments, never of commands. */
    private static void commandsAreNotRetained(DebianMosquitto broker, TestCertificate certificate) throws Exception {
        try (TestClient late = TestClient.connect(
                broker.url(), "listener", certificate.trusted(TestClient.options("listener", "nghe")))) {
            late.subscribe("loa/1/#");
            late.publish("loa/1/last", "x", false);
            List<String> retained = new ArrayList<>();
            for (TestClient.Heard heard = late.next(); !heard.topic().equals("loa/1/last"); heard = late.next()) {
                retained.add(heard.topic());
            }
            assertThat(retained)
                    .anyMatch(topic -> topic.endsWith("/timetable"))
                    .anyMatch(topic -> topic.endsWith("/assignment"))
                    .noneMatch(topic -> topic.endsWith("/command"));
        }
    }

    private static DemoServer on(DebianPostgreSql database, DebianMosquitto broker, TestCertificate certificate)
            throws IOException {
        return DemoServer.launchedWith(
                Map.of("JAVA_TOOL_OPTIONS", certificate.javaOptions()),
                1,
                "-Dloa.database.url=" + database.url(),
                "-Dloa.database.username=" + DebianPostgreSql.USER,
                "-Dloa.database.password=" + DebianPostgreSql.PASSWORD,
                "-Dloa.broker.url=" + broker.url(),
                "-Dloa.broker.password=" + SERVER_PASSWORD);
    }

    /** As decision 0013 tells the operator: after the enrolment the receiver gets an account with its own password. */
    private static Pole admitted(DemoServer server, DebianMosquitto broker) throws Exception {
        Patience.until("a receiver is there", () -> server.poles().size() == 1);
        Pole pole = server.poles().get(0);
        Path identity = pole.directory().resolve("state").resolve("identity.json");
        Patience.until("it is enrolled", () -> Files.exists(identity));
        broker.admit(pole.id(), pole.linkSecret(), "phuong-mau");
        server.awaitPoles();
        return pole;
    }

    private static long receiptsIn(DebianPostgreSql database) throws Exception {
        try (Connection connection =
                        DriverManager.getConnection(database.url(), DebianPostgreSql.USER, DebianPostgreSql.PASSWORD);
                ResultSet rows = connection.createStatement().executeQuery("select count(*) from receipt")) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
