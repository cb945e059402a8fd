package vn.loa.clip;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.loa.clip.audio.Samples;
import vn.loa.protocol.Sha256;
import vn.loa.protocol.WardId;
import vn.loa.staff.Role;
import vn.loa.station.StationConfig;

@QuarkusTest
class UploadInPartsTest {

    private static final Path SPEECH = Samples.good("chuc-tet-dau-cuoi-im-lang.mp3");

    private final WardForTests wards;
    private final StationConfig station;
    private final SweepUploads sweep;
    private final DataSource database;

    @TestHTTPResource
    URL server;

    private WardId ward;
    private io.restassured.http.Cookies session;
    private byte[] bytes;

    UploadInPartsTest(WardForTests wards, StationConfig station, SweepUploads sweep, DataSource database) {
        this.wards = wards;
        this.station = station;
        this.sweep = sweep;
        this.database = database;
    }

    @BeforeEach
    void found() throws IOException {
        ward = wards.found();
        session = wards.cookies(ward, Role.OFFICER);
        bytes = Files.readAllBytes(SPEECH);
    }

    @Test
    void a_file_comes_in_parts_and_becomes_a_clip_with_the_last() {
        String id = begin(bytes.length, "").statusCode(201).extract().path("id");
        send(id, 0, Arrays.copyOf(bytes, 1_000)).statusCode(200).body("offset", equalTo(1_000));

        String clip = send(id, 1_000, Arrays.copyOfRange(bytes, 1_000, bytes.length))
                .statusCode(200)
                .body("clip", notNullValue())
                .extract()
                .path("clip");

        officer()
                .get(clips() + "/" + clip)
                .then()
                .statusCode(200)
                .body("original.sha256", equalTo(Sha256.of(bytes).hex()))
                .body("name", equalTo("Chúc Tết.mp3"));
        send(id, 1_000, new byte[] {1}).statusCode(200).body("clip", equalTo(clip));
    }

