package vn.loa.receiver.core;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.loa.receiver.note.Kind;
import vn.loa.receiver.support.FakeStation;
import vn.loa.receiver.support.TestKeys;

/** A pole that is told to be silent, and one that is told to begin anew. It is Sunday, 09:00; a clip is six seconds long. */
class SilenceAndRestartTest {

    private static final String TWO = "11112233445566778899aabbccddeeff";

    @TempDir
    Path directory;

    @Test
    @DisplayName("[P-64] what plays is stopped, what is due is missed, and an emergency sounds all the same")
    void a_muted_pole_sounds_nothing_but_emergencies() throws Exception {
        try (Bench bench = Bench.in(directory).start()) {
            bench.plans(Bench.ONE, Duration.ofSeconds(20), "ORDINARY").advance(Duration.ofSeconds(22));
            order(bench, "mute");
            bench.plans(TWO, Duration.ofSeconds(60), "PRIORITY").advance(Duration.ofMinutes(7));
            bench.sends(Bench.signed(
                    bench.command(bench.play(Bench.OTHER, Duration.ofMinutes(8), "EMERGENCY")),
                    TestKeys.STATION,
                    TestKeys.EMERGENCY));
            bench.advance(Duration.ofMinutes(2));
            assertThat(bench.receipts())
                    .containsExactly(
                            "STARTED", "DONE", "STOPPED(muted)", "MISSED(muted)", "ACCEPTED", "STARTED", "COMPLETED");
            assertThat(bench.state().flag("muted")).isTrue();
        }
    }

    @Test
    @DisplayName("[P-64] a muted pole refuses a play and a test tone by caps, and plays again when it is told to")
    void it_speaks_again_when_told() throws Exception {
        try (Bench bench = Bench.in(directory).start()) {
            // Its audio is fetched because the timetable names it.
            bench.plans(Bench.OTHER, Duration.ofHours(3), "ORDINARY").advance(Duration.ofMinutes(20));
            order(bench, "mute");
            bench.sends(Bench.signed(bench.command(Bench.action("test-tone").put("seconds", 3))));
            bench.sends(Bench.signed(bench.command(bench.play(Bench.ONE, Duration.ofMinutes(21), "ORDINARY"))));
            order(bench, "unmute");
            bench.plans(TWO, Duration.ofMinutes(21), "ORDINARY").advance(Duration.ofMinutes(2));
            assertThat(bench.receipts())
                    .containsExactly("DONE", "REFUSED(caps)", "REFUSED(caps)", "DONE", "STARTED", "COMPLETED");
            assertThat(bench.state().flag("muted")).isFalse();
        }
    }

    @Test
    @DisplayName("[P-64] a command to be silent survives a loss of power")
    void silence_survives_a_loss_of_power() throws Exception {
        Bench bench = Bench.in(directory).start();
        order(bench, "mute");
        bench.losePower();
        bench.start();
        bench.plans(Bench.ONE, Duration.ofSeconds(60), "ORDINARY").advance(Duration.ofMinutes(7));
        assertThat(bench.receipts()).containsExactly("DONE", "MISSED(muted)");
        bench.close();
    }

    @Test
    @DisplayName("[P-64] of the assignment and the last command, the one that was issued later holds")
    void the_later_word_holds() throws Exception {
        try (Bench bench = Bench.in(directory).start()) {
            bench.advance(Duration.ofSeconds(10));
            ObjectNode old = bench.command(Bench.action("unmute"));
            ObjectNode overtaken = bench.command(Bench.action("mute"));
            bench.advance(Duration.ofSeconds(1));
            assigns(bench, 4, true);
            assertThat(bench.state().flag("muted")).isTrue();
            bench.sends(Bench.signed(old)).advance(Duration.ofSeconds(2));
            assertThat(bench.state().flag("muted")).isTrue();
            order(bench, "unmute");
            assertThat(bench.state().flag("muted")).isFalse();
            bench.sends(Bench.signed(overtaken.put("counter", 900))).advance(Duration.ofSeconds(2));
            assertThat(bench.state().flag("muted")).isFalse();
            bench.advance(Duration.ofSeconds(10));
            assigns(bench, 5, true);
            assertThat(bench.state().flag("muted")).isTrue();
            bench.advance(Duration.ofSeconds(10));
            assigns(bench, 6, false);
            assertThat(bench.state().flag("muted")).isFalse();
        }
    }

