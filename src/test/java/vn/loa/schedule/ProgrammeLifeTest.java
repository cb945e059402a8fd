package vn.loa.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.loa.clip.ContentStore;
import vn.loa.protocol.Sha256;
import vn.loa.schedule.plan.Occurrence;
import vn.loa.staff.Role;
import vn.loa.time.SteppedClock;

/** Programmes through the API, on the real database, on Sunday 22 November 2026 at noon in Hà Nội; every bulletin lasts three minutes. */
@QuarkusTest
class ProgrammeLifeTest {

    private static final Instant SUNDAY_NOON = Instant.parse("2026-11-22T05:00:00Z");
    private static final Instant MONDAY_SIX = Instant.parse("2026-11-22T23:00:00Z");

    private final DataSource database;
    private final Timetables timetables;
    private final ContentStore store;
    private WardForTests ward;

    ProgrammeLifeTest(DataSource database, Timetables timetables, ContentStore store) {
        this.database = database;
        this.timetables = timetables;
        this.store = store;
    }

    @BeforeEach
    void aWardOfItsOwnOnASundayNoon() {
        QuarkusMock.installMockForType(new SteppedClock(SUNDAY_NOON), Clock.class);
        ward = new WardForTests(database, SUNDAY_NOON);
    }

    private ValidatableResponse save(Map<String, ?> programme) {
        return ward.as(Role.OFFICER).body(programme).post("/programmes").then();
    }

    private static Map<String, Object> programme(List<Map<String, ?>> items, int repeats, int gapSeconds) {
        return Map.of(
                "title",
                "Chương trình sáng",
                "theme",
                "Thời sự",
                "items",
                items,
                "repeats",
                repeats,
                "gapSeconds",
                gapSeconds);
    }

    private static Map<String, ?> bulletin(String id) {
        return Map.of("bulletin", id);
    }

    private static Map<String, ?> pause(int seconds) {
        return Map.of("pauseSeconds", seconds);
    }

