package vn.loa.receiver.core;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.loa.receiver.note.Kind;
import vn.loa.receiver.support.FakeStation;
import vn.loa.receiver.support.TestKeys;

/** What a receiver holds by itself of the regulation in its assignment. It is Sunday, 09:00; a clip is six seconds long. */
class RegulationTest {

    private static final String TWO = "11112233445566778899aabbccddeeff";
    private static final String THREE = "22112233445566778899aabbccddeeff";

    @TempDir
    Path directory;

    @Test
    @DisplayName("[P-60] on a holiday its own hours hold instead of the weekday's")
    void holidays_have_their_own_hours() throws Exception {
        try (Bench bench = Bench.in(directory).start()) {
            obeys(bench, 4, body -> holidays(body, "2026-11-22")
                    .addObject()
                    .put("from", "09:30")
                    .put("to", "24:00"));
            bench.plans(Bench.ONE, Duration.ofSeconds(20), "ORDINARY");
            bench.plans(TWO, Duration.ofMinutes(31), "ORDINARY").advance(Duration.ofMinutes(40));
            assertThat(bench.receipts()).containsExactly("MISSED(outside-window)", "STARTED", "COMPLETED");
        }
    }

    @Test
    @DisplayName("[P-60] a holiday without hours is silent but for emergencies, and the day after is as usual")
    void a_silent_holiday() throws Exception {
        try (Bench bench = Bench.in(directory).start()) {
            obeys(bench, 4, body -> holidays(body, "2026-11-22"));
            bench.plans(Bench.ONE, Duration.ofSeconds(20), "ORDINARY");
            bench.sends(Bench.signed(
                    bench.command(bench.play(TWO, Duration.ofSeconds(60), "EMERGENCY")),
                    TestKeys.STATION,
                    TestKeys.EMERGENCY));
            bench.plans(THREE, Duration.ofHours(24), "ORDINARY").advance(Duration.ofHours(25));
            assertThat(bench.receipts())
                    .containsExactly(
                            "ACCEPTED", "STARTED", "COMPLETED", "MISSED(outside-window)", "STARTED", "COMPLETED");
        }
    }

    @Test
    @DisplayName("[P-61] no more minutes are played in a day than allowed, also after a loss of power")
    void the_day_has_a_budget_that_survives_a_loss_of_power() throws Exception {
        Bench bench = Bench.in(directory).start();
        obeys(bench, 4, body -> body.put("dayMinutes", 1));
        for (int i = 0; i < 9; i++) {
            bench.plans("%032x".formatted(i), Duration.ofSeconds(30 + 20L * i), "ORDINARY");
        }
        bench.advance(Duration.ofSeconds(30 + 20 * 8 + 15));
        bench.losePower();
        bench.start();
        bench.plans(TWO, Duration.ofMinutes(10), "ORDINARY");
        bench.plans(THREE, Duration.ofMinutes(20), "ORDINARY");
        bench.plans(Bench.OTHER, Duration.ofHours(24), "ORDINARY");
        bench.advance(Duration.ofMinutes(40));
        assertThat(bench.receipts().stream().filter("COMPLETED"::equals)).hasSize(10);
        assertThat(bench.receipts()).endsWith("STARTED", "COMPLETED", "MISSED(over-budget)");
        bench.advance(Duration.ofHours(24));
        assertThat(bench.receipts()).endsWith("MISSED(over-budget)", "STARTED", "COMPLETED");
        bench.close();
    }

