package vn.loa.playout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.loa.protocol.Action;
import vn.loa.protocol.Assignment;
import vn.loa.protocol.CommandId;
import vn.loa.protocol.Kind;
import vn.loa.protocol.Receipt;
import vn.loa.protocol.WireJson;
import vn.loa.receiver.Receivers;
import vn.loa.receiver.TakeState;
import vn.loa.schedule.WardForTests;
import vn.loa.staff.Role;
import vn.loa.time.SteppedClock;

/** The poles of a ward as those who mend them see them: found, ordered about, moved, and written about. */
@QuarkusTest
class PolesOnTheDeskTest {

    private static final Instant NOON = Instant.parse("2026-11-22T05:00:00Z");

    private final DataSource database;
    private final TakeState takeState;
    private final TakeReceipt takeReceipt;
    private final OrdersSent orders;
    private final Receivers receivers;
    private SteppedClock clock;
    private WardForTests ward;
    private PoleForTests first;
    private PoleForTests second;

    PolesOnTheDeskTest(
            DataSource database, TakeState takeState, TakeReceipt takeReceipt, OrdersSent orders, Receivers receivers) {
        this.database = database;
        this.takeState = takeState;
        this.takeReceipt = takeReceipt;
        this.orders = orders;
        this.receivers = receivers;
    }

    @BeforeEach
    void twoPolesOfWhichTheFirstIsOnline() {
        clock = new SteppedClock(NOON);
        QuarkusMock.installMockForType(clock, Clock.class);
        ward = new WardForTests(database, NOON);
        first = new PoleForTests(ward, 1);
        second = new PoleForTests(ward, 2);
        ward.write(
                "update receiver set name = 'Cột chợ Đầm' where id = ?",
                first.id().value());
        takeState.take(first.id(), first.state(true, "boot-1", NOON, 99, List.of()), false);
    }

    @Test
    void a_pole_is_found_by_its_name_without_marks_and_with_them() {
        found("q", "cho dam").body("poles.id", contains(first.id().value()));
        found("q", "Chợ Đầm").body("poles.id", contains(first.id().value()));
        found("q", "chợ%").body("poles", hasSize(0));
    }

    @Test
    void they_are_filtered_by_state_and_group_and_counted_whatever_was_asked() {
        found("state", "OFFLINE")
                .body("poles.id", contains(second.id().value()))
                .body("standings.OFFLINE", equalTo(1))
                .body("found", equalTo(1));
        found("group", ward.group(1)).body("poles.id", contains(first.id().value()));
        found("state", "ATTENTION").body("poles[0].troubles", hasItem("DISK"));
        assertThat(page("/receivers?q=cho")).contains("Cột chợ Đầm").contains("disk nearly full");
    }

    @Test
    void those_that_are_away_longest_come_first() {
        takeState.take(second.id(), second.state(true, "boot-1", NOON, 99, List.of()), false);
        takeState.take(second.id(), second.state(false, "boot-1", NOON, 99, List.of()), false);
        clock.advance(Duration.ofHours(26));
        takeState.take(first.id(), first.state(false, "boot-1", NOON, 99, List.of()), false);
        clock.advance(Duration.ofMinutes(5));

        found("state", "OFFLINE")
                .body("poles.id", contains(second.id().value(), first.id().value()));
        assertThat(page("/receivers?state=OFFLINE")).contains("away for 1 d 2 h", "away for 5 min");
    }

    @Test
    void a_long_list_comes_fifty_at_a_time() {
        for (int number = 3; number <= 60; number++) {
            ward.write(
                    "insert into receiver (id, ward_id, group_id, name, status, created_at) values (?, ?, ?, ?, 'ACTIVE', ?)",
                    ward.id() + "-r" + number,
                    ward.id().value(),
                    ward.group(1),
                    "Cột %03d".formatted(number),
                    Timestamp.from(NOON));
        }
        found("page", "1").body("poles", hasSize(50)).body("pages", equalTo(2)).body("found", equalTo(60));
        found("page", "2").body("poles", hasSize(10));
        found("page", "77").body("number", equalTo(2));
    }

