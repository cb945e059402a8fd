package vn.loa.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.loa.clip.audio.Samples;
import vn.loa.embedded.broker.TestClient;

@ExtendWith(OneWard.Opened.class)
class StrangersAndGarbageIT {

    private static final int NOT_AUTHORISED = 0x87;
    private static final List<String> GARBAGE = List.of(
            "",
            "\0\0\0",
            "{",
            "{\"online\":",
            "loa/1/receipt\n{}\n\n— a b\n",
            "loa/1/receipt\n{\"receiver\":\"x\"}\n\n— x " + "A".repeat(91) + "=\n",
            "x".repeat(100_000));

    private final OneWard ward;
    private final DemoServer server;
    private final Newsroom newsroom;

    StrangersAndGarbageIT(OneWard ward) {
        this.ward = ward;
        this.server = ward.server();
        this.newsroom = ward.newsroom();
    }

    @Test
    void a_stranger_is_not_let_in_at_the_broker() {
        String pole = server.poles().get(0).id();

        assertThatThrownBy(() -> TestClient.connect(server.broker(), "stranger", "x"))
                .isInstanceOf(MqttException.class);
        assertThatThrownBy(() -> TestClient.connect(server.broker(), "nameless", TestClient.options(null, null)))
                .isInstanceOf(MqttException.class);
        assertThatThrownBy(() -> TestClient.connect(server.broker(), pole, "guessed"))
                .isInstanceOf(MqttException.class);
        assertThatThrownBy(() -> TestClient.connect(server.broker(), "loa-server", ""))
                .isInstanceOf(MqttException.class);
    }

    /** The pole is held still, so that its place at the broker can be taken with what was stolen from it. */
    @Test
    void what_was_stolen_from_one_pole_opens_nothing_of_the_others_and_garbage_stops_nobody() throws Exception {
        try (OneWard.Loan loan = ward.borrow(2)) {
            isRobbed(loan.pole(0), loan.pole(1));
        }
    }

    private void isRobbed(Pole robbed, Pole other) throws Exception {
        String topics = "loa/1/phuong-mau/";
        signal("-STOP", robbed);
        try (TestClient thief = TestClient.connect(server.broker(), robbed.id(), robbed.linkSecret())) {
            for (String topic : List.of("#", "loa/1/#", topics + "receivers/" + other.id() + "/command")) {
                assertThat(thief.subscribe(topic)).as(topic).isEqualTo(NOT_AUTHORISED);
            }
            for (String topic : List.of("command", "timetable", "receivers/" + other.id() + "/receipt")) {
                assertThat(thief.publish(topics + topic, "x", true)).as(topic).isEqualTo(NOT_AUTHORISED);
            }
            for (String message : GARBAGE) {
                for (String topic : List.of("receipt", "state")) {
                    thief.publish(topics + "receivers/" + robbed.id() + "/" + topic, message, false);
                }
            }
        } finally {
            signal("-CONT", robbed);
        }

        Newsroom.Bulletin bulletin = newsroom.onThePoles(Samples.good("chuc-tet-rat-nho.wav"), List.of(robbed, other));
        String occurrence = newsroom.airNow(bulletin, List.of(robbed, other));

        newsroom.awaitAsRun(occurrence, List.of(robbed, other)).values().forEach(entry -> assertThat(
                        entry.path("verdict").path("outcome").asText())
                .isEqualTo("PLAYED"));
        assertThat(server.log()).doesNotContain("fault id=").doesNotContain("\tat vn.loa.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/session",
                "/api/wards/phuong-mau/bulletins",
                "/api/wards/phuong-mau/schedules",
                "/api/wards/phuong-mau/broadcasts/now",
                "/api/wards/phuong-mau/broadcasts/../../x/stop",
                "/api/wards/khong-co/bulletins",
                "/devices/1/enrolments",
                "/khong/co"
            })
    void garbage_in_a_call_gives_a_refusal_that_tells_nothing_of_the_inside(String path) {
        List<byte[]> bodies = List.of(
                new byte[0],
                "{".getBytes(StandardCharsets.UTF_8),
                "[1,2,3]".getBytes(StandardCharsets.UTF_8),
                "{\"bulletin\":{\"a\":[]},\"once\":7,\"code\":null}".getBytes(StandardCharsets.UTF_8),
                "[".repeat(50_000).getBytes(StandardCharsets.UTF_8),
                new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1});
        for (byte[] body : bodies) {
            Answer answer = newsroom.officer().post(path, "application/json", body);
            assertThat(answer.status()).as(answer.text()).isBetween(400, 499);
            answer.tellsNothingOfTheInside();
        }
        for (String address : List.of("?from=x&until=%00", "/%00", "/" + "a".repeat(3_000), "/%2e%2e/%2e%2e")) {
            Answer answer = newsroom.officer().get(path + address);
            assertThat(answer.status()).as(answer.text()).isLessThan(500);
            answer.tellsNothingOfTheInside();
        }
    }

    @Test
    void a_revoked_receiver_falls_silent_and_does_not_come_back() throws Exception {
        // Never given back: nobody else could use it.
        Pole revoked = ward.borrow(1).pole(0);
        Newsroom.Bulletin bulletin = newsroom.onThePoles(Samples.good("dich-vu-cong.wma"), List.of(revoked));
        String occurrence = newsroom.airNow(bulletin, List.of(revoked));
        revoked.awaitEvent("started", occurrence);

        newsroom.technician()
                .post(Newsroom.ward("/receivers/" + revoked.id() + "/revocation"), "application/json", new byte[0])
                .good();

        assertThat(revoked.awaitEvent("ended", occurrence).value("outcome")).isEqualTo("STOPPED");
        isBookedAsStopped(revoked, occurrence, bulletin);
        Patience.until(
                revoked + " is cut off", () -> !revoked.events("disconnected").isEmpty());
        assertThatThrownBy(() -> TestClient.connect(server.broker(), revoked.id(), revoked.linkSecret()))
                .isInstanceOf(MqttException.class);
        newsroom.officer()
                .post(
                        Newsroom.ward("/broadcasts/now"),
                        Map.of("bulletin", bulletin.id(), "coverage", Newsroom.only(List.of(revoked))))
                .isRefusedAs(409, "receiver-out-of-service");
    }

    /** [P-47] */
    private void isBookedAsStopped(Pole revoked, String occurrence, Newsroom.Bulletin bulletin) {
        JsonNode entry = newsroom.awaitAsRun(occurrence, List.of(revoked)).get(revoked.id());
        assertThat(entry.path("verdict").path("outcome").asText()).isEqualTo("PARTLY_PLAYED");
        assertThat(entry.path("verdict").path("reason").asText()).isEqualTo("stopped: revoked");
        assertThat(entry.path("verdict").path("playedMilliseconds").asLong())
                .isBetween(1L, bulletin.milliseconds() - 1);
        assertThat(entry.path("incidents"))
                .extracting(incident -> incident.path("kind").asText())
                .containsExactly("KEY_REVOKED");
    }

    private static void signal(String name, Pole pole) throws Exception {
        new ProcessBuilder("kill", name, Long.toString(pole.processId()))
                .start()
                .waitFor();
    }
}