    @Test
    @DisplayName(
            "[P-65] a free pole answers, ends in good order and begins anew; the same command again changes nothing")
    void a_restart_is_answered_first_and_done_once() throws Exception {
        Bench bench = Bench.in(directory).start();
        bench.plans(Bench.ONE, Duration.ofMinutes(5), "ORDINARY");
        String before = bench.state().string("boot");
        ObjectNode restart = bench.command(Bench.action("restart"));
        bench.sends(Bench.signed(restart));
        assertThat(bench.isToldToRestart()).isTrue();
        bench.beginsAnew().advance(Duration.ofSeconds(2));
        assertThat(bench.state().string("boot")).isNotEqualTo(before);
        bench.sends(Bench.signed(restart.put("counter", 900)));
        assertThat(bench.isToldToRestart()).isFalse();
        bench.advance(Duration.ofMinutes(6));
        assertThat(bench.receipts()).containsExactly("DONE", "STARTED", "COMPLETED");
        bench.close();
    }

    @Test
    @DisplayName("[P-65] a pole that plays, or is to play within a minute, refuses to begin anew")
    void a_restart_costs_no_play() throws Exception {
        try (Bench bench = Bench.in(directory).start()) {
            bench.plans(Bench.ONE, Duration.ofSeconds(50), "ORDINARY");
            order(bench, "restart");
            bench.advance(Duration.ofSeconds(52));
            order(bench, "restart");
            assertThat(bench.isToldToRestart()).isFalse();
            bench.advance(Duration.ofSeconds(20));
            order(bench, "restart");
            assertThat(bench.isToldToRestart()).isTrue();
            assertThat(bench.receipts())
                    .containsExactly("REFUSED(busy)", "STARTED", "REFUSED(busy)", "COMPLETED", "DONE");
        }
    }

    @Test
    @DisplayName("[P-65] an accepted play that is due later, and every receipt, are there after it")
    void nothing_is_lost_by_a_restart() throws Exception {
        Bench bench = Bench.in(directory).start();
        // Its audio is fetched because the timetable names it too.
        bench.plans(Bench.OTHER, Duration.ofHours(3), "ORDINARY").advance(Duration.ofMinutes(20));
        bench.sends(Bench.signed(bench.command(bench.play(TWO, Duration.ofMinutes(25), "ORDINARY"))));
        order(bench, "restart");
        ObjectNode late = bench.command(bench.play(Bench.ONE, Duration.ofMinutes(26), "ORDINARY"));
        bench.sends(Bench.signed(late));
        bench.beginsAnew();
        bench.sends(Bench.signed(late.put("counter", 900))).advance(Duration.ofMinutes(10));
        assertThat(bench.receipts())
                .containsExactly("ACCEPTED", "DONE", "ACCEPTED", "STARTED", "COMPLETED", "STARTED", "COMPLETED");
        bench.close();
    }

    private static void order(Bench bench, String action) {
        bench.sends(Bench.signed(bench.command(Bench.action(action)))).advance(Duration.ofSeconds(2));
    }

    private static void assigns(Bench bench, int version, boolean muted) {
        ObjectNode body = FakeStation.assignmentBody(version, "ACTIVE").put("muted", muted);
        body.put("issued", FakeStation.text(bench.truth()));
        bench.link.deliver(
                "loa/1/phuong-mau/receivers/r-7f3k2m/assignment",
                TestKeys.STATION.note(Kind.ASSIGNMENT, body.toString()),
                true);
        bench.advance(Duration.ofSeconds(2));
    }
}
