package vn.loa.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.loa.staff.Role;
import vn.loa.time.SteppedClock;

/** One occurrence of a series, moved, called off and remembered; and a bulletin that stops being valid. Sunday 22 November 2026. */
@QuarkusTest
class OneOccurrenceTest {

    private static final Instant SUNDAY_NOON = Instant.parse("2026-11-22T05:00:00Z");

    private final DataSource database;
    private SteppedClock clock;
    private WardForTests ward;
    private String bulletin;

    OneOccurrenceTest(DataSource database) {
        this.database = database;
    }

    @BeforeEach
    void aWardWithAnApprovedBulletin() {
        clock = new SteppedClock(SUNDAY_NOON);
        QuarkusMock.installMockForType(clock, Clock.class);
        ward = new WardForTests(database, SUNDAY_NOON);
        bulletin = ward.approved("Bản tin");
    }

    private String daily() {
        return ward.plan(
                        bulletin,
                        "{'bulletin':'@','recurring':{'recurrence':'FREQ=DAILY','time':'06:00','from':'2026-11-23','until':'2026-11-26'}}")
                .statusCode(201)
                .extract()
                .path("id");
    }

    private ValidatableResponse move(String schedule, String date, String to) {
        return ward.as(Role.OFFICER)
                .body(Map.of("date", date, "to", to))
                .post("/schedules/" + schedule + "/moves")
                .then();
    }

    private List<String> starts() {
        return ward.as(Role.OFFICER)
                .get("/timetable?from=2026-11-23&to=2026-12-23")
                .then()
                .extract()
                .path("occurrences.civilStart");
    }

    @Test
    void one_date_is_moved_and_the_log_says_by_whom() {
        String schedule = daily();

        move(schedule, "2026-11-24", "2026-11-24T17:00")
                .statusCode(200)
                .body("moves.to", equalTo(List.of("2026-11-24T17:00:00")));

        assertThat(starts())
                .containsExactly(
                        "2026-11-23T06:00:00", "2026-11-24T17:00:00", "2026-11-25T06:00:00", "2026-11-26T06:00:00");
        assertThat(ward.leaves("OCCURRENCE_MOVED")).hasSize(1).allSatisfy(leaf -> assertThat(leaf)
                .contains("Người OFFICER", "2026-11-24T10:00:00Z"));
    }

    @Test
    void a_move_is_held_against_the_hours_and_everything_that_is_planned() {
        String schedule = daily();
        ward.once(bulletin, "2026-11-24", "17:00").statusCode(201);

        move(schedule, "2026-11-24", "2026-11-24T17:01")
                .statusCode(409)
                .body("type", equalTo("urn:loa:problem:receivers-busy"));
        move(schedule, "2026-11-24", "2026-11-25T06:01")
                .statusCode(409)
                .body("type", equalTo("urn:loa:problem:receivers-busy"));
        move(schedule, "2026-11-24", "2026-11-24T12:00")
                .statusCode(409)
                .body("type", equalTo("urn:loa:problem:outside-window"));
        move(schedule, "2026-11-24", "2026-11-20T06:00")
                .statusCode(409)
                .body("type", equalTo("urn:loa:problem:start-in-the-past"));
        move(schedule, "2026-12-24", "2026-12-24T06:00")
                .statusCode(404)
                .body("type", equalTo("urn:loa:problem:no-such-occurrence"));
        move(schedule, "-999999999-01-01", "2026-12-24T06:00").statusCode(404);
        assertThat(starts()).contains("2026-11-24T06:00:00");
    }

    @Test
    void what_is_on_air_or_over_is_not_edited() {
        String schedule = daily();
        clock.advance(Duration.ofHours(18).plusMinutes(1));

        move(schedule, "2026-11-23", "2026-11-23T17:00")
                .statusCode(409)
                .body("type", equalTo("urn:loa:problem:already-on-air"))
                .body("detail", containsString("is on air since 06:00"));
        clock.advance(Duration.ofMinutes(30));
        ward.as(Role.OFFICER)
                .body(Map.of("date", "2026-11-23"))
                .post("/schedules/" + schedule + "/exceptions")
                .then()
                .statusCode(409)
                .body("detail", containsString("was aired at 06:00"));
    }

