package vn.loa.clip;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.loa.clip.audio.Samples;
import vn.loa.protocol.Sha256;
import vn.loa.protocol.WardId;
import vn.loa.staff.Role;
import vn.loa.station.StationConfig;

@QuarkusTest
class ClipResourceTest {

    private static final Path SPEECH = Samples.good("chuc-tet-dau-cuoi-im-lang.mp3");

    private final WardForTests wards;
    private final StationConfig station;

    private WardId ward;
    private RequestSpecification officer;

    ClipResourceTest(WardForTests wards, StationConfig station) {
        this.wards = wards;
        this.station = station;
    }

    @BeforeEach
    void found() {
        ward = wards.found();
        officer = wards.signedIn(ward, Role.OFFICER);
    }

    @Test
    void an_upload_becomes_a_rendition_that_says_how_loud_and_long_it_is() throws Exception {
        String id = upload(SPEECH, "Chúc Tết.mp3").statusCode(201).extract().path("id");

        ValidatableResponse ready = whenDone(id);

        ready.body("state", equalTo("READY"))
                .body("progress", equalTo(100))
                .body("name", equalTo("Chúc Tết.mp3"))
                .body(
                        "original.sha256",
                        equalTo(Sha256.of(Files.readAllBytes(SPEECH)).hex()))
                .body("original.mediaType", equalTo("audio/mpeg"))
                .body("rendition.gaps", hasSize(0));
        assertThat(ready.extract().<Float>path("rendition.loudness")).isBetween(-16.5f, -15.5f);
        assertThat(ready.extract().<Float>path("rendition.truePeak")).isLessThanOrEqualTo(-1.5f);
        assertThat(ready.extract().<Integer>path("rendition.milliseconds")).isBetween(10_000, 11_500);
        officer().get(clips() + "/" + id + "/waveform").then().statusCode(200).body("peaks", hasSize(1_000));
    }

    @Test
    void the_same_bytes_again_are_the_same_clip() {
        String first = upload(SPEECH, "a.mp3").statusCode(201).extract().path("id");
        String second = upload(SPEECH, "b.mp3").statusCode(200).extract().path("id");

        assertThat(second).isEqualTo(first);
        officer().get(clips()).then().statusCode(200).body("", hasSize(1)).body("[0].name", equalTo("a.mp3"));
    }

    @Test
    void the_same_bytes_in_another_ward_are_another_clip() {
        String here = upload(SPEECH, "a.mp3").extract().path("id");
        ward = wards.found();
        officer = wards.signedIn(ward, Role.OFFICER);

        String there = upload(SPEECH, "a.mp3").statusCode(201).extract().path("id");

        assertThat(there).isNotEqualTo(here);
        officer()
                .get(clips() + "/" + here)
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:loa:problem:no-such-clip"));
    }

    @ParameterizedTest
    @CsvSource({
        "cat-cut.m4a, clip-unreadable",
        "danh-sach-gia-mp3.mp3, clip-not-sound",
        "ffconcat.flac, clip-not-sound",
        "khai-4-gb.wav, clip-cut-off",
        "rong.wav, clip-empty",
        "van-ban.mp3, clip-not-sound",
    })
    void what_is_no_recording_is_refused_at_once_and_leaves_nothing(String name, String type) throws IOException {
        upload(Samples.bad(name), name)
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:loa:problem:" + type))
                .body("detail", containsString("hãy"));

        officer().get(clips()).then().body("", hasSize(0));
        assertThat(contentOf(Samples.bad(name))).doesNotExist();
        assertThat(unfinished()).isEmpty();
    }

    @Test
    void silence_is_refused_with_a_sentence_once_it_was_listened_to_and_is_not_kept() throws Exception {
        Path silence = Samples.bad("im-lang-hoan-toan.mp3");
        String id = upload(silence, "im lặng.mp3").statusCode(201).extract().path("id");

        whenDone(id)
                .body("state", equalTo("REFUSED"))
                .body("refusal.type", equalTo("urn:loa:problem:clip-silent"))
                .body("refusal.vietnamese", startsWith("Tệp chỉ có im lặng"));

        assertThat(contentOf(silence)).doesNotExist();
        officer().get(clips() + "/" + id + "/original").then().statusCode(404);
        officer().get(clips() + "/" + id + "/rendition").then().statusCode(404);
    }

    @Test
    void a_form_in_parts_is_refused_with_what_to_send_instead() {
        officer()
                .multiPart("file", "a.mp3", new byte[] {1, 2, 3})
                .post(clips() + "?name=a.mp3")
                .then()
                .statusCode(415)
                .body("type", equalTo("urn:loa:problem:form-not-recording"));
    }

