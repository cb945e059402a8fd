package vn.loa.schedule;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.builder.MultiPartSpecBuilder;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.loa.staff.Role;
import vn.loa.time.SteppedClock;

/** Calendars that programs subscribe to, read by another program's eyes, and calendars that strangers made. Sunday 22 November 2026. */
@QuarkusTest
class CalendarsTest {

    private static final Instant SUNDAY_NOON = Instant.parse("2026-11-22T05:00:00Z");

    private final DataSource database;
    private SteppedClock clock;
    private WardForTests ward;

    CalendarsTest(DataSource database) {
        this.database = database;
    }

    @BeforeEach
    void aWard() {
        clock = new SteppedClock(SUNDAY_NOON);
        QuarkusMock.installMockForType(clock, Clock.class);
        ward = new WardForTests(database, SUNDAY_NOON);
    }

    private Map<String, String> link() {
        return ward.as(Role.OFFICER)
                .post("/calendar-links")
                .then()
                .statusCode(201)
                .extract()
                .path("$");
    }

    private static String read(String path) {
        return given().get(path)
                .then()
                .statusCode(200)
                .contentType("text/calendar")
                .extract()
                .asString();
    }

    private static Calendar parsed(String text) throws Exception {
        return new CalendarBuilder().build(new StringReader(text));
    }