    @Test
    void a_moved_date_can_be_called_off_and_its_history_tells_all_of_it() {
        String schedule = daily();
        move(schedule, "2026-11-24", "2026-11-24T17:00").statusCode(200);
        clock.advance(Duration.ofMinutes(5));
        ward.as(Role.OFFICER)
                .body(Map.of("date", "2026-11-24"))
                .post("/schedules/" + schedule + "/exceptions")
                .then()
                .statusCode(200);

        assertThat(starts()).hasSize(3);
        ward.as(Role.AUDITOR)
                .get("/schedules/" + schedule + "/dates/2026-11-24/history")
                .then()
                .statusCode(200)
                .body("act", equalTo(List.of("PLANNED", "MOVED", "CANCELLED")))
                .body("by", equalTo(List.of("Người OFFICER", "Người OFFICER", "Người OFFICER")))
                .body("[1].vietnamese", equalTo("Dời từ 06:00 thứ Ba 24/11/2026 sang 17:00 thứ Ba 24/11/2026."));
        ward.as(Role.AUDITOR)
                .get("/schedules/" + schedule + "/dates/2031-01-01/history")
                .then()
                .statusCode(404);
        ward.as(Role.AUDITOR)
                .get("/schedules/" + schedule + "/dates/tomorrow/history")
                .then()
                .statusCode(404);
    }

    @Test
    void every_move_is_remembered_with_who_moved_it_from_when_to_when() {
        String schedule = daily();
        move(schedule, "2026-11-24", "2026-11-24T17:00").statusCode(200);
        clock.advance(Duration.ofMinutes(5));
        move(schedule, "2026-11-24", "2026-11-25T17:30").statusCode(200);
        clock.advance(Duration.ofMinutes(5));
        move(schedule, "2026-11-24", "2026-11-24T18:00").statusCode(200);

        ward.as(Role.AUDITOR)
                .get("/schedules/" + schedule + "/dates/2026-11-24/history")
                .then()
                .statusCode(200)
                .body("act", equalTo(List.of("PLANNED", "MOVED", "MOVED", "MOVED")))
                .body("by[2]", equalTo("Người OFFICER"))
                .body("at[2]", equalTo("2026-11-22T05:05:00Z"))
                .body(
                        "before",
                        equalTo(Arrays.asList(
                                null, "2026-11-24T06:00:00", "2026-11-24T17:00:00", "2026-11-25T17:30:00")))
                .body(
                        "after",
                        equalTo(List.of(
                                "2026-11-24T06:00:00",
                                "2026-11-24T17:00:00",
                                "2026-11-25T17:30:00",
                                "2026-11-24T18:00:00")));
        assertThat(ward.page(Role.AUDITOR)
                        .get("/schedule/" + schedule + "/dates/2026-11-24")
                        .asString())
                .contains(
                        "Moved from 06:00 on Tuesday", "Moved from 17:00 on Tuesday", "Moved from 17:30 on Wednesday");
    }

