package vn.loa.receiver.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.loa.receiver.message.Members;
import vn.loa.receiver.support.OpusClip;

/** The things that break on a pole: its clock, its disk, its sound device, its broker's memory. */
class TroubleTest {

    private static final String STATE = "loa/1/phuong-mau/receivers/r-7f3k2m/state";
    private static final String RECEIPT = "loa/1/phuong-mau/receivers/r-7f3k2m/receipt";

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

    /** How far from the truth the last play began. */
    private Duration errorOfStart(Instant planned) throws Exception {
        Members completed = bench.bodies().get(bench.bodies().size() - 1);
        assertThat(completed.string("outcome")).isEqualTo("COMPLETED");
        return Duration.between(planned, bench.truthAt(bench.speaker.lastStart()))
                .abs();
    }

    @Nested
    class Clock {

        @Test
        @DisplayName("[P-36] a step of the machine's clock by 90 s, 30 s before the start, moves nothing")
        void a_step_moves_nothing() throws Exception {
            bench.start().plans(Bench.ONE, Duration.ofMinutes(20), "ORDINARY");
            bench.advance(Duration.ofMinutes(19).plusSeconds(30)).stepsMachineClock(Duration.ofSeconds(90));
            bench.advance(Duration.ofMinutes(2));
            assertThat(bench.receipts()).containsExactly("STARTED", "COMPLETED");
            assertThat(errorOfStart(Bench.NINE.plus(Duration.ofMinutes(20)))).isLessThan(Duration.ofMillis(1));
        }

        @Test
        @DisplayName("[P-36] a step back moves nothing either, not even without the server")
        void a_step_back_moves_nothing() throws Exception {
            bench.start().plans(Bench.ONE, Duration.ofMinutes(20), "ORDINARY");
            bench.advance(Duration.ofMinutes(19).plusSeconds(30)).alone().stepsMachineClock(Duration.ofDays(-400));
            bench.advance(Duration.ofMinutes(2));
            assertThat(errorOfStart(Bench.NINE.plus(Duration.ofMinutes(20)))).isLessThan(Duration.ofMillis(1));
        }

        @Test
        @DisplayName("[P-34] the time that is learnt before the latest start still lets it play, from the beginning")
        void a_clock_learnt_late_is_not_too_late() throws Exception {
            bench.withoutClock().start().plans(Bench.ONE, Duration.ofSeconds(60), "ORDINARY");
            bench.advance(Duration.ofMinutes(3));
            assertThat(bench.speaker.plays()).isZero();
            bench.learnsTime().advance(Duration.ofMinutes(2).plusSeconds(10));
            assertThat(bench.receipts()).containsExactly("STARTED", "COMPLETED");
        }

        @Test
        @DisplayName("[P-34] the time that is learnt after the latest start gives MISSED(clock-unknown), once")
        void a_clock_learnt_too_late_says_so() throws Exception {
            bench.withoutClock().start().plans(Bench.ONE, Duration.ofSeconds(60), "ORDINARY");
            bench.advance(Duration.ofMinutes(30)).learnsTime().advance(Duration.ofMinutes(5));
            assertThat(bench.receipts()).containsExactly("MISSED(clock-unknown)");
        }

        @Test
        @DisplayName("[P-36] a crystal that strays by 20 ppm is held to a millisecond by asking again before the start")
        void drift_is_caught_before_the_start() throws Exception {
            bench.drifting(20).start().plans(Bench.ONE, Duration.ofHours(5).plusMinutes(7), "ORDINARY");
            bench.advance(Duration.ofHours(5).plusMinutes(8));
            assertThat(errorOfStart(Bench.NINE.plus(Duration.ofHours(5)).plus(Duration.ofMinutes(7))))
                    .isLessThan(Duration.ofMillis(1));
        }

