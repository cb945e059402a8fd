package vn.loa.playout;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.loa.clip.ContentStore;
import vn.loa.clip.StoredContent;
import vn.loa.protocol.DaySheet;
import vn.loa.protocol.Kind;
import vn.loa.protocol.MalformedNote;
import vn.loa.protocol.Note;
import vn.loa.protocol.Precedence;
import vn.loa.protocol.Sha256;
import vn.loa.protocol.TimetableIndex;
import vn.loa.protocol.WireJson;
import vn.loa.schedule.WardForTests;
import vn.loa.staff.Role;
import vn.loa.station.Station;
import vn.loa.time.SteppedClock;

/** What receivers may pull, and how [P-13, P-14, P-21]. */
@QuarkusTest
class DeviceContentTest {

    private static final Instant NOON = Instant.parse("2026-11-22T05:00:00Z");

    private final DataSource database;
    private final ContentStore store;
    private final Station station;
    private WardForTests ward;
    private byte[] sound;
    private StoredContent rendition;
    private String draft;

    DeviceContentTest(DataSource database, ContentStore store, Station station) {
        this.database = database;
        this.store = store;
        this.station = station;
    }

    @BeforeEach
    void aDraftWithARendition() throws IOException {
        QuarkusMock.installMockForType(new SteppedClock(NOON), Clock.class);
        ward = new WardForTests(database, NOON);
        sound = ("sound of " + ward.id() + ", not really Opus").getBytes(StandardCharsets.UTF_8);
        rendition = store.put(new ByteArrayInputStream(sound));
        UUID clip = ward.clip("READY");
        ward.write(
                "update clip set rendition_sha256 = ?, rendition_size = ? where id = ?",
                rendition.sha256().hex(),
                rendition.size(),
                clip);
        draft = ward.draft(clip, "Lịch tiêm");
    }

    @Test
    void audio_leaves_the_server_only_after_its_approval() {
        given().get("/devices/1/content/" + rendition.sha256())
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:loa:problem:no-such-content"));

        approve();

        assertThat(given().get("/devices/1/content/" + rendition.sha256())
                        .then()
                        .statusCode(200)
                        .contentType("audio/ogg")
                        .header("Cache-Control", containsString("immutable"))
                        .extract()
                        .asByteArray())
                .isEqualTo(sound);
    }

    @Test
    void what_was_cut_off_is_fetched_on_by_range() {
        approve();

        byte[] rest = given().header("Range", "bytes=10-")
                .get("/devices/1/content/" + rendition.sha256())
                .then()
                .statusCode(206)
                .header("Content-Range", "bytes 10-" + (sound.length - 1) + "/" + sound.length)
                .extract()
                .asByteArray();

        assertThat(rest).isEqualTo(Arrays.copyOfRange(sound, 10, sound.length));
        given().header("Range", "bytes=100000-")
                .get("/devices/1/content/" + rendition.sha256())
                .then()
                .statusCode(416);
    }

    @Test
    void the_timetable_names_day_sheets_that_can_be_fetched_by_their_hash() throws MalformedNote {
        approve();
        ward.once(draft, "2026-11-23", "06:00").statusCode(201);

        byte[] note = given().get("/devices/1/wards/" + ward.id() + "/timetable")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        TimetableIndex index =
                Note.verify(Kind.TIMETABLE, note, List.of(station.publicKey())).body(TimetableIndex.class);

        assertThat(index.days()).singleElement().satisfies(day -> {
            byte[] sheet = given().get("/devices/1/content/" + day.sha256())
                    .then()
                    .statusCode(200)
                    .contentType("application/json")
                    .extract()
                    .asByteArray();
            assertThat(Sha256.of(sheet)).isEqualTo(day.sha256());
            assertThat(sheet).hasSize((int) day.size());
        });
    }

    /** [P-28] */
    @Test
    void nothing_that_officers_plan_is_an_emergency() throws Exception {
        approve();
        ward.once(draft, "2026-11-23", "06:00").statusCode(201);
        byte[] note =
                given().get("/devices/1/wards/" + ward.id() + "/timetable").asByteArray();
        TimetableIndex index =
                Note.verify(Kind.TIMETABLE, note, List.of(station.publicKey())).body(TimetableIndex.class);

        String sheet = given().get("/devices/1/content/" + index.days().get(0).sha256())
                .asString();

        assertThat(WireJson.readOwn(sheet, DaySheet.class).items())
                .isNotEmpty()
                .allMatch(item -> item.precedence() != Precedence.EMERGENCY);
    }

    @Test
    void originals_and_what_nobody_named_stay_inside() throws IOException {
        approve();
        StoredContent secret = store.put(new ByteArrayInputStream("an original".getBytes(StandardCharsets.UTF_8)));

        given().get("/devices/1/content/" + secret.sha256()).then().statusCode(404);
        given().get("/devices/1/content/not-a-hash").then().statusCode(404);
        given().get("/devices/1/wards/no-such-ward/timetable").then().statusCode(404);
    }

    private void approve() {
        ward.act(Role.OFFICER, draft, "submission", 0).statusCode(200);
        ward.act(Role.APPROVER, draft, "approval", 1).statusCode(200);
    }
}