    @Test
    void giving_way_and_being_replaced_stand_in_the_history() {
        ward.once(bulletin, "2026-11-23", "06:00").statusCode(201);
        String first = ward.as(Role.OFFICER).get("/schedules").path("[0].id");
        ward.plan(
                        ward.approved("Ưu tiên"),
                        "{'bulletin':'@','once':{'date':'2026-11-23','time':'06:01'},'precedence':'PRIORITY'}")
                .statusCode(201);
        ward.as(Role.AUDITOR)
                .get("/schedules/" + first + "/dates/2026-11-23/history")
                .then()
                .body("act", equalTo(List.of("PLANNED", "HINDERED")))
                .body("[1].english", containsString("Gives way to “Ưu tiên” at 06:01"));

        ward.plan(
                        ward.approved("Mới"),
                        "{'bulletin':'@','once':{'date':'2026-11-23','time':'06:00'},'onClash':{'choice':'REPLACE'}}")
                .statusCode(201);
        ward.as(Role.AUDITOR)
                .get("/schedules/" + first + "/dates/2026-11-23/history")
                .then()
                .body("act", equalTo(List.of("PLANNED", "REPLACED")))
                .body("[1].english", equalTo("“Mới” took its place."));
    }

    @Test
    void a_day_is_silenced_in_one_tap_and_the_series_goes_on() {
        daily();

        ward.as(Role.OFFICER)
                .body(Map.of("date", "2026-11-24"))
                .post("/timetable/silences")
                .then()
                .statusCode(200)
                .body("calledOff", equalTo(1));

        assertThat(starts()).hasSize(3).doesNotContain("2026-11-24T06:00:00");
        ward.as(Role.OFFICER)
                .body(Map.of("date", "2026-11-24"))
                .post("/timetable/silences")
                .then()
                .statusCode(404);
    }

    @Test
    void the_page_of_one_date_moves_it_without_a_script_and_says_what_is_wrong() {
        String schedule = daily();
        String page = "/schedule/" + schedule + "/dates/2026-11-24";
        assertThat(ward.page(Role.OFFICER).get(page).asString()).contains("Move this one", "Planned.");

        String wrong = ward.page(Role.OFFICER)
                .formParams(Map.of("toDate", "2026-11-24", "toTime", "12:00"))
                .post(page)
                .then()
                .statusCode(409)
                .extract()
                .asString();
        assertThat(wrong).contains("does not lie wholly inside the hours", "value=\"12:00\"");
        ward.page(Role.OFFICER)
                .formParams(Map.of("toDate", "2026-11-24", "toTime", "17:00"))
                .post(page)
                .then()
                .statusCode(303);
        assertThat(starts()).contains("2026-11-24T17:00:00");
        assertThat(ward.page(Role.AUDITOR).get(page).asString())
                .contains("to 17:00 on Tuesday 24 November 2026.")
                .doesNotContain("Move this one");
    }

    @Test
    void a_bulletin_is_not_planned_past_its_last_valid_day() {
        String clip = ward.clip("READY").toString();
        Map<String, Object> content = Map.of(
                "title",
                "Hết hạn",
                "theme",
                "Y tế",
                "clip",
                clip,
                "coverage",
                Map.of("wholeWard", true),
                "validUntil",
                "2026-11-24");
        String id = ward.as(Role.OFFICER)
                .body(content)
                .post("/bulletins")
                .then()
                .statusCode(201)
                .body("validUntil", equalTo("2026-11-24"))
                .extract()
                .path("id");
        ward.act(Role.OFFICER, id, "submission", 0).statusCode(200);
        ward.act(Role.APPROVER, id, "approval", 1).statusCode(200);

        ward.once(id, "2026-11-24", "18:00").statusCode(201);
        ward.once(id, "2026-11-25", "06:00")
                .statusCode(409)
                .body("type", equalTo("urn:loa:problem:not-valid-any-more"));
        assertThat(ward.page(Role.OFFICER).get("/bulletins/" + id).asString()).contains("Valid until");
        assertThat(ward.page(Role.OFFICER).get("/bulletins/new").asString()).contains("name=\"validUntil\"");
        ward.as(Role.OFFICER)
                .body(Map.of(
                        "title",
                        "Lạ",
                        "theme",
                        "Y tế",
                        "clip",
                        clip,
                        "coverage",
                        Map.of("wholeWard", true),
                        "validUntil",
                        "-999999999-01-01"))
                .post("/bulletins")
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:loa:problem:not-a-date"));
    }
}
