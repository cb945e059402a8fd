package vn.loa.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.loa.staff.Role;
import vn.loa.time.SteppedClock;

/** A ward's rules through the API, on the real database, on Sunday 22 November 2026 at noon in Hà Nội. */
@QuarkusTest
class RulesOfAWardTest {

    private static final Instant SUNDAY_NOON = Instant.parse("2026-11-22T05:00:00Z");
    private static final List<String> EVERY_DAY =
            List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY");
    private static final Map<String, Object> MORNING = Map.of("days", EVERY_DAY, "from", "05:00", "to", "06:30");
    private static final Map<String, Object> EVENING = Map.of("days", EVERY_DAY, "from", "16:30", "to", "18:30");

    private final DataSource database;
    private final Timetables timetables;
    private WardForTests ward;

    RulesOfAWardTest(DataSource database, Timetables timetables) {
        this.database = database;
        this.timetables = timetables;
    }

    @BeforeEach
    void aWardOfItsOwnOnASundayNoon() {
        QuarkusMock.installMockForType(new SteppedClock(SUNDAY_NOON), Clock.class);
        ward = new WardForTests(database, SUNDAY_NOON);
    }

    @Test
    void rules_come_back_as_they_were_written_and_are_in_the_log_with_what_held_before() {
        Map<String, Object> rules = Map.of(
                "windows",
                List.of(MORNING),
                "holidays",
                "OWN_HOURS",
                "holidayHours",
                List.of(Map.of("from", "07:00", "to", "24:00")),
                "minutesPerSession",
                15,
                "minutesPerDay",
                30,
                "volumeCaps",
                List.of(Map.of("from", "05:00", "to", "06:00", "percent", 40)));

        Response set = put("/regulation", "ask", rules);

        assertThat(set.statusCode()).as(set.asString()).isEqualTo(200);
        Response read = ward.as(Role.OFFICER).get("/regulation");
        assertThat(read.<String>path("rules.ward.holidays")).isEqualTo("OWN_HOURS");
        assertThat(read.<List<String>>path("rules.ward.holidayHours.to")).containsExactly("24:00");
        assertThat(read.<Integer>path("rules.ward.minutesPerSession")).isEqualTo(15);
        assertThat(read.<List<Integer>>path("rules.ward.volumeCaps.percent")).containsExactly(40);
        assertThat(read.<List<String>>path("holidaysAhead.date")).contains("2027-01-01", "2027-02-06", "2027-09-02");
        assertThat(leaves("RULES_SET"))
                .singleElement()
                .asString()
                .contains("\"by\":\"Người ADMINISTRATOR\"", "\"before\":{", "16:30", "\"minutesPerDay\":30");
    }

