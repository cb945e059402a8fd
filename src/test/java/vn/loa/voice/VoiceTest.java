package vn.loa.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.loa.schedule.WardForTests;
import vn.loa.staff.Role;

@QuarkusTest
class VoiceTest {

    private static final String TEXT = "UBND phường mời bà con họp lúc 7h30 ngày 27/11 tại NVH Bến Nghé.";

    private final DataSource database;
    private final Clock clock;
    private final Voices voices;
    private WardForTests ward;

    VoiceTest(DataSource database, Clock clock, Voices voices) {
        this.database = database;
        this.clock = clock;
        this.voices = voices;
    }

    @BeforeEach
    void aWardOfItsOwn() {
        ward = new WardForTests(database, clock.instant());
    }

    @Test
    void the_officer_sees_what_will_be_read_with_the_wards_own_words() {
        ward.as(Role.OFFICER)
                .body(Map.of("written", "NVH Bến Nghé", "spoken", "nhà văn hóa Bến Nghé"))
                .put("/voice/words")
                .then()
                .statusCode(200)
                .body("written", contains("NVH Bến Nghé"));

        ward.as(Role.OFFICER)
                .body(Map.of("text", TEXT))
                .post("/voice/reading")
                .then()
                .statusCode(200)
                .body(
                        "spoken",
                        equalTo(
                                "ủy ban nhân dân phường mời bà con họp lúc bảy giờ ba mươi phút ngày hai mươi bảy tháng mười một"
                                        + " tại nhà văn hóa Bến Nghé."))
                .body("pieces.written", hasItem("7h30"));

        ward.as(Role.OFFICER)
                .body(Map.of("written", "NVH Bến Nghé", "spoken", ""))
                .put("/voice/words")
                .then()
                .statusCode(200)
                .body("size()", equalTo(0));
    }

    @Test
    void a_word_that_is_missing_or_too_long_is_refused_beside_its_field() {
        String page = ward.page(Role.OFFICER)
                .formParam("written", "x".repeat(41))
                .formParam("spoken", "y")
                .post("/words")
                .then()
                .statusCode(400)
                .extract()
                .asString();
        assertThat(page).contains("wrong-written", "up to 40 characters");
        ward.as(Role.OFFICER)
                .body(Map.of("text", " "))
                .post("/voice/reading")
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:loa:problem:nothing-to-read"));
    }

    @Test
    void a_text_is_previewed_and_becomes_a_clip_that_says_that_a_machine_spoke() throws InterruptedException {
        assumeTrue(voices.isAvailable(), "skipped: there is no espeak-ng");
        for (String accent : new String[] {"NORTH", "CENTRAL", "SOUTH"}) {
            byte[] sound = ward.as(Role.OFFICER)
                    .accept("*/*")
                    .body(Map.of("text", TEXT, "accent", accent, "rate", 110))
                    .post("/voice/preview")
                    .then()
                    .statusCode(200)
                    .contentType("audio/wav")
                    .extract()
                    .asByteArray();
            assertThat(new String(sound, 0, 4, StandardCharsets.US_ASCII)).isEqualTo("RIFF");
            assertThat(sound.length).isGreaterThan(100_000);
        }
        String clip = ward.as(Role.OFFICER)
                .body(Map.of("text", TEXT, "title", "Mời họp"))
                .post("/voice/clips")
                .then()
                .statusCode(201)
                .extract()
                .path("clip");
        String state = "WAITING";
        for (int asked = 0; asked < 300 && state.matches("WAITING|TRANSCODING"); asked++) {
            Thread.sleep(200);
            state = ward.as(Role.OFFICER).get("/clips/" + clip).path("state");
        }
        ward.as(Role.OFFICER)
                .get("/clips/" + clip)
                .then()
                .body("state", equalTo("READY"))
                .body("origin", equalTo("SPOKEN"))
                .body("name", equalTo("Mời họp (giọng máy).wav"));
        ward.as(Role.OFFICER)
                .body(Map.of("text", TEXT, "rate", 300))
                .post("/voice/clips")
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:loa:problem:not-a-rate"));
    }
}