        @Test
        @DisplayName("[P-36] the time is asked for about ten minutes, one minute and ten seconds before a start")
        void asks_before_a_start() throws Exception {
            bench.server.isFarAway(Duration.ofMillis(60));
            bench.start().plans(Bench.ONE, Duration.ofMinutes(10).plusSeconds(5), "ORDINARY");
            int atStart = bench.server.questions();
            bench.advance(Duration.ofMinutes(9));
            int before = bench.server.questions();
            assertThat(before - atStart).isEqualTo(8);
            bench.advance(Duration.ofSeconds(40));
            assertThat(bench.server.questions() - before).isEqualTo(8);
            bench.advance(Duration.ofSeconds(24));
            assertThat(bench.server.questions() - before).isEqualTo(16);
            bench.advance(Duration.ofSeconds(30));
            assertThat(bench.server.questions() - before).isEqualTo(16);
        }
    }

    @Nested
    class Time_of_a_near_server {

        @Test
        @DisplayName("[P-36] is asked for once before a start: what is known within 15 ms need not be asked again")
        void is_asked_for_once() throws Exception {
            bench.start().plans(Bench.ONE, Duration.ofMinutes(10).plusSeconds(5), "ORDINARY");
            int atStart = bench.server.questions();
            bench.advance(Duration.ofMinutes(10).plusSeconds(4));
            assertThat(bench.server.questions() - atStart).isEqualTo(8);
        }
    }

    @Nested
    class Disk {

        @Test
        @DisplayName(
                "[P-15] full: what is there is played, its receipts are kept and sent, and the state says what lacks")
        void a_full_disk_plays_on() throws Exception {
            bench.start().plans(Bench.ONE, Duration.ofMinutes(20), "ORDINARY").advance(Duration.ofMinutes(1));
            bench.hasFreeBytes(20 << 20);
            OpusClip other = OpusClip.of(Duration.ofSeconds(7));
            bench.server.keeps(other.bytes());
            bench.plans(Bench.OTHER, Duration.ofMinutes(40), Duration.ofMinutes(5), "ORDINARY", other.content());
            bench.advance(Duration.ofMinutes(30));
            assertThat(bench.receipts()).containsExactly("STARTED", "COMPLETED");
            assertThat(bench.link.publishedOn(RECEIPT)).hasSizeGreaterThanOrEqualTo(2);
            assertThat(bench.events).anyMatch(line -> line.startsWith("disk-full"));
            assertThat(bench.state().number("freeBytes", 0, Long.MAX_VALUE)).isEqualTo(20 << 20);
            assertThat(bench.state().strings("missing"))
                    .contains(other.content().sha256());
            bench.advance(Duration.ofMinutes(20));
            assertThat(bench.receipts()).containsExactly("STARTED", "COMPLETED", "MISSED(content-missing)");
        }

        @Test
        @DisplayName("[P-24] full: a cancellation comes all the same, because day sheets may use half of the reserve")
        void a_cancellation_reaches_a_full_disk() throws Exception {
            bench.start().plans(Bench.ONE, Duration.ofMinutes(20), "ORDINARY").advance(Duration.ofMinutes(1));
            bench.hasFreeBytes(20 << 20).cancels(Bench.ONE).advance(Duration.ofMinutes(40));
            assertThat(bench.receipts()).isEmpty();
        }

        @Test
        @DisplayName("[P-15] with room again it fetches what it lacked, and plays it")
        void room_again() throws Exception {
            bench.hasFreeBytes(1_000).start();
            bench.plans(Bench.ONE, Duration.ofMinutes(20), "ORDINARY").advance(Duration.ofMinutes(5));
            bench.hasFreeBytes(1L << 40).advance(Duration.ofMinutes(20));
            assertThat(bench.receipts()).containsExactly("STARTED", "COMPLETED");
        }
    }

    @Nested
    class Sound_device {

        @Test
        @DisplayName("[P-31] lost in mid-play: FAILED(device-lost) with what was played, and the next play sounds")
        void lost_in_mid_play() throws Exception {
            bench.start()
                    .plans(Bench.ONE, Duration.ofSeconds(20), "ORDINARY")
                    .plans(Bench.OTHER, Duration.ofSeconds(60), "ORDINARY")
                    .advance(Duration.ofSeconds(22));
            bench.speaker.losesDevice();
            bench.advance(Duration.ofMinutes(2));
            assertThat(bench.receipts()).containsExactly("STARTED", "FAILED(device-lost)", "STARTED", "COMPLETED");
            assertThat(bench.bodies().get(1).count("playedMilliseconds")).isBetween(1_900, 2_100);
        }

