package vn.loa.receiver.core;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.loa.receiver.message.Content;
import vn.loa.receiver.message.Members;
import vn.loa.receiver.support.FakeStation;
import vn.loa.receiver.support.OpusClip;
import vn.loa.receiver.support.TestKeys;

/** Programmes of several parts, what cuts them, and what comes late; the usual one is 6 s, 2 s of silence, 4 s, 6 s. */
class ProgrammeTest {

    private static final String THIRD = "0123456789abcdef0123456789abcdef";

    @TempDir
    private Path directory;

    private Bench bench;

    @BeforeEach
    void bench() {
        bench = Bench.in(directory);
    }

    @AfterEach
    void clear() {
        bench.close();
    }

    private ObjectNode item(String precedence) {
        return Bench.item(Bench.ONE, Duration.ofSeconds(20), precedence, bench.programme());
    }

    private ObjectNode resuming() {
        return item("ORDINARY").put("afterCut", "RESUME");
    }

    private Bench emergency() throws Exception {
        return bench.sends(Bench.signed(
                bench.command(bench.play(Bench.OTHER, Duration.ZERO, "EMERGENCY")),
                TestKeys.STATION,
                TestKeys.EMERGENCY));
    }

    private List<Integer> played() throws Exception {
        return bench.bodies().stream()
                .map(body -> {
                    try {
                        return body.count("playedMilliseconds");
                    } catch (Exception e) {
                        throw new AssertionError(e);
                    }
                })
                .toList();
    }

    @Test
    @DisplayName("[P-41] a programme is one play: its parts one after the other, the milliseconds of all of them")
    void a_programme_is_played_through() throws Exception {
        bench.start().plans(item("ORDINARY")).advance(Duration.ofSeconds(50));
        assertThat(bench.receipts()).containsExactly("STARTED", "COMPLETED");
        Members completed = bench.bodies().get(1);
        assertThat(completed.string("start")).isEqualTo("2026-11-22T02:00:20Z");
        assertThat(completed.count("playedMilliseconds")).isEqualTo(18_000);
        assertThat(completed.hash("content")).isEqualTo(bench.programme().sha256());
        assertThat(bench.speaker.plays()).isEqualTo(1);
    }

    @Test
    @DisplayName("[P-40] a part that is not there is missing, and the programme is not begun without it")
    void a_part_that_never_came() throws Exception {
        OpusClip absent = OpusClip.of(Duration.ofSeconds(3));
        Content programme = bench.programme(Bench.CLIP.content(), absent.content());
        bench.start().plans(Bench.item(Bench.ONE, Duration.ofSeconds(20), "ORDINARY", programme));
        bench.advance(Duration.ofSeconds(10));
        assertThat(bench.state().strings("missing"))
                .containsExactly(absent.content().sha256());
        bench.advance(Duration.ofMinutes(10));
        assertThat(bench.receipts()).containsExactly("MISSED(content-missing)");
    }

    @Test
    @DisplayName("[P-40] a command for a programme of which a part is missing is refused by content")
    void a_command_for_half_a_programme() throws Exception {
        bench.start();
        ObjectNode play = Bench.item(Bench.OTHER, Duration.ZERO, "ORDINARY", bench.programme());
        play.remove("audience");
        bench.sends(Bench.signed(bench.command(play.put("type", "play"))));
        assertThat(bench.receipts()).containsExactly("REFUSED(content)");
    }

    @Test
    @DisplayName("[P-39] a list that is shorter than it was said to be is not played")
    void a_programme_of_another_length() throws Exception {
        Content honest = bench.programme();
        Content lie =
                new Content(honest.sha256(), honest.size(), honest.length().plusMillis(1), Content.Type.PROGRAMME);
        bench.start()
                .plans(Bench.item(Bench.ONE, Duration.ofSeconds(20), "ORDINARY", lie))
                .advance(Duration.ofMinutes(10));
        assertThat(bench.receipts()).containsExactly("MISSED(content-missing)");
    }

    @Test
    @DisplayName("[P-40] [P-15] thirty days later it is played with no link")
    void a_programme_is_fetched_ahead() throws Exception {
        bench.start()
                .plans(Bench.item(Bench.ONE, Duration.ofDays(29), "ORDINARY", bench.programme()))
                .advance(Duration.ofMinutes(10));
        bench.alone().advance(Duration.ofDays(29));
        assertThat(bench.receipts()).containsExactly("STARTED", "COMPLETED");
    }