    @Test
    @DisplayName("[P-61] a session is one window of one day: the next window begins from nothing")
    void the_session_has_a_budget() throws Exception {
        try (Bench bench = Bench.in(directory).start()) {
            obeys(bench, 4, body -> {
                body.put("sessionMinutes", 1);
                body.set("windows", body.arrayNode());
                everyDay((ObjectNode) body.withArray("windows").addObject(), "00:00", "10:00");
                everyDay((ObjectNode) body.withArray("windows").addObject(), "10:00", "24:00");
            });
            for (int i = 0; i < 11; i++) {
                bench.plans("%032x".formatted(i), Duration.ofSeconds(30 + 20L * i), "ORDINARY");
            }
            bench.advance(Duration.ofMinutes(30));
            assertThat(bench.receipts().stream().filter("COMPLETED"::equals)).hasSize(10);
            assertThat(bench.receipts()).endsWith("MISSED(over-budget)");
            bench.plans(TWO, Duration.ofMinutes(61), "ORDINARY").advance(Duration.ofMinutes(40));
            assertThat(bench.receipts()).endsWith("STARTED", "COMPLETED");
        }
    }

    @Test
    @DisplayName("[P-61] a command over the budget is refused by caps, an emergency never is")
    void commands_are_counted_too() throws Exception {
        try (Bench bench = Bench.in(directory).start()) {
            obeys(bench, 4, body -> body.put("dayMinutes", 1));
            for (int i = 0; i < 10; i++) {
                bench.plans("%032x".formatted(i), Duration.ofSeconds(30 + 20L * i), "ORDINARY");
            }
            bench.advance(Duration.ofMinutes(6));
            bench.sends(Bench.signed(bench.command(bench.play(TWO, Duration.ofMinutes(7), "ORDINARY"))));
            assertThat(bench.receipts()).endsWith("REFUSED(caps)");
            bench.sends(Bench.signed(
                    bench.command(bench.play(THREE, Duration.ofMinutes(7), "EMERGENCY")),
                    TestKeys.STATION,
                    TestKeys.EMERGENCY));
            bench.advance(Duration.ofMinutes(2));
            assertThat(bench.receipts()).endsWith("ACCEPTED", "STARTED", "COMPLETED");
        }
    }

    @Test
    @DisplayName("[P-62] the volume is capped by the hour, and turned down when a stricter hour begins")
    void volume_by_hour() throws Exception {
        try (Bench bench = Bench.in(directory).start()) {
            obeys(bench, 4, body -> {
                cap(body, "09:00", "09:10", 50);
                cap(body, "09:10", "10:00", 20);
            });
            bench.plans(Bench.ONE, Duration.ofSeconds(30), "ORDINARY").advance(Duration.ofMinutes(2));
            assertThat(bench.speaker.lastVolume()).isEqualTo(50);
            assertThat(bench.speaker.softened()).isEmpty();
            bench.plans(TWO, Duration.ofSeconds(598), "ORDINARY").advance(Duration.ofMinutes(9));
            assertThat(bench.speaker.lastVolume()).isEqualTo(50);
            assertThat(bench.speaker.softened()).containsExactly(20);
            bench.sends(Bench.signed(
                    bench.command(bench.play(THREE, Duration.ofMinutes(12), "EMERGENCY")),
                    TestKeys.STATION,
                    TestKeys.EMERGENCY));
            bench.advance(Duration.ofMinutes(2));
            assertThat(bench.speaker.lastVolume()).isEqualTo(70);
        }
    }

    private static void obeys(Bench bench, int version, Consumer<ObjectNode> change) {
        ObjectNode body = FakeStation.assignmentBody(version, "ACTIVE");
        change.accept(body);
        byte[] note = TestKeys.STATION.note(Kind.ASSIGNMENT, body.toString());
        bench.link.deliver("loa/1/phuong-mau/receivers/r-7f3k2m/assignment", note, true);
        bench.advance(Duration.ofMillis(10));
    }

    private static ArrayNode holidays(ObjectNode body, String date) {
        ObjectNode holidays = body.putObject("holidays").put("through", "2027-12-27");
        holidays.putArray("dates").add(date);
        return holidays.putArray("windows");
    }

    private static void everyDay(ObjectNode window, String from, String to) {
        for (int day = 1; day <= 7; day++) {
            window.withArray("days").add(day);
        }
        window.put("from", from).put("to", to);
    }

    private static void cap(ObjectNode body, String from, String to, int percent) {
        body.withArray("volumeCaps").addObject().put("from", from).put("to", to).put("percent", percent);
    }
}