    private ValidatableResponse brought(String calendar) {
        return ward.as(Role.OFFICER)
                .config(RestAssuredConfig.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .encodeContentTypeAs("text/calendar", ContentType.TEXT)
                                .defaultContentCharset("UTF-8")))
                .contentType("text/calendar; charset=utf-8")
                .body(calendar.getBytes(StandardCharsets.UTF_8))
                .post("/timetable/proposals")
                .then();
    }

    private static String calendar(String... events) {
        return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\n" + String.join("", events) + "END:VCALENDAR\r\n";
    }

    private static String event(String... lines) {
        return "BEGIN:VEVENT\r\n" + String.join("\r\n", lines) + "\r\nEND:VEVENT\r\n";
    }

    @Test
    void another_program_reads_the_same_starts_in_the_zone_of_the_ward() throws Exception {
        ward.once(
                        ward.approved(
                                "Lịch tiêm; phòng bệnh, mùa đông – bản tin rất dài để dòng này phải gập lại nhiều lần"),
                        "2026-11-23",
                        "06:00")
                .statusCode(201);
        String occurrence = ward.as(Role.OFFICER).get("/timetable").path("occurrences[0].occurrence");

        String text = read(link().get("path"));

        assertThat(text.lines()).allSatisfy(line -> assertThat(line.getBytes(StandardCharsets.UTF_8).length)
                .isLessThanOrEqualTo(75));
        Calendar calendar = parsed(text);
        List<VEvent> events = calendar.getComponents("VEVENT");
        assertThat(events).hasSize(1);
        VEvent event = events.get(0);
        assertThat(event.getUid().orElseThrow().getValue()).isEqualTo(occurrence + "@loa");
        assertThat(event.getSummary().getValue())
                .isEqualTo("Lịch tiêm; phòng bệnh, mùa đông – bản tin rất dài để dòng này phải gập lại nhiều lần");
        assertThat(event.getLocation().getValue()).isEqualTo("Cả phường/xã");
        ZonedDateTime start = (ZonedDateTime) event.getDateTimeStart().getDate();
        assertThat(start.toInstant()).isEqualTo(Instant.parse("2026-11-22T23:00:00Z"));
        assertThat(event.getLastModified().getDate()).isEqualTo(SUNDAY_NOON);
        assertThat(text).contains("METHOD:PUBLISH", "TZID:Asia/Ho_Chi_Minh", "TZOFFSETTO:+0700");
    }

    @Test
    void what_was_called_off_stands_there_as_cancelled() {
        String schedule = ward.once(ward.approved("Bản tin"), "2026-11-23", "06:00")
                .extract()
                .path("id");
        clock.advance(Duration.ofMinutes(7));
        ward.as(Role.OFFICER).delete("/schedules/" + schedule).then().statusCode(200);

        assertThat(read(link().get("path"))).contains("STATUS:CANCELLED", "LAST-MODIFIED:20261122T050700Z");
    }

    @Test
    void a_withdrawn_a_made_up_and_a_foreign_address_all_look_like_none() {
        Map<String, String> link = link();
        WardForTests other = new WardForTests(database, SUNDAY_NOON);
        given().get(link.get("path").replace(ward.id().value(), other.id().value()))
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:loa:problem:no-such-calendar"));
        given().get("/wards/" + ward.id() + "/calendar/" + "A".repeat(43) + ".ics")
                .then()
                .statusCode(404);
        given().get("/wards/khong-co/calendar/x.ics").then().statusCode(404);
        other.as(Role.OFFICER)
                .delete("/calendar-links/" + link.get("id"))
                .then()
                .statusCode(404);

        ward.as(Role.ADMINISTRATOR)
                .delete("/calendar-links/" + link.get("id"))
                .then()
                .statusCode(200)
                .body("revokedBy", equalTo("Người ADMINISTRATOR"));

        given().get(link.get("path")).then().statusCode(404);
        assertThat(ward.leaves("CALENDAR_SHARED")).hasSize(1);
        assertThat(ward.leaves("CALENDAR_WITHDRAWN")).hasSize(1);
        ward.as(Role.OFFICER).get("/calendar-links").then().body("", hasSize(1));
    }

    @Test
    void the_secret_is_shown_once_on_its_page_and_kept_nowhere() {
        String page = ward.page(Role.OFFICER)
                .post("/schedule/calendar/links")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(page).containsPattern("/wards/" + ward.id() + "/calendar/[A-Za-z0-9_-]{43}\\.ics");
        assertThat(ward.page(Role.OFFICER).get("/schedule/calendar").asString())
                .contains("Withdraw")
                .doesNotContain(".ics</p>");
    }

    @Test
    void a_calendar_becomes_proposals_and_plans_nothing() {
        String bulletin = ward.approved("Lịch tiêm");

        brought(calendar(
                        "BEGIN:VTIMEZONE\r\nTZID:Asia/Ho_Chi_Minh\r\nBEGIN:STANDARD\r\nDTSTART:19700101T000000\r\nRRULE:FREQ=SECONDLY\r\nTZOFFSETFROM:+9999\r\nTZOFFSETTO:-9999\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n",
                        event("SUMMARY:Lịch tiêm", "DTSTART;TZID=Asia/Ho_Chi_Minh:20261124T060000"),
                        event("SUMMARY:Không ai viết", "DTSTART:20261123T230000Z"),
                        event(
                                "SUMMARY:Lịch\r\n  tiêm",
                                "DTSTART:20261127T170000",
                                "RRULE:FREQ=WEEKLY;UNTIL=20261231T235959Z",
                                "EXDATE:20261204T170000")))
                .statusCode(200)
                .body("title", equalTo(List.of("Lịch tiêm", "Không ai viết", "Lịch tiêm")))
                .body("[0].bulletin", equalTo(bulletin))
                .body("[0].date", equalTo("2026-11-24"))
                .body("[0].time", equalTo("06:00:00"))
                .body("[1].bulletin", nullValue())
                .body("[1].date", equalTo("2026-11-24"))
                .body("[2].recurrence", equalTo("FREQ=WEEKLY;BYDAY=FR"))
                .body("[2].until", equalTo("2026-12-31"))
                .body("[2].excludedDates", equalTo(List.of("2026-12-04")))
                .body("[2].remark.english", equalTo("Left out: Friday 4 December 2026."));
        ward.as(Role.OFFICER).get("/schedules").then().body("", hasSize(0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DTSTART;VALUE=DATE:20261124 | lasts all day",
                "DTSTART;TZID=Atlantis/Poseidonis:20261124T060000 | cannot be read",
                "DTSTART;TZID=../../etc/passwd:20261124T060000 | cannot be read",
                "DTSTART:20261332T250000 | cannot be read",
                "DTSTART:99991231T000000 | year is wrong",
                "DTSTART:20261120T060000 | is over",
                "DTSTART:20261124T060000;RRULE:FREQ=SECONDLY | cannot be read",
                "DTSTART:20261124T060000;RRULE:FREQ=DAILY#BYHOUR=1 | cannot be read",
                "DTSTART:20261124T060000;RRULE:x | cannot be read",
                "DTSTART:20261124T060000;EXRULE:FREQ=WEEKLY | rule of exceptions",
                "DTSTART:20261124T060000;STATUS:CANCELLED | was cancelled",
                "DTSTART:20200101T060000;RRULE:FREQ=DAILY#INTERVAL=3 | began or ended before",
                "SUMMARY:x | no start",
            })
    void an_event_that_cannot_be_taken_says_why_beside_it(String lines, String why) {
        String written = lines.strip()
                .replace(";RRULE", "\r\nRRULE")
                .replace(";EXRULE", "\r\nEXRULE")
                .replace(";STATUS", "\r\nSTATUS")
                .replace('#', ';');

        brought(calendar(event(written)))
                .statusCode(200)
                .body("[0].trouble.english", org.hamcrest.Matchers.containsString(why.strip()))
                .body("[0].trouble.vietnamese", not(equalTo("")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "hello",
                "<!DOCTYPE lolz [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\">]><x>&b;</x>",
                "BEGIN:VCALENDAR",
                "BEGIN:VCALENDAR#END:VEVENT",
                "BEGIN:VEVENT#END:VEVENT",
                "BEGIN:VCALENDAR#BEGIN:VTIMEZONE#BEGIN:VTIMEZONE#BEGIN:VTIMEZONE#BEGIN:VTIMEZONE#BEGIN:VTIMEZONE#BEGIN:VTIMEZONE#BEGIN:VTIMEZONE",
                "BEGIN:VCALENDAR#nonsense#END:VCALENDAR",
            })
    void what_is_no_calendar_is_refused_in_one_sentence(String text) {
        brought(text.strip().replace("#", "\r\n"))
                .statusCode(400)
                .body("type", equalTo("urn:loa:problem:not-a-calendar"));
    }

    @Test
    void too_many_events_and_too_many_bytes_are_refused() {
        brought(calendar(event("DTSTART:20261124T060000").repeat(501)))
                .statusCode(413)
                .body("type", equalTo("urn:loa:problem:calendar-too-large"));
        brought("BEGIN:VCALENDAR\r\n" + "X:y\r\n".repeat(300_000) + "END:VCALENDAR\r\n")
                .statusCode(413);
    }

    @Test
    void each_line_of_a_file_opens_the_form_with_its_fields_filled_in() {
        String bulletin = ward.approved("Lịch tiêm");
        String file = calendar(
                event("SUMMARY:Lịch tiêm", "DTSTART:20261127T060000", "RRULE:FREQ=MONTHLY;BYDAY=-1FR;UNTIL=20270131"));
        String proposals = ward.page(Role.OFFICER)
                .contentType("multipart/form-data")
                .multiPart(new MultiPartSpecBuilder(file)
                        .controlName("file")
                        .fileName("lich.ics")
                        .mimeType("text/calendar")
                        .charset(StandardCharsets.UTF_8)
                        .build())
                .post("/schedule/calendar/proposals")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(proposals).contains("Lịch tiêm", "FREQ=MONTHLY;BYDAY=-1FR", "value=\"bulletin:" + bulletin + "\"");

        Map<String, String> form = Map.of(
                "what",
                "bulletin:" + bulletin,
                "kind",
                "recurrence",
                "recurrence",
                "FREQ=MONTHLY;BYDAY=-1FR",
                "weeklyTime",
                "06:00",
                "from",
                "2026-11-27",
                "until",
                "2027-01-31",
                "where",
                "ward");
        String filled = ward.page(Role.OFFICER)
                .formParams(form)
                .formParam("step", "change")
                .post("/schedule/new")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(filled).contains("value=\"FREQ=MONTHLY;BYDAY=-1FR\"", "The calendar&#39;s rule");
        ward.page(Role.OFFICER)
                .formParams(form)
                .formParam("step", "air")
                .post("/schedule/new")
                .then()
                .statusCode(303);
        ward.as(Role.OFFICER).get("/schedules").then().body("kind", equalTo(List.of("RECURRING")));
    }

    @Test
    void excluded_and_extra_dates_come_along_and_what_does_not_fit_is_named() {
        brought(calendar(
                        event(
                                "SUMMARY:Chuỗi",
                                "DTSTART;TZID=Asia/Ho_Chi_Minh:20261127T060000",
                                "RRULE:FREQ=WEEKLY;UNTIL=20261231T235959Z",
                                "EXDATE;TZID=Asia/Ho_Chi_Minh:20261204T060000,20261205T060000",
                                "EXDATE:20261210T230000Z",
                                "EXDATE;VALUE=DATE:20261218",
                                "EXDATE:20261225T170000",
                                "RDATE;VALUE=PERIOD:20261129T060000/PT1H",
                                "RDATE:20261130T170000",
                                "RDATE:hôm nào đó"),
                        event("SUMMARY:Hai ngày", "DTSTART:20261120T060000", "RDATE:20261124T060000,20261126T060000"),
                        event("SUMMARY:Không còn", "DTSTART:20261124T060000", "EXDATE:20261124T060000")))
                .statusCode(200)
                .body("[0].excludedDates", equalTo(List.of("2026-12-04", "2026-12-11", "2026-12-18")))
                .body("[0].extraDates", equalTo(List.of("2026-11-29")))
                .body(
                        "[0].remark.vietnamese",
                        equalTo("Không phát: thứ Sáu 4/12/2026, thứ Sáu 11/12/2026, thứ Sáu 18/12/2026."
                                + " Phát thêm: Chủ nhật 29/11/2026."
                                + " Không lấy theo vì khác giờ, hãy lên lịch riêng: 17:00 thứ Hai 30/11/2026."
                                + " Không đọc được: RDATE hôm nào đó."))
                .body("[1].date", equalTo("2026-11-24"))
                .body("[1].recurrence", equalTo("FREQ=DAILY;COUNT=1"))
                .body("[1].extraDates", equalTo(List.of("2026-11-26")))
                .body("[2].trouble.english", equalTo("It is over."));
    }

    @Test
    void what_a_calendar_leaves_out_is_left_out_of_the_timetable_too() {
        String bulletin = ward.approved("Lịch tiêm");
        ward.page(Role.OFFICER)
                .formParams(Map.of(
                        "what",
                        "bulletin:" + bulletin,
                        "kind",
                        "recurrence",
                        "recurrence",
                        "FREQ=WEEKLY;BYDAY=FR",
                        "weeklyTime",
                        "06:00",
                        "from",
                        "2026-11-27",
                        "until",
                        "2026-12-18",
                        "where",
                        "ward"))
                .formParam("excludedDates", "2026-12-04", "2026-12-11")
                .formParam("extraDates", "2026-12-05", "")
                .formParam("step", "air")
                .post("/schedule/new")
                .then()
                .statusCode(303);
        ward.as(Role.OFFICER)
                .get("/timetable?from=2026-11-23&to=2026-12-20")
                .then()
                .body(
                        "occurrences.civilStart",
                        equalTo(List.of("2026-11-27T06:00:00", "2026-12-05T06:00:00", "2026-12-18T06:00:00")));
    }
}