    private String twoBulletins() {
        return save(programme(List.of(bulletin(ward.approved("Một")), pause(5), bulletin(ward.approved("Hai"))), 1, 0))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private ValidatableResponse plan(String programme, Map<String, ?> how) {
        Map<String, Object> wish = new HashMap<>(how);
        wish.put("programme", programme);
        return ward.as(Role.OFFICER).body(wish).post("/schedules").then();
    }

    private static Map<String, Object> mondayAtSix() {
        return Map.of("once", Map.of("date", "2026-11-23", "time", "06:00"));
    }

    private Occurrence planned() {
        return timetables
                .startingBetween(ward.id(), MONDAY_SIX, MONDAY_SIX.plusSeconds(1))
                .get(0);
    }

    /** [P-39] [P-40] */
    @Test
    void a_programme_states_its_length_and_its_list_can_be_fetched_by_hash() throws IOException {
        String first = ward.approved("Một");
        ValidatableResponse saved = save(programme(List.of(bulletin(first), pause(5)), 2, 10))
                .statusCode(201)
                .body("milliseconds", equalTo(2 * 185_000 + 10_000))
                .body("repeats", equalTo(2));
        String hash = saved.extract().path("contentSha256");

        String list = Files.readString(store.find(new Sha256(hash)).orElseThrow());
        assertThat(list).contains("\"milliseconds\":180000}},{\"pause\":5000},{\"pause\":10000},{\"content\"");
        RestAssured.given()
                .get("/devices/1/content/" + hash)
                .then()
                .statusCode(200)
                .contentType(containsString("application/json"))
                .body(equalTo(list));
    }

    @Test
    void a_chime_is_the_one_of_the_day_on_which_the_programme_was_saved() {
        String chime = ward.approved("Nhạc hiệu");
        Map<String, Object> withChime =
                programme(List.of(Map.of("chime", "ORDINARY"), bulletin(ward.approved("Một"))), 1, 0);
        save(withChime).statusCode(409).body("type", equalTo("urn:loa:problem:no-chime"));

        ward.as(Role.OFFICER)
                .body(Map.of("precedence", "ORDINARY", "bulletin", chime))
                .put("/programmes/chimes")
                .then()
                .statusCode(200)
                .body("ORDINARY", equalTo(chime));
        String id = save(withChime)
                .statusCode(201)
                .body("items[0].bulletin", equalTo(chime))
                .body("milliseconds", equalTo(360_000))
                .extract()
                .path("id");

        ward.as(Role.OFFICER)
                .body(Map.of("precedence", "ORDINARY", "bulletin", ward.approved("Nhạc hiệu mới")))
                .put("/programmes/chimes")
                .then()
                .statusCode(200);
        ward.as(Role.AUDITOR).get("/programmes/" + id).then().statusCode(200).body("items[0].bulletin", equalTo(chime));
    }

    @Test
    void what_is_not_approved_silent_or_expired_is_refused_by_its_title() {
        String draft = ward.draft(ward.clip("READY"), "Bản nháp");
        save(programme(List.of(bulletin(draft)), 1, 0))
                .statusCode(409)
                .body("type", equalTo("urn:loa:problem:part-not-approved"))
                .body("detail", containsString("“Bản nháp”"));

        String old = ward.draft(ward.clip("READY"), "Hết hạn");
        ward.write("update bulletin set valid_until = date '2026-11-21' where id = ?::uuid", old);
        ward.act(Role.OFFICER, old, "submission", 0).statusCode(200);
        ward.act(Role.APPROVER, old, "approval", 1).statusCode(200);
        save(programme(List.of(bulletin(old)), 1, 0))
                .statusCode(409)
                .body("type", equalTo("urn:loa:problem:part-expired"));
    }

    @Test
    void a_programme_of_nothing_of_too_much_or_of_nonsense_is_refused() {
        String one = ward.approved("Một");
        save(programme(List.of(pause(5)), 1, 0))
                .statusCode(400)
                .body("type", equalTo("urn:loa:problem:empty-programme"));
        save(programme(List.of(bulletin(one)), 11, 0)).statusCode(400);
        save(programme(List.of(bulletin(one), pause(0)), 1, 0)).statusCode(400);
        save(programme(List.of(bulletin(one)), 2, 601)).statusCode(400);
        save(programme(List.of(bulletin(one), bulletin(one), bulletin(one), bulletin(one), bulletin(one)), 9, 0))
                .statusCode(409)
                .body("type", equalTo("urn:loa:problem:programme-too-long"))
                .body("detail", containsString("135 minutes long with 45"));
    }

    @Test
    void a_programme_is_fixed_and_a_change_is_a_copy() {
        String id = twoBulletins();
        assertThatThrownBy(() -> ward.write("update programme set title = 'khác' where id = ?::uuid", id))
                .hasStackTraceContaining("stays as it was saved");
        save(Map.of(
                        "title",
                        "Chương trình chiều",
                        "theme",
                        "Thời sự",
                        "items",
                        List.of(bulletin(ward.approved("Ba"))),
                        "copiedFrom",
                        id))
                .statusCode(201)
                .body("copiedFrom", equalTo(id));
    }

    /** [P-40] [P-43] [P-44] */
    @Test
    void a_planned_programme_stands_in_the_day_sheet_with_its_manner() throws IOException {
        plan(
                        twoBulletins(),
                        Map.of(
                                "once",
                                Map.of("date", "2026-11-23", "time", "06:00"),
                                "afterCut",
                                "RESUME",
                                "whenLate",
                                "AT_THE_OFFSET",
                                "turns",
                                Map.of("count", 2, "gapSeconds", 5)))
                .statusCode(201);

        Occurrence occurrence = planned();
        assertThat(occurrence.programmed().title()).isEqualTo("Chương trình sáng");
        assertThat(occurrence.programmed().parts())
                .extracting(part -> part.title())
                .containsExactly("Một", "Hai");
        assertThat(occurrence.programmed().parts().get(1).offset()).isEqualTo(Duration.ofSeconds(185));
        assertThat(occurrence.end()).isEqualTo(MONDAY_SIX.plusSeconds(2 * 365 + 5));

        String sheet = Files.readString(store.find(timetables
                        .latestIndex(ward.id())
                        .orElseThrow()
                        .days()
                        .get(0)
                        .sha256())
                .orElseThrow());
        assertThat(sheet)
                .contains(
                        "\"milliseconds\":365000,\"type\":\"programme\"",
                        "\"late\":\"OFFSET\",\"afterCut\":\"RESUME\",\"turns\":{\"count\":2,\"every\":370000}");
    }

    @Test
    void a_programme_takes_the_air_like_a_bulletin_and_a_clash_is_refused() {
        plan(twoBulletins(), mondayAtSix()).statusCode(201);
        ward.once(ward.approved("Khác"), "2026-11-23", "06:05")
                .statusCode(409)
                .body("type", equalTo("urn:loa:problem:receivers-busy"))
                .body("detail", containsString("“Chương trình sáng”"));
        plan(twoBulletins(), Map.of("once", Map.of("date", "2026-11-23", "time", "12:00")))
                .statusCode(409)
                .body("type", equalTo("urn:loa:problem:outside-window"));
    }

    @Test
    void a_programme_of_another_ward_is_nobodys() {
        String id = twoBulletins();
        WardForTests other = new WardForTests(database, SUNDAY_NOON);
        other.as(Role.OFFICER).get("/programmes/" + id).then().statusCode(404);
        other.as(Role.OFFICER)
                .body(Map.of("programme", id, "once", Map.of("date", "2026-11-23", "time", "06:00")))
                .post("/schedules")
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:loa:problem:no-such-programme"));
    }

    @Test
    void the_pages_show_it_and_lead_to_the_timetable() {
        String id = twoBulletins();
        String home = "/wards/" + ward.id() + "/programmes";
        for (String page : List.of(home, home + "/new", home + "/new?copy=" + id)) {
            ward.as(Role.OFFICER).basePath("").get(page).then().statusCode(200);
        }
        ward.as(Role.OFFICER)
                .basePath("")
                .get(home + "/" + id)
                .then()
                .statusCode(200)
                .body(containsString("Hai"), containsString("6:05"), containsString("/schedule/new?programme=" + id));
        assertThat(ward.page(Role.OFFICER).get("/schedule/new?programme=" + id).asString())
                .contains("value=\"programme:" + id + "\" selected", "Chương trình sáng");
        ward.as(Role.OFFICER)
                .basePath("")
                .contentType("application/x-www-form-urlencoded")
                .redirects()
                .follow(false)
                .formParam("what", "programme:" + id)
                .formParam("kind", "once")
                .formParam("where", "ward")
                .formParam("date", "2026-11-23")
                .formParam("time", "06:00")
                .formParam("afterCut", "RESUME")
                .post("/wards/" + ward.id() + "/schedule/new")
                .then()
                .statusCode(303);
        assertThat(planned().programmed().parts()).hasSize(2);
    }

    private List<String> starts(String from, String to) {
        return ward.as(Role.OFFICER)
                .get("/timetable?from=" + from + "&to=" + to)
                .then()
                .extract()
                .path("occurrences.civilStart");
    }

    @Test
    void a_programme_takes_every_rule_that_a_bulletin_takes() {
        String id = twoBulletins();
        plan(
                        id,
                        Map.of(
                                "recurring",
                                Map.of(
                                        "recurrence",
                                        "FREQ=MONTHLY;BYDAY=-1FR",
                                        "time",
                                        "06:00",
                                        "from",
                                        "2026-11-23",
                                        "until",
                                        "2027-01-31"),
                                "extraDates",
                                List.of("2026-12-24"),
                                "excludedDates",
                                List.of("2026-12-25")))
                .statusCode(201)
                .body("programme", equalTo(id))
                .body("bulletin", nullValue())
                .body("excludedDates", equalTo(List.of("2026-12-25")));
        assertThat(starts("2026-11-23", "2026-12-23")).containsExactly("2026-11-27T06:00:00");
        assertThat(starts("2026-12-24", "2027-01-23")).containsExactly("2026-12-24T06:00:00");
        assertThat(starts("2027-01-24", "2027-01-31")).containsExactly("2027-01-29T06:00:00");

        plan(
                        id,
                        Map.of(
                                "lunar",
                                Map.of(
                                        "month",
                                        0,
                                        "day",
                                        15,
                                        "time",
                                        "17:00",
                                        "from",
                                        "2026-11-23",
                                        "until",
                                        "2026-12-31"),
                                "onHolidays",
                                "NEVER"))
                .statusCode(201);
        assertThat(starts("2026-12-01", "2026-12-24")).contains("2026-12-23T17:00:00");
    }

    @Test
    void a_programme_that_clashes_has_the_same_ways_out_and_one_of_its_dates_can_be_moved() {
        ward.once(ward.approved("Khác"), "2026-11-23", "06:02").statusCode(201);
        String id = twoBulletins();
        plan(id, mondayAtSix()).statusCode(409).body("offers.offer", equalTo(List.of("NEXT_FREE", "AFTER", "REPLACE")));
        Map<String, Object> after = new HashMap<>(mondayAtSix());
        after.put("onClash", Map.of("choice", "AFTER"));
        String schedule = plan(id, after)
                .statusCode(201)
                .body("time", equalTo("06:05:00"))
                .extract()
                .path("id");

        ward.as(Role.OFFICER)
                .body(Map.of("date", "2026-11-23", "to", "2026-11-23T17:00"))
                .post("/schedules/" + schedule + "/moves")
                .then()
                .statusCode(200);
        assertThat(starts("2026-11-23", "2026-11-23")).containsExactly("2026-11-23T06:02:00", "2026-11-23T17:00:00");
    }

    @Test
    void a_bulletin_and_a_programme_at_once_or_neither_is_not_clear() {
        Map<String, Object> both = new HashMap<>(mondayAtSix());
        both.put("bulletin", ward.approved("Một"));
        plan(twoBulletins(), both).statusCode(400).body("type", equalTo("urn:loa:problem:what-is-unclear"));
        ward.as(Role.OFFICER)
                .body(mondayAtSix())
                .post("/schedules")
                .then()
                .statusCode(400)
                .body("detailVietnamese", containsString("đúng một bản tin đã duyệt hoặc một chương trình"));
        assertThat(ward.page(Role.OFFICER)
                        .formParams(Map.of("what", "programme:x", "where", "ward"))
                        .post("/schedule/new")
                        .then()
                        .statusCode(400)
                        .extract()
                        .asString())
                .contains("id=\"wrong-what\"");
    }

    @Test
    void a_programme_is_aired_at_once() {
        QuarkusMock.installMockForType(new SteppedClock(MONDAY_SIX), Clock.class);
        String id = twoBulletins();
        String occurrence = ward.as(Role.OFFICER)
                .body(Map.of("programme", id))
                .post("/broadcasts/now")
                .then()
                .statusCode(201)
                .body("title", equalTo("Chương trình sáng"))
                .extract()
                .path("occurrence");
        ward.as(Role.OFFICER)
                .get("/broadcasts/" + occurrence)
                .then()
                .body("programme", equalTo(id))
                .body("parts.title", equalTo(List.of("Một", "Hai")));
        assertThat(ward.page(Role.OFFICER)
                        .formParams(Map.of("what", "programme:" + id, "where", "ward"))
                        .post("/schedule/now")
                        .asString())
                .contains("Chương trình sáng");
    }
}
