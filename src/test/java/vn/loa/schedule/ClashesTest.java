package vn.loa.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.loa.staff.Role;
import vn.loa.time.SteppedClock;

/** Two broadcasts that want the air at once, and the person who decides; on Sunday 22 November 2026. */
@QuarkusTest
class ClashesTest {

    private static final Instant SUNDAY_NOON = Instant.parse("2026-11-22T05:00:00Z");
    private static final String DAILY =
            "'recurring':{'recurrence':'FREQ=DAILY','time':'06:00','from':'2026-11-23','until':'2026-11-27'}";

    private final DataSource database;
    private SteppedClock clock;
    private WardForTests ward;
    private String first;
    private String second;

    ClashesTest(DataSource database) {
        this.database = database;
    }

    @BeforeEach
    void aWardWithTwoBulletins() {
        clock = new SteppedClock(SUNDAY_NOON);
        QuarkusMock.installMockForType(clock, Clock.class);
        ward = new WardForTests(database, SUNDAY_NOON);
        first = ward.approved("Bản tin cũ");
        second = ward.approved("Bản tin mới");
    }

    private List<String> starts(String title) {
        return ward.as(Role.OFFICER)
                .get("/timetable?from=2026-11-23&to=2026-11-29")
                .then()
                .extract()
                .path("occurrences.findAll { it.title == '" + title + "' }.civilStart");
    }

    @Test
    void the_refusal_carries_three_offers() {
        ward.once(first, "2026-11-23", "06:00").statusCode(201);

        ward.once(second, "2026-11-23", "06:01")
                .statusCode(409)
                .body("type", equalTo("urn:loa:problem:receivers-busy"))
                .body("other.title", equalTo("Bản tin cũ"))
                .body("offers.offer", equalTo(List.of("NEXT_FREE", "AFTER", "REPLACE")));
    }

    @Test
    void the_next_free_time_and_right_after_are_taken_in_one_more_request() {
        ward.once(first, "2026-11-23", "06:00").statusCode(201);

        ward.plan(
                        second,
                        "{'bulletin':'@','once':{'date':'2026-11-23','time':'06:01'},'onClash':{'choice':'NEXT_FREE'}}")
                .statusCode(201)
                .body("time", equalTo("06:03:00"));
        ward.plan(second, "{'bulletin':'@','once':{'date':'2026-11-23','time':'06:04'},'onClash':{'choice':'AFTER'}}")
                .statusCode(201)
                .body("time", equalTo("06:06:00"));
        assertThat(ward.leaves("CLASH_DECIDED")).hasSize(2).anySatisfy(leaf -> assertThat(leaf)
                .contains("\"NEXT_FREE\"", "Người OFFICER"));
    }

    @Test
    void one_date_of_a_series_moves_out_of_the_way_and_the_others_stay() {
        ward.once(first, "2026-11-25", "06:00").statusCode(201);

        ward.plan(second, "{'bulletin':'@'," + DAILY + ",'onClash':{'choice':'AFTER'}}")
                .statusCode(201)
                .body("moves.date", equalTo(List.of("2026-11-25")));

        assertThat(starts("Bản tin mới"))
                .containsExactly(
                        "2026-11-23T06:00:00",
                        "2026-11-24T06:00:00",
                        "2026-11-25T06:03:00",
                        "2026-11-26T06:00:00",
                        "2026-11-27T06:00:00");
    }