    @Test
    void a_file_that_is_here_under_another_name_is_told_by_that_name() {
        String id = upload(SPEECH, "Lịch tiêm.mp3").extract().path("id");
        upload(SPEECH, "Tên khác.mp3").statusCode(200);

        String panel = "/wards/" + clips().split("/")[3] + "/clips/" + id + "?sent-as=";
        assertThat(officer().accept("text/html").get(panel + "Tên khác.mp3").asString())
                .contains("(tên cũ: Lịch tiêm.mp3)");
        assertThat(officer().accept("text/html").get(panel + "Lịch tiêm.mp3").asString())
                .doesNotContain("tên cũ");
    }

    static Stream<String> oddNames() {
        return Stream.of(
                "../../x",
                "-i.mp3",
                "a;rm -rf .mp3",
                "$(touch /tmp/x)`id`|.mp3",
                "C:\\Windows\\x.mp3",
                "x".repeat(300),
                "\u202Egpj.exe\u202C.mp3",
                "a\u0001b\r\nSet-Cookie: x=y.mp3",
                "",
                "concat:/etc/passwd|x.mp3");
    }

    @ParameterizedTest
    @MethodSource("oddNames")
    void a_name_is_only_ever_shown(String name) {
        String id = upload(SPEECH, name).statusCode(201).extract().path("id");

        String shown = officer()
                .get(clips() + "/" + id)
                .then()
                .statusCode(200)
                .extract()
                .path("name");
        assertThat(shown).isNotBlank().hasSizeLessThanOrEqualTo(200);
        assertThat(shown).doesNotContain("/", "\\").doesNotContainPattern("[\\p{Cc}\\p{Cf}]");
        String disposition = officer().get(clips() + "/" + id + "/original").header("Content-Disposition");
        assertThat(disposition).matches("inline; filename\\*=UTF-8''[A-Za-z0-9%._-]+");
    }

    @Test
    void original_and_rendition_are_played_in_place_and_in_ranges() throws Exception {
        byte[] original = Files.readAllBytes(SPEECH);
        String id = upload(SPEECH, "a.mp3").extract().path("id");
        whenDone(id);
        String path = clips() + "/" + id + "/original";

        officer()
                .get(path)
                .then()
                .statusCode(200)
                .contentType("audio/mpeg")
                .header("Accept-Ranges", "bytes")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Length", String.valueOf(original.length));
        byte[] part = officer()
                .header("Range", "bytes=100-199")
                .get(path)
                .then()
                .statusCode(206)
                .header("Content-Range", "bytes 100-199/" + original.length)
                .extract()
                .asByteArray();
        assertThat(part).isEqualTo(Arrays.copyOfRange(original, 100, 200));
        officer()
                .header("Range", "bytes=-5")
                .get(path)
                .then()
                .statusCode(206)
                .header("Content-Range", startsWith("bytes " + (original.length - 5)));
        officer()
                .header("Range", "bytes=" + original.length + "-")
                .get(path)
                .then()
                .statusCode(416);
        officer().header("Range", "bytes=0-1,5-6").get(path).then().statusCode(200);
        officer().get(clips() + "/" + id + "/rendition").then().statusCode(200).contentType("audio/ogg");
    }

    @Test
    void only_an_officer_uploads_and_nobody_from_elsewhere_looks() {
        String id = upload(SPEECH, "a.mp3").extract().path("id");

        for (Role role : List.of(Role.APPROVER, Role.AUDITOR, Role.ADMINISTRATOR)) {
            wards.signedIn(ward, role).get(clips() + "/" + id).then().statusCode(200);
            wards.signedIn(ward, role)
                    .body(new byte[] {1})
                    .contentType("audio/mpeg")
                    .post(clips())
                    .then()
                    .statusCode(403);
        }
        wards.signedIn(ward, Role.TECHNICIAN).get(clips()).then().statusCode(403);
        wards.signedIn(wards.found(), Role.OFFICER)
                .get(clips() + "/" + id)
                .then()
                .statusCode(404);
        given().get(clips() + "/" + id).then().statusCode(401);
    }

    private ValidatableResponse upload(Path file, String name) {
        return officer()
                .contentType("application/octet-stream")
                .queryParam("name", name)
                .body(file.toFile())
                .post(clips())
                .then();
    }

    private ValidatableResponse whenDone(String id) throws InterruptedException {
        for (int asked = 0; asked < 600; asked++) {
            ValidatableResponse clip = officer().get(clips() + "/" + id).then().statusCode(200);
            if (List.of("READY", "REFUSED").contains(clip.extract().<String>path("state"))) {
                return clip;
            }
            Thread.sleep(200);
        }
        throw new AssertionError("clip " + id + " is not done");
    }

    private RequestSpecification officer() {
        return given().spec(officer);
    }

    private String clips() {
        return "/api/wards/" + ward + "/clips";
    }

    private Path contentOf(Path file) throws IOException {
        String hash = Sha256.of(Files.readAllBytes(file)).hex();
        return content().resolve(hash.substring(0, 2)).resolve(hash);
    }

    private List<Path> unfinished() throws IOException {
        try (Stream<Path> files = Files.list(content().resolve("unfinished"))) {
            return files.toList();
        }
    }

    private Path content() {
        return station.dataDirectory().resolve("content");
    }
}