    @Test
    @DisplayName("[P-43] a priority takes the air at the end of the part that is on; the rest is dropped")
    void a_priority_cuts_between_parts() throws Exception {
        bench.start().plans(item("ORDINARY")).advance(Duration.ofSeconds(22));
        bench.plans(Bench.OTHER, Duration.ofSeconds(22), "PRIORITY").advance(Duration.ofSeconds(40));
        assertThat(bench.receipts())
                .containsExactly("STARTED", "WAITING(busy)", "CUT(pre-empted)", "STARTED", "COMPLETED");
        assertThat(bench.bodies().get(1).string("by")).isEqualTo(Bench.ONE);
        assertThat(bench.bodies().get(2).string("by")).isEqualTo(Bench.OTHER);
        assertThat(bench.bodies().get(2).count("playedMilliseconds")).isEqualTo(6_000);
    }

    @Test
    @DisplayName("[P-43] with RESUME the programme goes on with its next part, and still ends with one final receipt")
    void it_goes_on_with_the_next_part() throws Exception {
        bench.start().plans(resuming()).advance(Duration.ofSeconds(30));
        bench.plans(Bench.OTHER, Duration.ofSeconds(30), "PRIORITY").advance(Duration.ofSeconds(60));
        assertThat(bench.receipts())
                .containsExactly(
                        "STARTED",
                        "WAITING(busy)",
                        "PAUSED(pre-empted)",
                        "STARTED",
                        "COMPLETED",
                        "RESUMED",
                        "COMPLETED");
        assertThat(played()).containsExactly(0, 0, 12_000, 0, 6_000, 12_000, 18_000);
        assertThat(bench.bodies().get(6).string("occurrence")).isEqualTo(Bench.ONE);
        assertThat(bench.bodies().get(6).string("start")).isEqualTo("2026-11-22T02:00:20Z");
    }

    @Test
    @DisplayName("[P-43] in a pause a priority need not wait")
    void a_pause_is_cut_at_once() throws Exception {
        bench.start().plans(resuming()).advance(Duration.ofSeconds(26).plusMillis(300));
        bench.plans(Bench.OTHER, Duration.ofSeconds(26), "PRIORITY").advance(Duration.ofMillis(200));
        assertThat(bench.receipts()).containsExactly("STARTED", "PAUSED(pre-empted)", "STARTED");
    }

    @Test
    @DisplayName("[P-43] in the last part there is nothing left to cut")
    void the_last_part_is_played_out() throws Exception {
        bench.start().plans(resuming()).advance(Duration.ofSeconds(33));
        bench.plans(Bench.OTHER, Duration.ofSeconds(33), "PRIORITY").advance(Duration.ofSeconds(40));
        assertThat(bench.receipts()).containsExactly("STARTED", "WAITING(busy)", "COMPLETED", "STARTED", "COMPLETED");
    }

    @Test
    @DisplayName("[P-43] a priority that would come too late after the part that is on cuts nothing")
    void nothing_is_cut_for_nothing() throws Exception {
        bench.start().plans(item("ORDINARY")).advance(Duration.ofSeconds(22));
        bench.plans(Bench.OTHER, Duration.ofSeconds(22), Duration.ofSeconds(2), "PRIORITY", Bench.CLIP.content())
                .advance(Duration.ofSeconds(40));
        assertThat(bench.receipts()).containsExactly("STARTED", "WAITING(busy)", "MISSED(busy)", "COMPLETED");
    }

    @Test
    @DisplayName("[P-43] a priority that was called off before the part ended lets the programme go on")
    void a_cutter_that_is_called_off() throws Exception {
        bench.start().plans(item("ORDINARY")).advance(Duration.ofSeconds(22));
        bench.plans(Bench.OTHER, Duration.ofSeconds(22), "PRIORITY")
                .advance(Duration.ofMillis(500))
                .cancels(Bench.OTHER)
                .advance(Duration.ofSeconds(40));
        assertThat(bench.receipts()).containsExactly("STARTED", "COMPLETED");
    }