    @Test
    void replacing_calls_off_exactly_the_clashing_dates_and_tells_the_officer_until_it_is_read() {
        String old = ward.plan(first, "{'bulletin':'@'," + DAILY + "}")
                .statusCode(201)
                .extract()
                .path("id");

        String winner = ward.plan(
                        second,
                        "{'bulletin':'@','once':{'date':'2026-11-25','time':'06:01'},'onClash':{'choice':'REPLACE'}}")
                .statusCode(201)
                .extract()
                .path("id");

        assertThat(starts("Bản tin cũ")).hasSize(4).doesNotContain("2026-11-25T06:00:00");
        assertThat(starts("Bản tin mới")).containsExactly("2026-11-25T06:01:00");
        assertThat(ward.leaves("CLASH_DECIDED")).hasSize(1).allSatisfy(leaf -> assertThat(leaf)
                .contains("\"REPLACE\"", winner));
        assertThat(ward.leaves("OCCURRENCE_CANCELLED")).hasSize(1).allSatisfy(leaf -> assertThat(leaf)
                .contains(old));
        String notice = ward.as(Role.OFFICER)
                .get("/notices")
                .then()
                .body("", hasSize(1))
                .body("[0].vietnamese", containsString("đã thay “Bản tin cũ” bằng “Bản tin mới”"))
                .extract()
                .path("[0].id");
        assertThat(ward.page(Role.OFFICER).get("/schedule").asString())
                .contains("has put “Bản tin mới” in the place of “Bản tin cũ”");
        ward.page(Role.OFFICER).post("/notices/" + notice + "/reading").then().statusCode(303);
        ward.as(Role.OFFICER).get("/notices").then().body("", hasSize(0));
        ward.as(Role.OFFICER).post("/notices/" + first + "/reading").then().statusCode(404);
    }

    @Test
    void a_series_that_clashes_on_every_date_is_replaced_as_a_whole() {
        String old = ward.plan(first, "{'bulletin':'@'," + DAILY + "}")
                .statusCode(201)
                .extract()
                .path("id");

        String winner = ward.plan(second, "{'bulletin':'@'," + DAILY + ",'onClash':{'choice':'REPLACE'}}")
                .statusCode(201)
                .extract()
                .path("id");

        ward.as(Role.OFFICER)
                .get("/schedules/" + old)
                .then()
                .body("cancelledBy", equalTo("Người OFFICER"))
                .body("replacedBy", equalTo(winner));
        assertThat(starts("Bản tin mới")).hasSize(5);
        assertThat(ward.leaves("SCHEDULE_CANCELLED")).hasSize(1);
    }

    @Test
    void two_of_priority_ask_for_the_order_and_ordinary_ones_give_way_on_both_pages() {
        ward.once(first, "2026-11-23", "06:00").statusCode(201);
        String priority = "{'bulletin':'@','once':{'date':'2026-11-23','time':'06:01'},'precedence':'PRIORITY'}";
        ward.plan(second, priority).statusCode(201);

        ward.plan(ward.approved("Ưu tiên nữa"), priority)
                .statusCode(409)
                .body("detail", containsString("decide which goes first"));
        String page = ward.page(Role.OFFICER).get("/schedule").asString();
        assertThat(page).contains("Gives way to “Bản tin mới”", "“Bản tin cũ” gives way");
    }

    @Test
    void of_two_of_priority_the_new_one_goes_first_if_a_person_says_so() {
        String priority = "{'bulletin':'@','once':{'date':'2026-11-23','time':'06:01'},'precedence':'PRIORITY'%s}";
        String old = ward.plan(first, priority.formatted(""))
                .statusCode(201)
                .extract()
                .path("id");

        ward.plan(second, priority.formatted(""))
                .statusCode(409)
                .body("offers.offer", equalTo(List.of("NEXT_FREE", "AFTER", "REPLACE", "FIRST")));
        ward.plan(second, priority.formatted(",'onClash':{'choice':'FIRST'}")).statusCode(201);

        assertThat(starts("Bản tin mới")).containsExactly("2026-11-23T06:01:00");
        assertThat(starts("Bản tin cũ")).containsExactly("2026-11-23T06:04:00");
        assertThat(ward.leaves("CLASH_DECIDED")).hasSize(1).allSatisfy(leaf -> assertThat(leaf)
                .contains("\"FIRST\""));
        assertThat(ward.leaves("OCCURRENCE_MOVED")).hasSize(1).allSatisfy(leaf -> assertThat(leaf)
                .contains(old));
        ward.as(Role.OFFICER).get("/notices").then().body("[0].english", containsString("is moved from 06:01"));
    }

