package vn.loa.playout;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
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
import vn.loa.protocol.OccurrenceId;
import vn.loa.protocol.ReceiverId;
import vn.loa.schedule.WardForTests;
import vn.loa.staff.Role;
import vn.loa.time.SteppedClock;

/** Orders for right now: what leaves the server, how often, and when it stops [P-25, P-27, P-29]. */
@QuarkusTest
class SendAgainTest {

    private static final Instant MONDAY_FIVE = Instant.parse("2026-11-22T22:00:30Z");

    private final DataSource database;
    private final PlayoutTick tick;
    private final TakeReceipt takeReceipt;
    private final OrdersSent orders;
    private SteppedClock clock;
    private WardForTests ward;
    private PoleForTests first;
    private PoleForTests second;
    private OccurrenceId occurrence;

    SendAgainTest(DataSource database, PlayoutTick tick, TakeReceipt takeReceipt, OrdersSent orders) {
        this.database = database;
        this.tick = tick;
        this.takeReceipt = takeReceipt;
        this.orders = orders;
    }

    @BeforeEach
    void phatNgayForTwoPolesOfWhichOneIsOnline() {
        clock = new SteppedClock(MONDAY_FIVE);
        QuarkusMock.installMockForType(clock, Clock.class);
        ward = new WardForTests(database, MONDAY_FIVE);
        first = new PoleForTests(ward, 1);
        second = new PoleForTests(ward, 2);
        online(first.id());
        occurrence = new OccurrenceId(ward.as(Role.OFFICER)
                .body(Map.of("bulletin", ward.approved("Tin gấp")))
                .post("/broadcasts/now")
                .then()
                .statusCode(201)
                .extract()
                .path("occurrence"));
    }

    @Test
    void an_order_leaves_once_for_the_whole_ward() {
        List<OrdersSent.Sent> sent = orders.in(ward.id());

        assertThat(sent).singleElement().satisfies(each -> {
            assertThat(each.only()).isEmpty();
            assertThat(each.command().audience().ward()).isEqualTo(ward.id());
            assertThat(each.command().audience().whole()).isTrue();
            assertThat(each.command().action())
                    .isInstanceOfSatisfying(Action.Play.class, play -> assertThat(play.occurrence())
                            .isEqualTo(occurrence));
        });
    }

    @Test
    void without_an_answer_it_is_sent_again_under_the_same_id_with_a_newer_counter_to_who_is_online() {
        clock.advance(Duration.ofSeconds(4));

        tick.sendAgain();

        List<OrdersSent.Sent> sent = orders.in(ward.id());
        assertThat(sent).hasSizeGreaterThanOrEqualTo(2);
        assertThat(sent.subList(1, sent.size())).allSatisfy(again -> {
            assertThat(again.only()).isEqualTo(Optional.of(first.id()));
            assertThat(again.command().id()).isEqualTo(sent.get(0).command().id());
            assertThat(again.command().counter())
                    .isGreaterThan(sent.get(0).command().counter());
        });
    }

    @Test
    void who_has_answered_is_left_in_peace() {
        takeReceipt.take(
                first.id(),
                first.accepted(occurrence, orders.in(ward.id()).get(0).command().id(), MONDAY_FIVE));
        int before = orders.in(ward.id()).size();
        clock.advance(Duration.ofSeconds(10));

        tick.sendAgain();

        assertThat(orders.in(ward.id())).hasSize(before);
    }

    @Test
    void an_order_that_has_expired_is_not_sent_any_more() {
        clock.advance(Duration.ofMinutes(6));
        int before = orders.in(ward.id()).size();

        tick.sendAgain();

        assertThat(orders.in(ward.id())).hasSize(before);
    }

    @Test
    void the_stop_button_orders_a_stop_for_those_who_have_not_ended() {
        takeReceipt.take(second.id(), second.completed(occurrence, MONDAY_FIVE));

        ward.as(Role.OFFICER).post("/broadcasts/" + occurrence + "/stop").then().statusCode(204);

        assertThat(orders.in(ward.id()))
                .filteredOn(sent -> sent.command().action() instanceof Action.Stop)
                .isNotEmpty()
                .allSatisfy(stop ->
                        assertThat(stop.command().audience().receivers()).containsExactly(first.id()));
    }

    private void online(ReceiverId receiver) {
        ward.write(
                "insert into presence (receiver_id, online, last_seen_at) values (?, true, ?)",
                receiver.value(),
                Timestamp.from(MONDAY_FIVE.plus(Duration.ofDays(1))));
    }
}