    @Test
    void what_came_before_the_line_broke_stays_and_the_rest_is_enough() throws Exception {
        String id = begin(bytes.length, "").extract().path("id");
        int sent = bytes.length / 2;
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write(("PATCH " + uploads() + "/" + id + " HTTP/1.1\r\nHost: " + server.getAuthority() + "\r\nCookie: "
                            + cookieHeader() + "\r\nUpload-Offset: 0\r\nContent-Type: application/octet-stream\r\n"
                            + "Content-Length: " + bytes.length + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            out.write(bytes, 0, sent);
            out.flush();
            awaitOffset(id, sent);
        }
        int offset = officer()
                .head(uploads() + "/" + id)
                .then()
                .statusCode(200)
                .header("Upload-Length", String.valueOf(bytes.length))
                .extract()
                .headers()
                .getValue("Upload-Offset")
                .transform(Integer::parseInt);
        assertThat(offset).isEqualTo(sent);

        send(id, offset, Arrays.copyOfRange(bytes, offset, bytes.length))
                .statusCode(200)
                .body("clip", notNullValue());
    }

    @Test
    void a_newer_connection_goes_on_while_the_old_one_still_hangs() throws Exception {
        String id = begin(bytes.length, "").extract().path("id");
        try (Socket hanging = new Socket(server.getHost(), server.getPort())) {
            OutputStream out = hanging.getOutputStream();
            out.write(("PATCH " + uploads() + "/" + id + " HTTP/1.1\r\nHost: " + server.getAuthority() + "\r\nCookie: "
                            + cookieHeader() + "\r\nUpload-Offset: 0\r\nContent-Type: application/octet-stream\r\n"
                            + "Content-Length: " + bytes.length + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            out.write(bytes, 0, 5_000);
            out.flush();
            awaitOffset(id, 5_000);

            send(id, 5_000, Arrays.copyOfRange(bytes, 5_000, bytes.length))
                    .statusCode(200)
                    .body("clip", notNullValue());
        }
    }

    @Test
    void a_part_that_does_not_follow_is_told_where_to_go_on() {
        String id = begin(bytes.length, "").extract().path("id");
        send(id, 0, Arrays.copyOf(bytes, 500)).statusCode(200);

        send(id, 900, new byte[10])
                .statusCode(409)
                .body("type", equalTo("urn:loa:problem:upload-not-there"))
                .body("offset", equalTo(500));
    }

    @Test
    void the_same_file_by_its_hash_is_gone_on_with_and_never_sent_twice() {
        String hash = Sha256.of(bytes).hex();
        String id = begin(bytes.length, hash).extract().path("id");
        send(id, 0, Arrays.copyOf(bytes, 700)).statusCode(200);

        begin(bytes.length, hash).statusCode(201).body("id", equalTo(id)).body("offset", equalTo(700));
        String clip = send(id, 700, Arrays.copyOfRange(bytes, 700, bytes.length))
                .extract()
                .path("clip");
        begin(bytes.length, hash).statusCode(201).body("clip", equalTo(clip)).body("offset", equalTo(bytes.length));
    }

    @Test
    void bytes_that_are_not_those_of_the_hash_are_refused_and_nothing_is_kept() {
        String id = begin(bytes.length, "0".repeat(64)).extract().path("id");

        send(id, 0, bytes).statusCode(422).body("type", equalTo("urn:loa:problem:upload-garbled"));

        officer().get(uploads() + "/" + id).then().statusCode(404);
        assertThat(partOf(id)).doesNotExist();
    }

    @Test
    void refusals_are_those_of_every_upload() throws IOException {
        begin(0, "").statusCode(400);
        begin(10, "kein Hash").statusCode(400).body("type", equalTo("urn:loa:problem:not-an-upload"));
        begin(1L << 40, "").statusCode(413).body("type", equalTo("urn:loa:problem:clip-too-large"));
        byte[] text = Files.readAllBytes(Samples.bad("van-ban.mp3"));
        String id = begin(text.length, "").extract().path("id");
        send(id, 0, text).statusCode(422).body("type", equalTo("urn:loa:problem:clip-not-sound"));
        assertThat(partOf(id)).doesNotExist();
        String longer = begin(100, "").extract().path("id");
        send(longer, 0, new byte[101]).statusCode(400).body("type", equalTo("urn:loa:problem:upload-longer-than-said"));
    }

    @Test
    void an_upload_is_its_beginners_alone() {
        String id = begin(bytes.length, "").extract().path("id");

        wards.signedIn(ward, Role.OFFICER).get(uploads() + "/" + id).then().statusCode(404);
        officer().get(uploads() + "/" + UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void parts_that_nobody_goes_on_with_are_swept() throws Exception {
        String old = begin(bytes.length, "").extract().path("id");
        send(old, 0, Arrays.copyOf(bytes, 300)).statusCode(200);
        String young = begin(bytes.length, "").extract().path("id");
        send(young, 0, Arrays.copyOf(bytes, 300)).statusCode(200);
        write("update upload set touched_at = touched_at - interval '25 hours' where id = ?", old);

        sweep.sweep();

        assertThat(partOf(old)).doesNotExist();
        assertThat(partOf(young)).exists();
        officer().get(uploads() + "/" + old).then().statusCode(404);
    }

    @Test
    void a_part_of_a_ready_clip_is_a_clip_of_its_own_and_the_original_stays() throws Exception {
        String whole = officer()
                .contentType("application/octet-stream")
                .queryParam("name", "Tết.mp3")
                .body(bytes)
                .post(clips())
                .path("id");
        long length = ready(whole).extract().<Integer>path("rendition.milliseconds");

        String part = officer()
                .contentType("application/json")
                .body("{\"from\":2000,\"to\":6000}")
                .post(clips() + "/" + whole + "/parts")
                .then()
                .statusCode(201)
                .body("trimmedFrom", equalTo(whole))
                .extract()
                .path("id");
        assertThat(ready(part).extract().<Integer>path("rendition.milliseconds"))
                .isBetween(3_900, 4_100);
        assertThat(ready(part).extract().<Float>path("rendition.loudness")).isBetween(-16.5f, -15.5f);

        String partOfPart = officer()
                .contentType("application/json")
                .body("{\"from\":1000,\"to\":3000}")
                .post(clips() + "/" + part + "/parts")
                .path("id");
        assertThat(ready(partOfPart).extract().<Integer>path("rendition.milliseconds"))
                .isBetween(1_900, 2_100);
        assertThat(ready(whole).extract().<Integer>path("rendition.milliseconds"))
                .isEqualTo((int) length);
        assertThat(officer().get(clips() + "/" + part + "/original").asByteArray())
                .isEqualTo(bytes);
        officer()
                .contentType("application/json")
                .body("{\"from\":2000,\"to\":2500}")
                .post(clips() + "/" + whole + "/parts")
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:loa:problem:not-a-part"));
    }

    private ValidatableResponse ready(String clip) throws InterruptedException {
        for (int asked = 0; asked < 600; asked++) {
            ValidatableResponse answer = officer().get(clips() + "/" + clip).then();
            if (!answer.extract().<String>path("state").matches("WAITING|TRANSCODING")) {
                return answer.body("state", equalTo("READY"));
            }
            Thread.sleep(200);
        }
        throw new AssertionError("clip " + clip + " is not done");
    }

    private ValidatableResponse begin(long size, String sha256) {
        Map<String, Object> announced = new HashMap<>(Map.of("name", "Chúc Tết.mp3", "size", size));
        if (!sha256.isEmpty()) {
            announced.put("sha256", sha256);
        }
        return officer()
                .contentType("application/json")
                .body(announced)
                .post(uploads())
                .then();
    }

    private ValidatableResponse send(String id, long offset, byte[] part) {
        return officer()
                .contentType("application/octet-stream")
                .header("Upload-Offset", offset)
                .body(part)
                .patch(uploads() + "/" + id)
                .then();
    }

    private void awaitOffset(String id, int offset) throws InterruptedException {
        for (int asked = 0; asked < 300; asked++) {
            if (officer().get(uploads() + "/" + id).<Integer>path("offset") == offset) {
                return;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("the first half has not come");
    }

    private void write(String sql, String id) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, UUID.fromString(id));
            statement.executeUpdate();
        }
    }

    private String cookieHeader() {
        return session.asList().stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    private Path partOf(String id) {
        return station.dataDirectory().resolve("content").resolve("parts").resolve(id);
    }

    private RequestSpecification officer() {
        return given().cookies(session);
    }

    private String clips() {
        return "/api/wards/" + ward + "/clips";
    }

    private String uploads() {
        return clips() + "/uploads";
    }
}