    @Test
    void an_ordinary_one_is_not_pushed_back() {
        ward.once(first, "2026-11-23", "06:00").statusCode(201);

        ward.plan(second, "{'bulletin':'@','once':{'date':'2026-11-23','time':'06:01'},'onClash':{'choice':'FIRST'}}")
                .statusCode(409)
                .body("type", equalTo("urn:loa:problem:not-in-order"));
        assertThat(starts("Bản tin cũ")).containsExactly("2026-11-23T06:00:00");
    }

    @Test
    void what_is_on_air_already_is_not_replaced_and_nothing_half_happens() {
        ward.once(first, "2026-11-23", "06:00").statusCode(201);
        clock.advance(Duration.ofHours(18).plusMinutes(1));

        ward.plan(second, "{'bulletin':'@','once':{'date':'2026-11-23','time':'06:02'},'onClash':{'choice':'REPLACE'}}")
                .statusCode(409)
                .body("type", equalTo("urn:loa:problem:already-on-air"));
        assertThat(ward.leaves("CLASH_DECIDED")).isEmpty();
        assertThat(starts("Bản tin cũ")).hasSize(1);
    }

    @Test
    void the_form_shows_each_way_out_as_a_button_that_works_without_a_script() {
        ward.once(first, "2026-11-23", "06:00").statusCode(201);
        Map<String, String> form = Map.of(
                "what", "bulletin:" + second, "where", "ward", "kind", "once", "date", "2026-11-23", "time", "06:01");

        String again = ward.page(Role.OFFICER)
                .formParams(form)
                .post("/schedule/new")
                .then()
                .statusCode(409)
                .extract()
                .asString();
        assertThat(again)
                .contains("name=\"onClash\" value=\"NEXT_FREE\"", "value=\"AFTER\"", "value=\"REPLACE\"", "06:03");

        ward.page(Role.OFFICER)
                .formParams(form)
                .formParam("onClash", "REPLACE")
                .post("/schedule/new")
                .then()
                .statusCode(303);
        assertThat(starts("Bản tin cũ")).isEmpty();
        assertThat(starts("Bản tin mới")).containsExactly("2026-11-23T06:01:00");
    }

    private ValidatableResponse now(String bulletin, String choice) {
        String decided = choice.isEmpty() ? "" : ",'onClash':{'choice':'" + choice + "'}";
        return ward.as(Role.OFFICER)
                .body(("{'bulletin':'" + bulletin + "'" + decided + "}").replace('\'', '"'))
                .post("/broadcasts/now")
                .then();
    }

    private String onAirAtSix() {
        clock.advance(Duration.ofHours(18).plusSeconds(10));
        String onAir = now(first, "").statusCode(201).extract().path("occurrence");
        clock.advance(Duration.ofMinutes(1));
        return onAir;
    }

    private String state(String occurrence) {
        return ward.as(Role.OFFICER).get("/broadcasts/" + occurrence).path("state");
    }

    @Test
    void what_is_wanted_now_may_stop_what_is_on_air_if_a_person_says_so_and_the_officer_is_told() {
        String onAir = onAirAtSix();
        now(second, "")
                .statusCode(409)
                .body("other.onAir", equalTo(true))
                .body("offers.offer", equalTo(List.of("NEXT_FREE", "AFTER", "REPLACE")));

        String instead = now(second, "REPLACE").statusCode(201).extract().path("occurrence");

        assertThat(state(onAir)).isEqualTo("STOPPED");
        assertThat(state(instead)).isEqualTo("CUED");
        assertThat(ward.leaves("CLASH_DECIDED")).singleElement().satisfies(leaf -> assertThat(leaf)
                .contains("\"REPLACE\"", onAir));
        ward.as(Role.OFFICER)
                .get("/notices")
                .then()
                .body(
                        "[0].vietnamese",
                        equalTo("Người OFFICER đã dừng “Bản tin cũ” đang phát để phát “Bản tin mới” ngay."));
    }

