package vn.loa.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.loa.clip.ContentStore;
import vn.loa.protocol.Kind;
import vn.loa.protocol.MalformedNote;
import vn.loa.protocol.Note;
import vn.loa.protocol.Sha256;
import vn.loa.protocol.TimetableIndex;
import vn.loa.schedule.plan.Occurrence;
import vn.loa.staff.Role;
import vn.loa.station.Station;
import vn.loa.time.SteppedClock;

/** Schedules and timetables through the API, on the real database, on Sunday 22 November 2026 at noon in Hà Nội. */
@QuarkusTest
class ScheduleLifeTest {

    private static final Instant SUNDAY_NOON = Instant.parse("2026-11-22T05:00:00Z");

    private final DataSource database;
    private final Timetables timetables;
    private final IssueTimetable issue;
    private final IssuedTimetables issued;
    private final ContentStore store;
    private final Station station;
    private SteppedClock clock;
    private WardForTests ward;

    ScheduleLifeTest(
            DataSource database,
            Timetables timetables,
            IssueTimetable issue,
            IssuedTimetables issued,
            ContentStore store,
            Station station) {
        this.database = database;
        this.timetables = timetables;
        this.issue = issue;
        this.issued = issued;
        this.store = store;
        this.station = station;
    }

    @BeforeEach
    void aWardOfItsOwnOnASundayNoon() {
        clock = new SteppedClock(SUNDAY_NOON);
        QuarkusMock.installMockForType(clock, Clock.class);
        ward = new WardForTests(database, SUNDAY_NOON);
    }

    @Test
    void an_approval_has_receivers_fetch_the_audio_before_anybody_plans_it() throws MalformedNote {
        ward.approved("Bản tin");

        assertThat(index().prefetch()).hasSize(1);
        assertThat(index().days()).isEmpty();
        assertThat(issued.versionsOf(ward.id())).containsExactly(1L);
    }

    @Test
    void what_is_planned_stands_in_a_signed_timetable_whose_sheets_lie_under_their_hashes()
            throws MalformedNote, IOException {
        String bulletin = ward.approved("Lịch tiêm");

        ward.once(bulletin, "2026-11-23", "06:00")
                .statusCode(201)
                .body("next", equalTo(List.of("2026-11-22T23:00:00Z")));

        TimetableIndex index = index();
        assertThat(index.version()).isEqualTo(2);
        assertThat(index.expires()).isEqualTo(SUNDAY_NOON.plus(Duration.ofDays(35)));
        TimetableIndex.Day day = index.days().get(0);
        assertThat(day.date()).isEqualTo("2026-11-23");
        Path sheet = store.find(day.sha256()).orElseThrow();
        assertThat(Files.size(sheet)).isEqualTo(day.size());
        assertThat(Sha256.of(Files.readAllBytes(sheet))).isEqualTo(day.sha256());
        assertThat(Files.readString(sheet))
                .contains(
                        "\"start\":\"2026-11-22T23:00:00Z\"", "\"latestStart\":\"2026-11-22T23:05:00Z\"", "Lịch tiêm");
    }

    @Test
    void a_timetable_that_would_say_the_same_is_not_issued_again() {
        ward.once(ward.approved("Bản tin"), "2026-11-23", "06:00").statusCode(201);

        issue.of(ward.id());
        clock.advance(Duration.ofMinutes(15));
        issue.of(ward.id());

        assertThat(issued.versionsOf(ward.id())).containsExactly(1L, 2L);
    }

    @Test
    void the_horizon_rolls_on_with_the_days() throws MalformedNote {
        ward.as(Role.OFFICER)
                .body(weekly(ward.approved("Hằng ngày"), "06:00", "2027-03-31"))
                .post("/schedules")
                .then()
                .statusCode(201);
        assertThat(lastDay()).isEqualTo("2026-12-27");

        clock.advance(Duration.ofDays(1));
        issue.of(ward.id());

        assertThat(lastDay()).isEqualTo("2026-12-28");
        assertThat(index().version()).isEqualTo(3);
    }

    @Test
    void at_any_time_a_receiver_without_a_link_has_thirty_days_ahead_of_it() throws MalformedNote {
        issue.of(ward.id());
        for (int hours = 0; hours < 24 * 12; hours += 6) {
            clock.advance(Duration.ofHours(6));
            issue.of(ward.id());
            assertThat(index().expires()).isAfter(clock.instant().plus(Duration.ofDays(30)));
        }
        // An empty timetable says nothing new, so only its age makes new ones: every fourth day.
        assertThat(issued.versionsOf(ward.id())).containsExactly(1L, 2L, 3L);
    }

