package vn.loa.playout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.loa.protocol.OccurrenceId;
import vn.loa.receiver.TakeState;
import vn.loa.schedule.Timetables;
import vn.loa.schedule.WardForTests;
import vn.loa.staff.Role;
import vn.loa.time.SteppedClock;

/** A ward's day at a glance: three minutes at 06:00 and at 17:00 on Monday for two poles, of which one is silent. */
@QuarkusTest
class GlanceTest {

    private static final Instant MONDAY_FIVE = Instant.parse("2026-11-22T22:00:00Z");
    private static final Instant MONDAY_SIX = Instant.parse("2026-11-22T23:00:00Z");

    private final DataSource database;
    private final TakeState takeState;
    private final TakeReceipt takeReceipt;
    private final CueWard cueWard;
    private final Timetables timetables;
    private SteppedClock clock;
    private WardForTests ward;
    private PoleForTests first;

    GlanceTest(
            DataSource database, TakeState takeState, TakeReceipt takeReceipt, CueWard cueWard, Timetables timetables) {
        this.database = database;
        this.takeState = takeState;
        this.takeReceipt = takeReceipt;
        this.cueWard = cueWard;
        this.timetables = timetables;
    }

    @BeforeEach
    void twoPlaysOfWhichTheFirstIsOnAir() {
        clock = new SteppedClock(MONDAY_FIVE);
        QuarkusMock.installMockForType(clock, Clock.class);
        ward = new WardForTests(database, MONDAY_FIVE);
        first = new PoleForTests(ward, 1);
        new PoleForTests(ward, 2);
        String bulletin = ward.approved("Lịch tiêm");
        ward.once(bulletin, "2026-11-23", "06:00").statusCode(201);
        ward.once(bulletin, "2026-11-23", "17:00").statusCode(201);
        OccurrenceId occurrence = timetables
                .startingBetween(ward.id(), MONDAY_SIX, MONDAY_SIX.plusSeconds(1))
                .get(0)
                .id();
        clock.advance(Duration.ofMinutes(61));
        cueWard.catchUp(ward.id(), clock.instant());
        takeState.take(first.id(), first.state(true, "boot-1", clock.instant(), 0, List.of()), false);
        takeReceipt.take(first.id(), first.started(occurrence, MONDAY_SIX));
    }

    @Test
    void what_is_on_air_shows_how_far_it_is_and_what_comes_is_named_as_next() {
        today().body("items.phase", contains("ON_AIR", "COMING"))
                .body("items[0].percent", equalTo(33))
                .body("items[1].percent", equalTo(0));
        assertThat(page(Role.OFFICER)).contains("value=\"33\"", "next", "silent for 10 h 57 min");
    }

    @Test
    void who_is_silent_is_named() {
        today().body("receivers.all", equalTo(2))
                .body("receivers.online", equalTo(1))
                .body("receivers.silent.id", hasItem(ward.id() + "-r2"));
        assertThat(page(Role.AUDITOR)).contains("never seen");
    }

    @Test
    void poles_without_the_latest_timetable_wait_for_whoever_can_help() {
        today().body("waiting.withoutTimetable", equalTo(2));
        assertThat(page(Role.TECHNICIAN)).contains("Receivers without the latest timetable");
        assertThat(page(Role.AUDITOR)).doesNotContain("Receivers without the latest timetable");
    }

    @Test
    void an_officer_has_the_approved_bulletins_at_hand_to_air_one_now() {
        today().body("ready.title", hasItem("Lịch tiêm"));
        assertThat(page(Role.OFFICER)).contains("/schedule/now?bulletin=");
        assertThat(page(Role.APPROVER)).doesNotContain("/schedule/now");
    }

    private ValidatableResponse today() {
        return ward.as(Role.AUDITOR).get("/today").then().statusCode(200);
    }

    private String page(Role role) {
        return ward.page(role).get("/today").then().statusCode(200).extract().asString();
    }
}