    /** [P-64] The command is for now, the assignment for a pole that is away; both say the same. */
    @Test
    void a_pole_is_muted_by_a_command_and_by_its_assignment_at_once() {
        order(Role.OFFICER, "mute").statusCode(204);

        OrdersSent.Sent sent = lastSent();
        assertThat(sent.command().action()).isEqualTo(new Action.Mute());
        assertThat(sent.only()).isEqualTo(Optional.of(first.id()));
        assertThat(assignment().muted()).isTrue();
        assertThat(sent.command().issued()).isAfterOrEqualTo(assignment().issued());
        assertThat(page(home())).contains("waiting for the pole", "the pole has not said yet that it is");

        takeReceipt.take(first.id(), first.answers(sent.command().id(), Receipt.Outcome.DONE, "", NOON));
        takeState.take(first.id(), first.muted(true, "boot-1", NOON), false);
        assertThat(page(home())).contains("done at", "only emergencies sound").doesNotContain("waiting for the pole");

        order(Role.TECHNICIAN, "unmute").statusCode(204);
        assertThat(lastSent().command().action()).isEqualTo(new Action.Unmute());
        assertThat(assignment().muted()).isFalse();
        assertThat(page(home())).contains("still says that it is silent");
    }

    /** [P-65] */
    @Test
    void a_restart_is_believed_when_another_boot_is_heard_and_not_before() {
        order(Role.TECHNICIAN, "restart").statusCode(204);
        CommandId restart = lastSent().command().id();
        takeReceipt.take(first.id(), first.answers(restart, Receipt.Outcome.DONE, "", NOON));
        clock.advance(Duration.ofSeconds(5));
        takeState.take(first.id(), first.state(true, "boot-1", NOON, 99, List.of()), false);
        assertThat(page(home())).contains("taken, restarting");

        clock.advance(Duration.ofSeconds(5));
        takeState.take(first.id(), first.state(true, "boot-2", NOON, 99, List.of()), false);
        assertThat(page(home())).contains("back since 12:00:10");
    }

    /** [P-65] A pole that is on air says no, and the page says why. */
    @Test
    void a_refusal_is_shown_in_words() {
        order(Role.TECHNICIAN, "restart").statusCode(204);
        takeReceipt.take(first.id(), first.answers(lastSent().command().id(), Receipt.Outcome.REFUSED, "busy", NOON));
        assertThat(page(home())).contains("refused: on air, or about to be");
        ward.as(Role.AUDITOR)
                .get("/receivers/" + first.id() + "/orders")
                .then()
                .body("[0].action", equalTo("restart"))
                .body("[0].outcome", equalTo("REFUSED"))
                .body("[0].reason", equalTo("busy"));
    }

    @Test
    void an_order_without_an_answer_is_said_to_have_none_when_it_has_expired() {
        order(Role.TECHNICIAN, "test-tone").statusCode(204);
        assertThat(lastSent().command().action()).isInstanceOf(Action.TestTone.class);
        clock.advance(Duration.ofMinutes(6));
        assertThat(page(home())).contains("no answer").doesNotContain("waiting for the pole");
    }

    @Test
    void a_pole_that_is_away_takes_no_tone_and_no_restart_but_a_mute() {
        String away = "/receivers/" + second.id() + "/orders/";
        ward.as(Role.TECHNICIAN)
                .post(away + "test-tone")
                .then()
                .statusCode(409)
                .body("type", containsString("pole-offline"));
        ward.as(Role.TECHNICIAN).post(away + "restart").then().statusCode(409);
        ward.as(Role.OFFICER).post(away + "mute").then().statusCode(204);
        assertThat(receivers.require(ward.id(), second.id()).isMuted()).isTrue();
    }

    @Test
    void an_auditor_orders_nothing_and_an_officer_no_restart() {
        order(Role.AUDITOR, "mute").statusCode(403);
        order(Role.OFFICER, "restart").statusCode(403);
    }

    @Test
    void a_volume_is_ordered_and_assigned() {
        ward.as(Role.OFFICER)
                .body(Map.of("percent", 40))
                .put("/receivers/" + first.id() + "/volume")
                .then()
                .statusCode(204);
        assertThat(lastSent().command().action()).isEqualTo(new Action.SetVolume(40));
        assertThat(assignment().volume()).isEqualTo(40);
    }