    @Test
    void a_cancelled_schedule_leaves_the_timetable_at_once_and_once_more_changes_nothing() throws MalformedNote {
        String bulletin = ward.approved("Bản tin");
        String id = ward.once(bulletin, "2026-11-23", "06:00").extract().path("id");

        ward.as(Role.OFFICER).delete("/schedules/" + id).then().statusCode(200).body("cancelledBy", notNullValue());
        ward.as(Role.OFFICER).delete("/schedules/" + id).then().statusCode(200);

        assertThat(index().days()).isEmpty();
        assertThat(issued.versionsOf(ward.id())).containsExactly(1L, 2L, 3L);
        assertThat(timetables.startingBetween(ward.id(), SUNDAY_NOON, SUNDAY_NOON.plus(Duration.ofDays(2))))
                .isEmpty();
        assertThat(timetables.cancelledBetween(ward.id(), SUNDAY_NOON, SUNDAY_NOON.plus(Duration.ofDays(2))))
                .hasSize(1)
                .allSatisfy(called -> assertThat(called.cancellation().by()).isEqualTo("Người OFFICER"));
        ward.once(bulletin, "2026-11-23", "06:00").statusCode(201);
    }

    @Test
    void one_date_is_called_off_and_the_others_stay() throws MalformedNote {
        String id = ward.as(Role.OFFICER)
                .body(weekly(ward.approved("Hằng ngày"), "06:00", "2026-11-25"))
                .post("/schedules")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        exception(id, "2026-11-24").statusCode(200).body("exceptions", equalTo(List.of("2026-11-24")));
        exception(id, "2026-12-24").statusCode(404).body("type", equalTo("urn:loa:problem:no-such-occurrence"));

        assertThat(index().days())
                .extracting(TimetableIndex.Day::date)
                .containsExactly(LocalDate.parse("2026-11-23"), LocalDate.parse("2026-11-25"));
    }

    @Test
    void what_is_over_cannot_be_called_off() {
        String id = ward.once(ward.approved("Bản tin"), "2026-11-23", "06:00")
                .extract()
                .path("id");
        clock.advance(Duration.ofDays(2));

        ward.as(Role.OFFICER)
                .delete("/schedules/" + id)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:loa:problem:nothing-left-to-cancel"));
    }

    @Test
    void an_occurrence_keeps_its_id_and_its_facts_whenever_it_is_computed() {
        ward.once(ward.approved("Bản tin"), "2026-11-23", "06:00").statusCode(201);
        List<Occurrence> first =
                timetables.startingBetween(ward.id(), SUNDAY_NOON, SUNDAY_NOON.plus(Duration.ofDays(1)));
        clock.advance(Duration.ofDays(3));

        List<Occurrence> later =
                timetables.startingBetween(ward.id(), SUNDAY_NOON, SUNDAY_NOON.plus(Duration.ofDays(1)));

        assertThat(later).isEqualTo(first).hasSize(1);
        assertThat(later.get(0).programmed().approver().name()).isEqualTo("Người APPROVER");
    }

    @Test
    void refusals_say_what_to_do_in_both_languages() {
        String bulletin = ward.approved("Bản tin");
        ward.once(bulletin, "2026-11-23", "06:00").statusCode(201);

        ward.once(bulletin, "2026-11-23", "06:02")
                .statusCode(409)
                .body("type", equalTo("urn:loa:problem:receivers-busy"))
                .body("detail", containsString("next free time is 06:03 on Monday 23 November 2026"))
                .body("detailVietnamese", containsString("Trùng với “Bản tin” lúc 06:00 thứ Hai 23/11/2026"));
        ward.once(bulletin, "2026-11-23", "04:30").body("type", equalTo("urn:loa:problem:outside-window"));
        ward.once(bulletin, "2026-11-22", "06:00").body("type", equalTo("urn:loa:problem:start-in-the-past"));
        ward.once(bulletin, "2028-11-22", "06:00").body("type", equalTo("urn:loa:problem:too-far-ahead"));
    }