    @Test
    void what_is_wanted_now_can_go_right_behind_or_to_the_next_free_time_on_the_timetable() {
        String onAir = onAirAtSix();

        now(second, "AFTER").statusCode(201).body("civilStart", equalTo("2026-11-23T06:04:00"));

        assertThat(state(onAir)).isEqualTo("CUED");
        ward.as(Role.OFFICER).get("/schedules").then().body("[0].kind", equalTo("ONCE"));
        assertThat(starts("Bản tin mới")).containsExactly("2026-11-23T06:04:00");
        now(ward.approved("Thứ ba"), "NEXT_FREE").statusCode(201).body("civilStart", equalTo("2026-11-23T06:07:00"));
    }

    @Test
    void a_choice_that_nothing_asked_for_is_no_decision() {
        clock.advance(Duration.ofHours(18));
        now(second, "REPLACE").statusCode(201);
        assertThat(ward.leaves("CLASH_DECIDED")).isEmpty();
    }

    @Test
    void what_is_still_to_come_makes_room_for_what_is_wanted_now() {
        ward.once(first, "2026-11-23", "06:02").statusCode(201);
        clock.advance(Duration.ofHours(18));

        now(second, "REPLACE").statusCode(201);

        assertThat(starts("Bản tin cũ")).isEmpty();
        assertThat(ward.leaves("SCHEDULE_CANCELLED")).hasSize(1);
    }

    @Test
    void airing_now_asks_with_buttons_names_what_is_stopped_and_holds_when_more_came_into_the_way() {
        String onAir = onAirAtSix();
        Map<String, String> form = Map.of(
                "what", "bulletin:" + second, "where", "ward", "request", "b7c7b0a4-6c1e-4d0c-9d5b-1d8f3a0c9e77");

        String offers = ward.page(Role.OFFICER)
                .formParams(form)
                .post("/schedule/now")
                .then()
                .statusCode(409)
                .extract()
                .asString();
        assertThat(offers).contains("name=\"onClash\" value=\"NEXT_FREE\"", "value=\"AFTER\"", "Stop what is on air");
        String question = ward.page(Role.OFFICER)
                .formParams(form)
                .formParam("onClash", "REPLACE")
                .post("/schedule/now")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(question)
                .contains("“Bản tin cũ”", "on air, will be stopped", "name=\"seen\" value=\"" + onAir + "\"");

        assertThat(ward.page(Role.OFFICER)
                        .formParams(form)
                        .formParam("onClash", "REPLACE")
                        .formParam("step", "air")
                        .post("/schedule/now")
                        .then()
                        .statusCode(409)
                        .extract()
                        .asString())
                .contains("“Bản tin cũ” has come into the way");
        assertThat(state(onAir)).isEqualTo("CUED");

        for (int press = 0; press < 2; press++) {
            ward.page(Role.OFFICER)
                    .formParams(form)
                    .formParam("onClash", "REPLACE")
                    .formParam("step", "air")
                    .formParam("seen", onAir)
                    .post("/schedule/now")
                    .then()
                    .statusCode(303);
        }
        assertThat(state(onAir)).isEqualTo("STOPPED");
    }

    @Test
    void what_is_of_priority_now_names_what_gives_way_or_loses_its_minutes() {
        ward.once(first, "2026-11-23", "06:01").statusCode(201);
        clock.advance(Duration.ofHours(18));
        assertThat(ward.page(Role.OFFICER)
                        .formParams(Map.of("what", "bulletin:" + second, "where", "ward", "precedence", "PRIORITY"))
                        .post("/schedule/now")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString())
                .contains("“Bản tin cũ”", "gives way to “Bản tin mới”");
    }
}