    @Test
    @DisplayName("[P-43] an emergency cuts at once; with RESUME the part that was cut begins again")
    void an_emergency_and_a_return() throws Exception {
        bench.start().plans(resuming()).advance(Duration.ofSeconds(30));
        emergency().advance(Duration.ofSeconds(40));
        assertThat(bench.receipts())
                .containsExactly(
                        "STARTED", "ACCEPTED", "PAUSED(pre-empted)", "STARTED", "COMPLETED", "RESUMED", "COMPLETED");
        List<Integer> played = played();
        assertThat(played.get(2)).isBetween(10_000, 10_100);
        // What sounded twice counts once: the cut second of the part was ahead of the place where it went on.
        assertThat(played.get(5)).isEqualTo(played.get(2));
        assertThat(played.get(6)).isEqualTo(18_000);
        assertThat(bench.speaker.plays()).isEqualTo(3);
    }

    @Test
    @DisplayName(
            "[P-43] an ordinary one paused by a priority that is paused by an emergency: both go on, the stronger first")
    void pauses_within_pauses() throws Exception {
        bench.start().plans(resuming()).advance(Duration.ofSeconds(22));
        ObjectNode priority = Bench.item(THIRD, Duration.ofSeconds(22), "PRIORITY", Bench.CLIP.content());
        bench.plans(priority.put("afterCut", "RESUME")).advance(Duration.ofSeconds(6));
        emergency().advance(Duration.ofSeconds(60));
        assertThat(bench.receipts())
                .containsExactly(
                        "STARTED",
                        "WAITING(busy)",
                        "PAUSED(pre-empted)",
                        "STARTED",
                        "ACCEPTED",
                        "PAUSED(pre-empted)",
                        "STARTED",
                        "COMPLETED",
                        "RESUMED",
                        "COMPLETED",
                        "RESUMED",
                        "COMPLETED");
        assertThat(bench.bodies().get(8).string("occurrence")).isEqualTo(THIRD);
        assertThat(bench.bodies().get(10).string("occurrence")).isEqualTo(Bench.ONE);
    }

    @Test
    @DisplayName("[P-43] [P-32] power lost during a pause: both are INTERRUPTED and never played again")
    void power_lost_in_a_pause() throws Exception {
        bench.start().plans(resuming()).advance(Duration.ofSeconds(30));
        emergency().advance(Duration.ofSeconds(3));
        bench.losePower();
        bench.start().advance(Duration.ofMinutes(10));
        assertThat(bench.receipts())
                .containsExactly(
                        "STARTED",
                        "ACCEPTED",
                        "PAUSED(pre-empted)",
                        "STARTED",
                        "INTERRUPTED(power-or-process-lost)",
                        "INTERRUPTED(power-or-process-lost)");
        assertThat(bench.bodies().get(4).string("occurrence")).isEqualTo(Bench.ONE);
        assertThat(played().get(4)).isBetween(10_000, 10_100);
        assertThat(bench.speaker.plays()).isZero();
    }

    @Test
    @DisplayName("[P-43] [P-29] what is paused can be stopped")
    void a_stop_in_a_pause() throws Exception {
        bench.start().plans(resuming()).advance(Duration.ofSeconds(30));
        emergency().sends(Bench.signed(bench.command(Bench.action("stop").put("occurrence", Bench.ONE))));
        bench.advance(Duration.ofSeconds(40));
        assertThat(bench.receipts())
                .containsExactly(
                        "STARTED",
                        "ACCEPTED",
                        "PAUSED(pre-empted)",
                        "STARTED",
                        "DONE",
                        "STOPPED(command)",
                        "COMPLETED");
    }

    @Test
    @DisplayName("[P-43] [P-20] what is paused does not go on outside the window: it ends as CUT")
    void no_return_outside_the_window() throws Exception {
        bench.start().plans(resuming()).advance(Duration.ofSeconds(30));
        emergency();
        bench.link.deliver("loa/1/phuong-mau/receivers/r-7f3k2m/assignment", FakeStation.silentAssignment(4), true);
        bench.advance(Duration.ofSeconds(40));
        assertThat(bench.receipts())
                .containsExactly(
                        "STARTED", "ACCEPTED", "PAUSED(pre-empted)", "STARTED", "COMPLETED", "CUT(pre-empted)");
        assertThat(bench.bodies().get(5).string("by")).isEqualTo(Bench.OTHER);
    }