    @Test
    void what_is_not_approved_or_cannot_be_heard_is_not_planned() {
        ward.once(ward.draft(ward.clip("READY"), "Nháp"), "2026-11-23", "06:00")
                .statusCode(409)
                .body("type", equalTo("urn:loa:problem:bulletin-not-approved"));
        String silent = ward.as(Role.OFFICER)
                .body(Map.of("title", "Chữ", "theme", "x", "text", "Chữ", "coverage", Map.of("wholeWard", true)))
                .post("/bulletins")
                .then()
                .extract()
                .path("id");
        ward.act(Role.OFFICER, silent, "submission", 0);
        ward.act(Role.APPROVER, silent, "approval", 1).statusCode(200);
        ward.once(silent, "2026-11-23", "06:00")
                .statusCode(409)
                .body("type", equalTo("urn:loa:problem:bulletin-without-audio"));
    }

    @Test
    void a_group_without_receivers_and_a_group_of_another_ward_are_refused() {
        String bulletin = ward.approved("Bản tin");
        WardForTests other = new WardForTests(database, SUNDAY_NOON);

        plannedFor(bulletin, ward.group(3)).body("type", equalTo("urn:loa:problem:nobody-to-hear"));
        plannedFor(bulletin, other.group(1)).body("type", equalTo("urn:loa:problem:unknown-place"));
        plannedFor(bulletin, ward.group(1)).statusCode(201);
        plannedFor(bulletin, ward.group(2)).statusCode(201);
        plannedFor(bulletin, ward.group(2)).statusCode(409);
    }