        @Test
        @DisplayName("[P-31] lost before the first sample: FAILED(device-lost) with nothing played")
        void lost_at_the_start() throws Exception {
            bench.start().plans(Bench.ONE, Duration.ofSeconds(20), "ORDINARY").advance(Duration.ofMillis(19_800));
            bench.speaker.losesDevice();
            bench.advance(Duration.ofMinutes(10));
            assertThat(bench.receipts()).containsExactly("STARTED", "FAILED(device-lost)");
            assertThat(bench.bodies().get(1).count("playedMilliseconds")).isZero();
        }
    }

    @Nested
    class A_busy_machine {

        @Test
        @DisplayName("[P-38] whose first sample leaves seconds late plays to the end all the same")
        void late_and_whole() throws Exception {
            bench.start();
            bench.speaker.lagsBy(Duration.ofSeconds(9));
            bench.plans(Bench.ONE, Duration.ofSeconds(20), "ORDINARY").advance(Duration.ofMinutes(2));
            assertThat(bench.receipts()).containsExactly("STARTED", "COMPLETED");
            assertThat(bench.bodies().get(1).count("playedMilliseconds")).isBetween(5_900, 6_100);
        }

        @Test
        @DisplayName("[P-38] whose device gets stuck after the start: FAILED(watchdog)")
        void stuck() throws Exception {
            bench.start().plans(Bench.ONE, Duration.ofSeconds(20), "ORDINARY").advance(Duration.ofSeconds(22));
            bench.speaker.getsStuck();
            bench.advance(Duration.ofSeconds(20));
            assertThat(bench.receipts()).containsExactly("STARTED", "FAILED(watchdog)");
        }
    }

    @Nested
    class Broker {

        @Test
        @DisplayName("[P-11] that lost its memory but not its connections: a new timetable is found at the server")
        void an_amnesiac_broker_costs_minutes() throws Exception {
            bench.start().plans(Bench.ONE, Duration.ofHours(2), "ORDINARY").advance(Duration.ofMinutes(1));
            bench.publishesByHttpAlone(Bench.OTHER, Duration.ofHours(1));
            bench.advance(Duration.ofMinutes(21));
            assertThat(bench.state().number("timetable", 0, 99)).isEqualTo(2);
            bench.advance(Duration.ofMinutes(60));
            assertThat(bench.receipts()).containsExactly("STARTED", "COMPLETED");
        }
    }

    @Nested
    class State {

        private int sent() {
            return bench.link.publishedOn(STATE).size();
        }

        @Test
        @DisplayName("[P-10] is sent on connect and then with every heartbeat")
        void is_sent_on_connect_and_by_heartbeat() throws Exception {
            bench.start().advance(Duration.ofSeconds(5));
            int before = sent();
            assertThat(before).isPositive();
            bench.advance(Duration.ofSeconds(50));
            assertThat(sent()).isEqualTo(before);
            bench.advance(Duration.ofSeconds(10));
            assertThat(sent()).isEqualTo(before + 1);
            bench.advance(Duration.ofMinutes(10));
            assertThat(sent()).isEqualTo(before + 11);
            bench.link.lose();
            bench.link.connect();
            bench.advance(Duration.ofMillis(10));
            assertThat(sent()).isEqualTo(before + 12);
        }

        @Test
        @DisplayName("[P-10] tells a change within a second, and a storm of changes once a second")
        void a_storm_of_changes_is_told_once_a_second() throws Exception {
            bench.start().advance(Duration.ofSeconds(5));
            int before = sent();
            for (int i = 0; i < 100; i++) {
                bench.sends("garbage".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
                bench.advance(Duration.ofMillis(90));
            }
            assertThat(sent() - before).isBetween(9, 11);
            bench.advance(Duration.ofSeconds(1));
            assertThat(bench.state().object("refused").count("note")).isEqualTo(100);
            List<FakeLink.Publication> states = bench.link.publishedOn(STATE);
            assertThat(states).allMatch(FakeLink.Publication::retained);
        }
    }
}