    @Test
    @DisplayName("[P-42] OFFSET: a late start begins where the others are, and says where")
    void a_late_start_at_the_offset() throws Exception {
        bench.start().plans(item("ORDINARY").put("late", "OFFSET"));
        bench.losePower();
        bench.advance(Duration.ofSeconds(25)).start().advance(Duration.ofSeconds(30));
        assertThat(bench.receipts()).containsExactly("STARTED", "COMPLETED");
        Members completed = bench.bodies().get(1);
        int from = completed.count("fromMilliseconds");
        assertThat(from).isBetween(5_000, 8_000);
        assertThat(from + completed.count("playedMilliseconds")).isEqualTo(18_000);
        assertThat(java.time.Instant.parse(completed.string("start")))
                .isEqualTo(Bench.NINE.plusSeconds(20).plusMillis(from));
    }

    @Test
    @DisplayName("[P-42] OFFSET: who comes when the others have ended is MISSED(over)")
    void a_late_start_after_the_end() throws Exception {
        bench.start().plans(item("ORDINARY").put("late", "OFFSET"));
        bench.losePower();
        bench.advance(Duration.ofMinutes(2)).start().advance(Duration.ofMinutes(10));
        assertThat(bench.receipts()).containsExactly("MISSED(over)");
    }

    @Test
    @DisplayName("[P-44] a pole of the second turn begins by one turn later, and waits no shorter for it")
    void turns_are_taken() throws Exception {
        bench.start().assigns(4, 2);
        ObjectNode item = Bench.item(Bench.ONE, Duration.ofSeconds(20), "ORDINARY", Bench.CLIP.content());
        item.putObject("turns").put("count", 2).put("every", 16_000);
        bench.plans(item).advance(Duration.ofSeconds(60));
        assertThat(bench.receipts()).containsExactly("STARTED", "COMPLETED");
        assertThat(bench.bodies().get(1).string("plannedStart")).isEqualTo("2026-11-22T02:00:36Z");
        assertThat(bench.bodies().get(1).string("start")).isEqualTo("2026-11-22T02:00:36Z");
    }

    @Test
    @DisplayName("[P-44] of three turns the fourth pole takes the first again, by timetable and by command")
    void turns_come_round() throws Exception {
        bench.start().assigns(4, 4);
        ObjectNode item = Bench.item(Bench.ONE, Duration.ofSeconds(20), "ORDINARY", Bench.CLIP.content());
        item.putObject("turns").put("count", 3).put("every", 10_000);
        bench.plans(item).advance(Duration.ofSeconds(30));
        ObjectNode play = bench.play(Bench.OTHER, Duration.ofSeconds(40), "ORDINARY");
        play.putObject("turns").put("count", 4).put("every", 10_000);
        bench.sends(Bench.signed(bench.command(play))).advance(Duration.ofMinutes(2));
        assertThat(bench.bodies().get(1).string("start")).isEqualTo("2026-11-22T02:00:20Z");
        assertThat(bench.bodies().get(4).string("start")).isEqualTo("2026-11-22T02:01:10Z");
    }

    @Test
    @DisplayName("[P-44] an emergency waits for no turn")
    void emergencies_are_never_staggered() throws Exception {
        bench.start().assigns(4, 2).plans(THIRD, Duration.ofDays(1), "ORDINARY").advance(Duration.ofSeconds(5));
        ObjectNode play = bench.play(Bench.OTHER, Duration.ZERO, "EMERGENCY");
        play.putObject("turns").put("count", 2).put("every", 60_000);
        bench.sends(Bench.signed(bench.command(play), TestKeys.STATION, TestKeys.EMERGENCY))
                .advance(Duration.ofSeconds(1));
        assertThat(bench.receipts()).containsExactly("ACCEPTED", "STARTED");
    }

    @Test
    @DisplayName("[P-45] two plays that follow each other closely wait for nothing")
    void neighbours_do_not_wait() throws Exception {
        bench.start()
                .plans(Bench.ONE, Duration.ofSeconds(20), "ORDINARY")
                .plans(Bench.OTHER, Duration.ofSeconds(26), "ORDINARY")
                .advance(Duration.ofSeconds(40));
        assertThat(bench.receipts()).containsExactly("STARTED", "COMPLETED", "STARTED", "COMPLETED");
    }
}