    @Test
    void a_pole_that_moves_is_assigned_to_its_new_group_and_the_log_says_who_moved_it() {
        ward.as(Role.TECHNICIAN)
                .body(Map.of("group", ward.group(2)))
                .put("/receivers/" + first.id() + "/group")
                .then()
                .statusCode(204);
        assertThat(assignment().groups()).hasToString("[" + ward.group(2) + "]");
        assertThat(ward.leaves("RECEIVER_PLACED"))
                .singleElement()
                .asString()
                .contains(ward.group(1), ward.group(2), "TECHNICIAN");
    }

    @Test
    void a_history_tells_how_long_a_repair_took_and_keeps_what_was_put_right() {
        write(Map.of("kind", "FAULT", "text", "Loa hú", "happened", "2026-11-22T02:00:00Z"), 204);
        assertThat(page(home())).contains("is not mended yet");
        int fault = notes().extract().path("notes[0].id");
        write(Map.of("kind", "FAULT", "text", "Loa rè", "corrects", fault), 204);
        write(Map.of("kind", "FAULT", "text", "nữa", "corrects", fault), 409);
        write(Map.of("kind", "REPAIRED", "text", "Thay nguồn", "parts", "nguồn 12 V"), 204);

        notes().body("notes", hasSize(3))
                .body("notes.text", contains("Thay nguồn", "Loa rè", "Loa hú"))
                .body("repairs", hasSize(1))
                .body("repairs[0].seen", equalTo("2026-11-22T02:00:00Z"))
                .body("repairs[0].mended", equalTo("2026-11-22T05:00:00Z"))
                .body("openSince", equalTo(null));
        assertThat(page(home())).contains("The last repair took 3 h 0 min", "put right by a later note", "nguồn 12 V");
    }

    @Test
    void a_note_needs_words_and_a_moment_that_has_come() {
        write(Map.of("kind", "NOTE", "text", "  "), 400);
        write(Map.of("kind", "NOTE", "text", "mai", "happened", "2026-11-23T02:00:00Z"), 400);
        String again = ward.page(Role.TECHNICIAN)
                .formParam("kind", "FAULT")
                .formParam("text", "Loa <b>hú</b>")
                .formParam("happened", "2031-01-01T10:00")
                .post("/receivers/" + first.id() + "/notes")
                .then()
                .statusCode(400)
                .extract()
                .asString();
        assertThat(again).contains("That moment is still to come", "Loa &lt;b&gt;hú&lt;/b&gt;");
    }

    @Test
    void the_map_has_the_poles_whose_place_is_known_and_asks_no_other_host() {
        ward.write(
                "update receiver set latitude = 21.03, longitude = 105.85 where id = ?",
                first.id().value());
        ward.as(Role.OFFICER)
                .get("/receivers/map")
                .then()
                .body("id", contains(first.id().value()))
                .body("[0].position.latitude", equalTo(21.03f));
        assertThat(page("/receivers/map")).contains("id=\"polemap\"", "Cột chợ Đầm", "1 of 2 poles");
        assertThat(ward.page(Role.OFFICER).get("/receivers/map").header("Content-Security-Policy"))
                .contains("img-src 'self' data: blob:;");
    }

    private ValidatableResponse found(String name, String value) {
        return ward.as(Role.AUDITOR)
                .queryParam(name, value)
                .get("/receivers/found")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse order(Role role, String kind) {
        return ward.as(role)
                .post("/receivers/" + first.id() + "/orders/" + kind)
                .then();
    }

    private void write(Map<String, Object> note, int status) {
        ward.as(Role.TECHNICIAN)
                .body(note)
                .post("/receivers/" + first.id() + "/notes")
                .then()
                .statusCode(status);
    }

    private ValidatableResponse notes() {
        return ward.as(Role.AUDITOR).get("/receivers/" + first.id() + "/notes").then();
    }

    private OrdersSent.Sent lastSent() {
        List<OrdersSent.Sent> sent = orders.in(ward.id());
        return sent.get(sent.size() - 1);
    }

    private Assignment assignment() {
        byte[] note = receivers.require(ward.id(), first.id()).assignment().orElseThrow();
        assertThat(new String(note, StandardCharsets.UTF_8)).startsWith(Kind.ASSIGNMENT.line());
        return WireJson.readOwn(new String(note, StandardCharsets.UTF_8).split("\n", 3)[1], Assignment.class);
    }

    private String home() {
        return "/receivers/" + first.id();
    }

    private String page(String path) {
        return ward.page(Role.TECHNICIAN)
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