    @Test
    void two_officers_cannot_take_the_same_hour_at_the_same_moment() throws Exception {
        String bulletin = ward.approved("Bản tin");
        ExecutorService officers = Executors.newFixedThreadPool(4);
        try {
            Callable<Integer> plan =
                    () -> ward.once(bulletin, "2026-11-23", "06:00").extract().statusCode();
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> answer : officers.invokeAll(List.of(plan, plan, plan, plan))) {
                answers.add(answer.get());
            }
            assertThat(answers).containsExactlyInAnyOrder(201, 409, 409, 409);
        } finally {
            officers.shutdownNow();
        }
    }

    @Test
    void only_officers_plan_and_technicians_may_look() {
        String bulletin = ward.approved("Bản tin");

        for (Role role : List.of(Role.APPROVER, Role.AUDITOR, Role.TECHNICIAN, Role.ADMINISTRATOR)) {
            ward.as(role)
                    .body(Map.of("bulletin", bulletin, "once", Map.of("date", "2026-11-23", "time", "06:00")))
                    .post("/schedules")
                    .then()
                    .statusCode(403);
            ward.as(role)
                    .body(Map.of("bulletin", bulletin))
                    .post("/broadcasts/now")
                    .then()
                    .statusCode(403);
            ward.as(role).get("/timetable").then().statusCode(200);
        }
    }

    @Test
    void what_is_ordered_now_starts_together_a_moment_later_and_a_second_press_airs_nothing_more() {
        clock.advance(Duration.ofMinutes(4 * 60 + 45));
        Map<String, Object> wish = Map.of(
                "bulletin",
                ward.approved("Khẩn trương"),
                "requestId",
                UUID.randomUUID().toString());

        JsonPath first = now(wish).statusCode(201).extract().jsonPath();
        clock.advance(Duration.ofMillis(300));
        JsonPath second = now(wish).statusCode(201).extract().jsonPath();

        assertThat(first.getString("start")).isEqualTo("2026-11-22T09:45:01.200Z");
        assertThat(second.getString("occurrence")).isEqualTo(first.getString("occurrence"));
        assertThat(second.getInt("receivers")).isEqualTo(2);
        ward.as(Role.OFFICER).get("/schedules").then().body("", hasSize(1));
    }

    @Test
    void audio_that_receivers_were_never_told_of_gets_time_to_be_fetched() {
        String bulletin = ward.approved("Cũ");
        clock.advance(Duration.ofDays(9).plusHours(4).plusMinutes(45));
        issue.of(ward.id());

        now(Map.of("bulletin", bulletin)).statusCode(201).body("start", equalTo("2026-12-01T09:45:20Z"));
    }

    @Test
    void now_is_refused_outside_the_hours_and_over_another_broadcast() {
        String bulletin = ward.approved("Bản tin");
        now(Map.of("bulletin", bulletin)).statusCode(409).body("type", equalTo("urn:loa:problem:outside-window"));

        clock.advance(Duration.ofMinutes(4 * 60 + 45));
        now(Map.of("bulletin", bulletin)).statusCode(201);
        clock.advance(Duration.ofMinutes(1));
        now(Map.of("bulletin", bulletin)).statusCode(409).body("type", equalTo("urn:loa:problem:receivers-busy"));
    }

    @Test
    void the_timetable_is_read_by_dates_of_the_ward() {
        ward.once(ward.approved("Bản tin"), "2026-11-23", "05:00").statusCode(201);

        ward.as(Role.AUDITOR)
                .get("/timetable?from=2026-11-23&to=2026-11-23")
                .then()
                .statusCode(200)
                .body("version", equalTo(2))
                .body("occurrences", hasSize(1))
                .body("occurrences[0].civilStart", equalTo("2026-11-23T05:00:00"))
                .body("occurrences[0].receivers", equalTo(2))
                .body("occurrences[0].milliseconds", equalTo(180_000));
        ward.as(Role.AUDITOR)
                .get("/timetable?from=2026-11-22&to=2026-11-22")
                .then()
                .body("occurrences", hasSize(0));
        ward.as(Role.AUDITOR)
                .get("/timetable?from=2026-01-01&to=2026-12-31")
                .then()
                .statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "{}",
                "{'bulletin':'x','once':{'date':'2026-11-23','time':'06:00'}}",
                "{'bulletin':'@'}",
                "{'bulletin':'@','once':{}}",
                "{'bulletin':'@','once':{'date':'2026-02-30','time':'06:00'}}",
                "{'bulletin':'@','once':{'date':'2026-11-23','time':'25:00'}}",
                "{'bulletin':'@','once':{'date':'2026-11-23','time':'06:00'},'latestStartSeconds':-1}",
                "{'bulletin':'@','once':{'date':'2026-11-23','time':'06:00'},'coverage':{}}",
                "{'bulletin':'@','once':{'date':'2026-11-23','time':'06:00'},'coverage':{'groups':[null]}}",
                "{'bulletin':'@','once':{'date':'2026-11-23','time':'06:00'},'coverage':{'groups':['../x']}}",
                "{'bulletin':'@','weekly':{'days':[],'time':'06:00','from':'2026-11-23','until':'2026-11-30'}}",
                "{'bulletin':'@','weekly':{'days':[null],'time':'06:00','from':'2026-11-23','until':'2026-11-30'}}",
                "{'bulletin':'@','weekly':{'days':['FUNDAY'],'time':'06:00','from':'2026-11-23','until':'2026-11-30'}}",
                "{'bulletin':'@','weekly':{'days':['MONDAY'],'time':'06:00','from':'2026-11-30','until':'2026-11-23'}}"
            })
    void garbage_is_refused_as_a_problem_that_tells_nothing_of_the_inside(String body) {
        ward.as(Role.OFFICER)
                .body(body.replace('\'', '"').replace("@", ward.approved("Bản tin")))
                .post("/schedules")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", startsWith("urn:loa:problem:"))
                .body("detailVietnamese", notNullValue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "from=%2B999999999-12-31",
                "from=-999999999-01-01",
                "to=-999999999-01-01",
                "from=2026-11-23&to=2026-11-22"
            })
    void dates_beyond_all_reason_are_refused(String query) {
        ward.as(Role.AUDITOR)
                .urlEncodingEnabled(false)
                .get("/timetable?" + query)
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:loa:problem:range-too-long"));
    }

    private ValidatableResponse now(Map<String, Object> wish) {
        return ward.as(Role.OFFICER).body(wish).post("/broadcasts/now").then();
    }

    private ValidatableResponse plannedFor(String bulletin, String group) {
        return ward.as(Role.OFFICER)
                .body(Map.of(
                        "bulletin",
                        bulletin,
                        "once",
                        Map.of("date", "2026-11-23", "time", "06:00"),
                        "coverage",
                        Map.of("groups", List.of(group))))
                .post("/schedules")
                .then();
    }

    private ValidatableResponse exception(String id, String date) {
        return ward.as(Role.OFFICER)
                .body(Map.of("date", date))
                .post("/schedules/" + id + "/exceptions")
                .then();
    }

    private static Map<String, Object> weekly(String bulletin, String time, String until) {
        return Map.of(
                "bulletin",
                bulletin,
                "weekly",
                Map.of(
                        "days",
                        List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY"),
                        "time",
                        time,
                        "from",
                        "2026-11-23",
                        "until",
                        until));
    }

    private LocalDate lastDay() throws MalformedNote {
        List<TimetableIndex.Day> days = index().days();
        return days.get(days.size() - 1).date();
    }

    private TimetableIndex index() throws MalformedNote {
        byte[] note = timetables.latest(ward.id()).orElseThrow().bytes();
        return Note.verify(Kind.TIMETABLE, note, List.of(station.publicKey())).body(TimetableIndex.class);
    }
}
