package vn.loa.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.loa.protocol.Sha256;
import vn.loa.staff.Role;
import vn.loa.time.SteppedClock;

/** What will sound, seen before it does: by day, week and month, at one pole, and as a dry run. Sunday 22 November 2026. */
@QuarkusTest
class SeenBeforehandTest {

    private static final Instant SUNDAY_NOON = Instant.parse("2026-11-22T05:00:00Z");

    private final DataSource database;
    private WardForTests ward;

    SeenBeforehandTest(DataSource database) {
        this.database = database;
    }

    @BeforeEach
    void aWardWithTwoPoles() {
        QuarkusMock.installMockForType(new SteppedClock(SUNDAY_NOON), Clock.class);
        ward = new WardForTests(database, SUNDAY_NOON);
        planned("Chỉ tổ 1", 1, "06:00");
        planned("Chỉ tổ 2", 2, "06:00");
    }

    private void planned(String title, int group, String time) {
        ward.plan(
                        ward.approved(title),
                        "{'bulletin':'@','once':{'date':'2026-11-24','time':'" + time
                                + "'},'coverage':{'wholeWard':false,'groups':['" + ward.group(group) + "']}}")
                .statusCode(201);
    }

    private String page(String query) {
        return ward.page(Role.TECHNICIAN)
                .get("/schedule?" + query)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    @Test
    void a_week_says_what_one_pole_will_say_on_tuesday() {
        String pole = ward.id() + "-r1";

        assertThat(page("view=week&date=2026-11-24&receiver=" + pole))
                .contains("Chỉ tổ 1")
                .doesNotContain("Chỉ tổ 2");
        assertThat(page("view=week&date=2026-11-24&group=" + ward.group(2)))
                .contains("Chỉ tổ 2")
                .doesNotContain("Chỉ tổ 1<");
        assertThat(page("view=week&date=2026-11-24")).contains("Chỉ tổ 1", "Chỉ tổ 2", "lunar 16/10", "05:00-06:30");
    }

    @Test
    void a_day_and_a_month_show_their_holidays_and_their_empty_days() {
        assertThat(page("view=day&date=2027-02-06")).contains("Lunar New Year", "Nothing is aired.");
        assertThat(page("view=month&date=2026-11-10")).contains("Chỉ tổ 1").contains("view=month&amp;date=2026-12-01");
    }

    @Test
    void nonsense_in_the_address_shows_today() {
        assertThat(page("view=century&date=-999999999-01-01&where=x")).contains("Chỉ tổ 1");
        assertThat(page("view=week&date=+999999999-12-31&receiver=../../x")).contains("Nothing is aired.");
    }

    @Test
    void the_dry_run_tells_every_start_and_how_much_each_group_hears() {
        ward.as(Role.AUDITOR)
                .get("/timetable/dry-run")
                .then()
                .statusCode(200)
                .body("from", equalTo("2026-11-22"))
                .body("starts", equalTo(2))
                .body("findings", equalTo(0))
                .body("days.date", equalTo(List.of("2026-11-24")))
                .body("days[0].starts", hasSize(2))
                .body("days[0].budgets.plannedSeconds", equalTo(List.of(180, 180)));
    }

    @Test
    void the_dry_run_tells_what_gives_way_what_has_expired_and_what_fell_outside_the_hours() {
        String bulletin = ward.approved("Ưu tiên");
        ward.plan(bulletin, "{'bulletin':'@','once':{'date':'2026-11-24','time':'06:01'},'precedence':'PRIORITY'}")
                .statusCode(201);
        ward.once(ward.approved("Chiều"), "2026-11-25", "17:00").statusCode(201);
        // The hours change after it was planned.
        ward.hours("05:00", "06:30");

        ward.as(Role.AUDITOR)
                .get("/timetable/dry-run")
                .then()
                .body("days[0].findings.kind", equalTo(List.of("GIVES_WAY", "GIVES_WAY")))
                .body("days[1].findings.kind", equalTo(List.of("OUTSIDE_HOURS")))
                .body("days[1].starts", hasSize(0))
                .body("days[1].findings[0].silences", equalTo(true))
                .body("days[1].findings[0].vietnamese", equalTo("Không phát: ngoài khung giờ được phép."));
        assertThat(ward.page(Role.OFFICER).get("/schedule/dry-run").asString())
                .contains("Gives way to “Ưu tiên” at 06:01", "Not aired: outside the allowed hours.");
        assertThat(page("view=day&date=2026-11-25")).contains("Not aired: outside the allowed hours.");
    }

    @Test
    void the_dry_run_names_receivers_that_do_not_hold_the_audio() {
        String content = ward.as(Role.OFFICER)
                .get("/timetable?from=2026-11-24&to=2026-11-24")
                .path("occurrences.find { it.title == 'Chỉ tổ 1' }.contentSha256");
        ward.write(
                "insert into presence (receiver_id, online, last_seen_at, online_since, missing, missing_more)"
                        + " values (?, true, now(), now(), array[?]::text[], 0)",
                ward.id() + "-r1",
                new Sha256(content).hex());

        ward.as(Role.AUDITOR)
                .get("/timetable/dry-run")
                .then()
                .body("missingAudio.title", equalTo(List.of("Chỉ tổ 1")))
                .body("missingAudio[0].receivers", hasItem(ward.id() + "-r1"));
    }
}