    /** What receivers enforce by themselves: holidays [P-60], minutes [P-61], volume by hour [P-62], turns [P-63]. */
    @Test
    void both_receivers_get_an_assignment_that_says_what_holds_at_them() {
        put("/regulation/places", "ask", HTTP.POST, place("Trường Kim Đồng", "1", rules(EVENING)));

        List<String> assigned = leaves("RECEIVER_ASSIGNED");
        assertThat(assigned).singleElement().asString().contains(ward.id() + "-r1", "\"from\":\"16:30\"", "\"turn\":1");
        assertThat(assigned.get(0)).doesNotContain("\"from\":\"05:00\"");

        Map<String, Object> strict = new HashMap<>(rules(MORNING));
        strict.put("holidays", "SILENCE");
        strict.put("minutesPerDay", 20);
        strict.put("volumeCaps", List.of(Map.of("from", "05:00", "to", "05:30", "percent", 30)));
        put("/regulation", "ask", strict);

        assertThat(leaves("RECEIVER_ASSIGNED")).hasSize(2);
        assertThat(leaves("RECEIVER_ASSIGNED").get(1))
                .contains(
                        ward.id() + "-r2",
                        "\"dayMinutes\":20",
                        "\"sessionMinutes\":null",
                        "{\"from\":\"05:00\",\"to\":\"05:30\",\"percent\":30}",
                        "\"holidays\":{\"dates\":[\"2027-01-01\",\"2027-02-05\"",
                        "\"through\":\"2027-12-27\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "not-a-window {\"windows\":[{\"days\":[],\"from\":\"05:00\",\"to\":\"06:00\"}]}",
                "not-a-window {\"windows\":[{\"days\":[\"MONDAY\"],\"from\":\"22:00\",\"to\":\"05:00\"}]}",
                "not-a-window {\"windows\":[{\"days\":[\"MONDAY\"],\"from\":\"05:00\",\"to\":\"24:01\"}]}",
                "not-a-window {\"windows\":[{\"days\":[\"MONDAY\"],\"to\":\"24:00\"}]}",
                "windows-overlap {\"windows\":[{\"days\":[\"MONDAY\"],\"from\":\"05:00\",\"to\":\"06:00\"},"
                        + "{\"days\":[\"MONDAY\",\"SUNDAY\"],\"from\":\"05:59\",\"to\":\"07:00\"}]}",
                "holidays-unclear {\"holidays\":\"OWN_HOURS\"}",
                "holidays-unclear {\"holidays\":\"SILENCE\",\"holidayHours\":[{\"from\":\"05:00\",\"to\":\"06:00\"}]}",
                "not-a-limit {\"minutesPerDay\":0}",
                "not-a-limit {\"minutesPerSession\":1441}",
                "not-a-volume-cap {\"volumeCaps\":[{\"from\":\"21:00\",\"to\":\"20:00\",\"percent\":50}]}",
                "not-a-volume-cap {\"volumeCaps\":[{\"from\":\"20:00\",\"to\":\"21:00\",\"percent\":101}]}"
            })
    void what_is_no_regulation_is_refused_with_a_sentence_and_the_old_one_stays(String said) {
        String type = said.substring(0, said.indexOf(' '));
        Response refused = ward.as(Role.ADMINISTRATOR)
                .body(said.substring(said.indexOf(' ') + 1))
                .put("/regulation");

        assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(400);
        assertThat(refused.<String>path("type")).isEqualTo("urn:loa:problem:" + type);
        assertThat(refused.<String>path("detailVietnamese")).isNotBlank();
        assertThat(ward.as(Role.OFFICER).get("/regulation").<List<String>>path("rules.ward.windows.from"))
                .containsExactly("05:00", "16:30");
    }

    @Test
    void windows_that_touch_and_end_at_24_00_are_fine_and_none_at_all_are_saved_with_a_warning() {
        assertThat(put(
                                "/regulation",
                                "ask",
                                rules(
                                        Map.of("days", EVERY_DAY, "from", "00:00", "to", "12:00"),
                                        Map.of("days", EVERY_DAY, "from", "12:00", "to", "24:00")))
                        .statusCode())
                .isEqualTo(200);

        Response none = put("/regulation", "ask", Map.of());

        assertThat(none.statusCode()).isEqualTo(200);
        assertThat(none.<List<String>>path("warnings.english"))
                .singleElement()
                .asString()
                .contains("nothing but emergencies");
    }

    @Test
    void narrower_hours_name_what_no_longer_fits_and_are_saved_when_somebody_confirms() {
        String bulletin = ward.approved("Tin sáng");
        weekly(bulletin, "06:00");
        long version = timetables.latestVersion(ward.id());

        Response preview = put("/regulation", "preview", rules(EVENING));

        assertThat(preview.<Boolean>path("saved")).isFalse();
        assertThat(preview.<List<String>>path("displaced.title")).containsExactly("Tin sáng");
        assertThat(preview.<List<List<String>>>path("displaced.starts").get(0))
                .hasSize(6)
                .startsWith("2026-11-22T23:00:00Z");
        assertThat(preview.<List<List<String>>>path("displaced.places")).containsExactly(List.of("Cột 1", "Cột 2"));
        assertThat(preview.<List<String>>path("displaced.why.english")).containsExactly("only 16:30-18:30 is allowed");

        Response asked = put("/regulation", "ask", rules(EVENING));

        assertThat(asked.statusCode()).isEqualTo(409);
        assertThat(asked.<String>path("type")).isEqualTo("urn:loa:problem:plans-no-longer-fit");
        assertThat(asked.<List<String>>path("displaced.title")).containsExactly("Tin sáng");
        assertThat(timetables.latestVersion(ward.id())).isEqualTo(version);
        assertThat(leaves("RULES_SET")).isEmpty();

        Response confirmed = put("/regulation", "confirmed", rules(EVENING));

        assertThat(confirmed.<Boolean>path("saved")).isTrue();
        assertThat(confirmed.<List<String>>path("displaced.title")).containsExactly("Tin sáng");
        assertThat(timetables.latestIndex(ward.id()).orElseThrow().days()).isEmpty();
        assertThat(leaves("PLANS_DISPLACED"))
                .singleElement()
                .asString()
                .contains("Tin sáng", "2026-11-22T23:00:00Z", "only 16:30-18:30 is allowed");
        assertThat(leaves("RULES_SET")).singleElement().asString().contains("\"displaced\":6");

        assertThat(put("/regulation", "ask", rules(EVENING)).<List<String>>path("displaced"))
                .as("what did not fit before is no news")
                .isEmpty();
    }

    @Test
    void a_quiet_place_silences_its_own_receiver_alone() {
        String bulletin = ward.approved("Tin sáng");
        weekly(bulletin, "06:00");

        Response asked = put("/regulation/places", "confirmed", HTTP.POST, place("Trạm y tế", "1", rules(EVENING)));

        assertThat(asked.<List<List<String>>>path("displaced.places")).containsExactly(List.of("Cột 1"));
        assertThat(timetables.startingBetween(ward.id(), SUNDAY_NOON, SUNDAY_NOON.plusSeconds(86_400)))
                .singleElement()
                .satisfies(heard -> assertThat(heard.coverage().receivers())
                        .extracting(Object::toString)
                        .containsExactly(ward.id() + "-r2"));
        assertThat(put("/regulation/places", "ask", HTTP.POST, place("Chùa", "1", rules(EVENING)))
                        .<String>path("type"))
                .isEqualTo("urn:loa:problem:quiet-elsewhere");
        assertThat(put("/regulation/places", "ask", HTTP.POST, place("Chùa", "9", rules(EVENING)))
                        .<String>path("type"))
                .isEqualTo("urn:loa:problem:not-a-quiet-place");
        assertThat(put(
                                "/regulation/places",
                                "ask",
                                HTTP.POST,
                                Map.of("name", "Chùa", "receivers", List.of(), "regulation", rules(EVENING)))
                        .<String>path("type"))
                .isEqualTo("urn:loa:problem:not-a-quiet-place");

        String place = ward.as(Role.OFFICER).get("/regulation").path("rules.places[0].id");
        assertThat(ward.as(Role.ADMINISTRATOR)
                        .delete("/regulation/places/" + place)
                        .statusCode())
                .isEqualTo(200);
        assertThat(timetables.startingBetween(ward.id(), SUNDAY_NOON, SUNDAY_NOON.plusSeconds(86_400)))
                .singleElement()
                .satisfies(heard -> assertThat(heard.coverage().wholeWard()).isTrue());
    }

    @Test
    void a_holiday_of_the_ward_silences_a_day_where_holidays_are_silent_and_a_working_day_does_not() {
        weekly(ward.approved("Tin sáng"), "06:00");
        Map<String, Object> silent = new HashMap<>(rules(MORNING));
        silent.put("holidays", "SILENCE");
        put("/regulation", "ask", silent);

        Response feast = put(
                "/regulation/holidays",
                "confirmed",
                List.of(
                        Map.of("date", "2026-11-25", "holiday", true, "name", "Hội làng"),
                        Map.of("date", "2027-01-01", "holiday", false, "name", "Làm bù")));

        assertThat(feast.<List<List<String>>>path("displaced.starts")).containsExactly(List.of("2026-11-24T23:00:00Z"));
        assertThat(feast.<List<String>>path("displaced.why.english"))
                .containsExactly("a holiday, and nothing is aired there");
        Response read = ward.as(Role.OFFICER).get("/regulation");
        assertThat(read.<List<Boolean>>path("holidaysAhead.findAll { it.date == '2027-01-01' }.holiday"))
                .containsExactly(false);
        assertThat(leaves("RECEIVER_ASSIGNED").get(leaves("RECEIVER_ASSIGNED").size() - 1))
                .contains("\"dates\":[\"2026-11-25\",\"2027-02-05\"");
        Map<String, Object> day = Map.of("date", "2026-11-25", "holiday", true, "name", "Hội làng");
        assertThat(put("/regulation/holidays", "ask", List.of(day, day)).<String>path("type"))
                .isEqualTo("urn:loa:problem:not-a-holiday");
    }

    @Test
    void a_group_is_merged_into_another_and_what_named_it_means_the_other() {
        String bulletin = ward.approved("Tin tổ 1");
        ward.as(Role.OFFICER)
                .body(Map.of(
                        "bulletin", bulletin,
                        "once", Map.of("date", "2026-11-23", "time", "06:00"),
                        "coverage", Map.of("groups", List.of(ward.group(1)))))
                .post("/schedules")
                .then()
                .statusCode(201);
        put("/regulation/groups/" + ward.group(1), "ask", rules(MORNING));

        Response merged =
                put("/regulation/groups/" + ward.group(1) + "/merge", "ask", HTTP.POST, Map.of("into", ward.group(2)));

        assertThat(merged.statusCode()).as(merged.asString()).isEqualTo(200);
        assertThat(merged.<Map<String, Object>>path("rules.groups")).isEmpty();
        assertThat(ward.as(Role.OFFICER).get("").<List<String>>path("groups.id"))
                .containsExactlyInAnyOrder(ward.group(2), ward.group(3));
        assertThat(timetables.startingBetween(ward.id(), SUNDAY_NOON, SUNDAY_NOON.plusSeconds(86_400)))
                .singleElement()
                .satisfies(heard -> assertThat(heard.coverage().groups())
                        .extracting(Object::toString)
                        .containsExactly(ward.group(2)));
        String schedule = ward.as(Role.OFFICER).get("/schedules").path("[0].id");
        Response history = ward.as(Role.AUDITOR).get("/schedules/" + schedule + "/dates/2026-11-23/history");
        assertThat(history.<List<String>>path("act")).containsExactly("PLANNED", "PLACES");
        assertThat(history.<String>path("[1].english")).isEqualTo("Places: “Tổ 1” became part of “Tổ 2”.");
        assertThat(history.<String>path("[1].by")).isEqualTo("Người ADMINISTRATOR");
        assertThat(ward.as(Role.OFFICER).get("/receivers").<List<String>>path("group"))
                .containsOnly(ward.group(2));
        assertThat(leaves("GROUP_MERGED")).singleElement().asString().contains("Tổ 1", "Tổ 2", "\"schedules\":[\"");
        assertThat(ward.as(Role.ADMINISTRATOR)
                        .body(Map.of("name", "Tổ 1 mới", "id", ward.group(1)))
                        .post("/groups")
                        .<String>path("type"))
                .isEqualTo("urn:loa:problem:group-taken");
    }

    @Test
    void a_merge_under_which_something_falls_silent_asks_first_and_one_of_strange_groups_is_refused() {
        String bulletin = ward.approved("Tin tổ 1");
        weekly(bulletin, "06:00");
        put("/regulation/groups/" + ward.group(2), "confirmed", rules(EVENING));

        Response asked =
                put("/regulation/groups/" + ward.group(1) + "/merge", "ask", HTTP.POST, Map.of("into", ward.group(2)));

        assertThat(asked.statusCode()).as(asked.asString()).isEqualTo(409);
        assertThat(asked.<List<List<String>>>path("displaced.places")).containsExactly(List.of("Cột 1"));
        assertThat(put(
                                "/regulation/groups/" + ward.group(1) + "/merge",
                                "ask",
                                HTTP.POST,
                                Map.of("into", ward.group(1)))
                        .<String>path("type"))
                .isEqualTo("urn:loa:problem:same-group");
        assertThat(put("/regulation/groups/" + ward.group(1) + "/merge", "ask", HTTP.POST, Map.of("into", "to-la"))
                        .<String>path("type"))
                .isEqualTo("urn:loa:problem:no-such-group");
    }

    @Test
    void turns_are_proposed_from_where_poles_stand_and_a_person_decides() {
        String one = ward.id() + "-r1";
        String other = ward.id() + "-r2";
        position(one, 21.0285, 105.8542);
        position(other, 21.0294, 105.8542);

        Response near = ward.as(Role.TECHNICIAN).get("/turns/proposal");
        Response far = ward.as(Role.TECHNICIAN).get("/turns/proposal?earshot=50");

        assertThat(near.<Integer>path("count")).isEqualTo(2);
        assertThat(near.<List<Integer>>path("receivers.proposed")).containsExactlyInAnyOrder(1, 2);
        assertThat(far.<Integer>path("count")).isEqualTo(1);

        Response set = ward.as(Role.TECHNICIAN)
                .body(List.of(Map.of("receiver", other, "turn", 2)))
                .put("/turns");

        assertThat(set.<List<Integer>>path("receivers.turn")).containsExactly(1, 2);
        assertThat(leaves("RECEIVER_ASSIGNED")).singleElement().asString().contains(other, "\"turn\":2");
        assertThat(leaves("RECEIVER_PLACED")).hasSize(3);
        assertThat(ward.as(Role.TECHNICIAN)
                        .body(Map.of("latitude", 21.0, "turn", 1))
                        .put("/turns/" + one)
                        .<String>path("type"))
                .isEqualTo("urn:loa:problem:not-a-position");
        assertThat(ward.as(Role.TECHNICIAN).get("/turns/proposal?earshot=3").<String>path("type"))
                .isEqualTo("urn:loa:problem:not-an-earshot");
    }

    private enum HTTP {
        PUT,
        POST
    }

    private void position(String receiver, double latitude, double longitude) {
        ward.as(Role.TECHNICIAN)
                .body(Map.of("latitude", latitude, "longitude", longitude, "turn", 1))
                .put("/turns/" + receiver)
                .then()
                .statusCode(200);
    }

    private void weekly(String bulletin, String time) {
        ward.as(Role.OFFICER)
                .body(Map.of(
                        "bulletin",
                        bulletin,
                        "weekly",
                        Map.of("from", "2026-11-23", "until", "2026-11-28", "time", time, "days", EVERY_DAY)))
                .post("/schedules")
                .then()
                .statusCode(201);
    }

    private Map<String, Object> place(String name, String number, Map<String, Object> rules) {
        return Map.of(
                "name", name, "kind", "SCHOOL", "receivers", List.of(ward.id() + "-r" + number), "regulation", rules);
    }

    @SafeVarargs
    private static Map<String, Object> rules(Map<String, Object>... windows) {
        return Map.of("windows", List.of(windows));
    }

    private Response put(String path, String consent, Object body) {
        return put(path, consent, HTTP.PUT, body);
    }

    private Response put(String path, String consent, HTTP method, Object body) {
        return ward.as(Role.ADMINISTRATOR)
                .queryParam("consent", consent)
                .body(body)
                .request(method.name(), path);
    }

    private List<String> leaves(String kind) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "select leaf from evidence_entry where kind = ? and ward_id = ? order by id")) {
            query.setString(1, kind);
            query.setString(2, ward.id().value());
            List<String> leaves = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    leaves.add(new String(rows.getBytes(1), StandardCharsets.UTF_8));
                }
            }
            return leaves;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
