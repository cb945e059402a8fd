package vn.loa.clip;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.loa.clip.audio.Samples;
import vn.loa.protocol.WardId;
import vn.loa.staff.Role;
import vn.loa.station.StationConfig;

@QuarkusTest
@TestProfile(UploadLimitsTest.Small.class)
class UploadLimitsTest {

    /** A limit that a test can pass. */
    public static final class Small implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("loa.clip.upload-limit", "150K");
        }
    }

    private static final Path FITS = Samples.good("chuc-tet-dau-cuoi-im-lang.mp3");
    private static final Path TOO_LARGE = Samples.good("ve-sinh-vbr-bia.mp3");

    private final WardForTests wards;
    private final StationConfig station;

    @TestHTTPResource
    URL server;

    private WardId ward;

    UploadLimitsTest(WardForTests wards, StationConfig station) {
        this.wards = wards;
        this.station = station;
    }

    @BeforeEach
    void found() {
        ward = wards.found();
    }

    @Test
    void a_file_beyond_the_limit_is_refused_and_the_next_one_is_taken() throws IOException {
        var officer = wards.signedIn(ward, Role.OFFICER);

        given().spec(officer)
                .contentType("audio/mpeg")
                .body(TOO_LARGE.toFile())
                .post(clips())
                .then()
                .statusCode(413)
                .body("type", equalTo("urn:loa:problem:clip-too-large"));

        assertThat(unfinished()).isEmpty();
        given().spec(officer)
                .contentType("audio/mpeg")
                .body(FITS.toFile())
                .post(clips())
                .then()
                .statusCode(201);
    }

    @Test
    void an_endless_upload_of_unknown_length_is_refused_at_the_limit() throws IOException {
        String cookies = cookies();
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write(("POST " + clips() + "?name=x HTTP/1.1\r\nHost: " + server.getAuthority() + "\r\nCookie: "
                            + cookies + "\r\nContent-Type: audio/mpeg\r\nTransfer-Encoding: chunked\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            byte[] part = new byte[16 * 1024];
            for (int sent = 0; sent < 12; sent++) {
                out.write(("4000\r\n").getBytes(StandardCharsets.US_ASCII));
                out.write(part);
                out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
            }
            out.flush();
            InputStream in = socket.getInputStream();
            String answer = new String(in.readNBytes(12), StandardCharsets.US_ASCII);
            assertThat(answer).isEqualTo("HTTP/1.1 413");
        }
        assertThat(unfinished()).isEmpty();
    }

    @Test
    void an_upload_that_breaks_off_leaves_nothing() throws Exception {
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write(("POST " + clips() + "?name=x HTTP/1.1\r\nHost: " + server.getAuthority() + "\r\nCookie: "
                            + cookies() + "\r\nContent-Type: audio/mpeg\r\nContent-Length: 100000\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            out.write(new byte[50_000]);
            out.flush();
        }
        for (int asked = 0; asked < 100 && !unfinished().isEmpty(); asked++) {
            Thread.sleep(100);
        }
        assertThat(unfinished()).isEmpty();
        given().spec(wards.signedIn(ward, Role.OFFICER)).get(clips()).then().body("size()", equalTo(0));
    }

    @Test
    void a_full_disk_refuses_the_upload_with_a_sentence_and_the_next_one_is_taken_when_there_is_room()
            throws Exception {
        var officer = wards.signedIn(ward, Role.OFFICER);
        Path disk = Files.createDirectories(station.dataDirectory().resolve("content"));
        assumeTrue(
                run("mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", disk.toString()),
                "SKIPPED: a small disk can be mounted by root only");
        try {
            given().spec(officer)
                    .contentType("audio/mpeg")
                    .body(FITS.toFile())
                    .post(clips())
                    .then()
                    .statusCode(507)
                    .body("type", equalTo("urn:loa:problem:no-room"));
            assertThat(unfinished()).isEmpty();
        } finally {
            assertThat(run("umount", disk.toString())).isTrue();
        }
        given().spec(officer)
                .contentType("audio/mpeg")
                .body(FITS.toFile())
                .post(clips())
                .then()
                .statusCode(201);
    }

    @Test
    void a_large_body_that_is_no_recording_is_refused() {
        given().contentType("application/json")
                .body(new byte[2 * 1024 * 1024])
                .post("/api/session")
                .then()
                .statusCode(413)
                .body("type", equalTo("urn:loa:problem:too-large"));
    }

    private static boolean run(String... words) throws InterruptedException {
        try {
            return new ProcessBuilder(words).start().waitFor() == 0;
        } catch (IOException absent) {
            return false;
        }
    }

    private String cookies() {
        return String.join(
                "; ",
                wards.cookies(ward, Role.OFFICER).asList().stream()
                        .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                        .toList());
    }

    private String clips() {
        return "/api/wards/" + ward + "/clips";
    }

    private List<Path> unfinished() throws IOException {
        Path directory = station.dataDirectory().resolve("content").resolve("unfinished");
        if (!Files.exists(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.toList();
        }
    }
}
