package vn.loa.receiver.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.loa.receiver.message.Content;
import vn.loa.receiver.message.Members;
import vn.loa.receiver.message.SoundKind;
import vn.loa.receiver.note.Kind;
import vn.loa.receiver.support.FakeStation;
import vn.loa.receiver.support.TestKeys;

class PlayingTest {

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

    @Nested
    class A_timetable {

        @Test
        @DisplayName("[P-31] is played at its instant and gives STARTED and COMPLETED")
        void is_played_at_its_instant() throws Exception {
            bench.start().plans(Bench.ONE, Duration.ofSeconds(20), "ORDINARY").advance(Duration.ofSeconds(30));
            assertThat(bench.receipts()).containsExactly("STARTED", "COMPLETED");
            Members completed = bench.bodies().get(1);
            assertThat(completed.string("start")).isEqualTo("2026-11-22T02:00:20Z");
            assertThat(completed.count("playedMilliseconds")).isEqualTo(6_000);
            assertThat(completed.object("clock").string("source")).isEqualTo("SERVER");
        }

        @Test
        @DisplayName("[P-46] that no device played says so in the receipts of its start and its end, and nowhere else")
        void says_where_the_sound_went() throws Exception {
            bench.start().plans(Bench.ONE, Duration.ofSeconds(20), "ORDINARY").advance(Duration.ofSeconds(30));
            bench.speaker.goesTo(SoundKind.DEVICE);
            bench.plans(Bench.OTHER, Duration.ofSeconds(60), "ORDINARY").advance(Duration.ofSeconds(60));
            bench.plans("11112233445566778899aabbccddeeff", Duration.ofMinutes(-10), "ORDINARY")
                    .advance(Duration.ofMinutes(1));
            assertThat(bench.bodies())
                    .extracting(body -> body.optionalString("sound").orElse("none"))
                    .containsExactly("SILENT", "SILENT", "DEVICE", "DEVICE", "none");
        }

        @Test
        @DisplayName("[P-24] an item that vanished is not played and gives no receipt")
        void a_cancelled_item_is_silent() throws Exception {
            bench.start()
                    .plans(Bench.ONE, Duration.ofSeconds(20), "ORDINARY")
                    .cancels(Bench.ONE)
                    .advance(Duration.ofMinutes(10));
            assertThat(bench.receipts()).isEmpty();
        }

        @Test
        @DisplayName("[P-22] an item that was over when it came is MISSED, once")
        void late_news_is_missed_once() throws Exception {
            bench.start();
            bench.plans(Bench.ONE, Duration.ofMinutes(-10), "ORDINARY").advance(Duration.ofMinutes(1));
            bench.plans(Bench.OTHER, Duration.ofHours(3), "ORDINARY").advance(Duration.ofMinutes(1));
            assertThat(bench.receipts()).hasSize(1).first().asString().startsWith("MISSED");
        }

        @Test
        @DisplayName("[P-23] an item that is late but not too late is played from its beginning")
        void a_late_machine_plays_within_the_latest_start() throws Exception {
            bench.start().plans(Bench.ONE, Duration.ofSeconds(60), "ORDINARY");
            bench.losePower();
            bench.advance(Duration.ofMinutes(2)).start().advance(Duration.ofSeconds(10));
            assertThat(bench.receipts()).containsExactly("STARTED", "COMPLETED");
        }

        @Test
        @DisplayName("[P-23] after the latest start it is MISSED(not-running)")
        void a_machine_that_slept_says_so() throws Exception {
            bench.start().plans(Bench.ONE, Duration.ofSeconds(60), "ORDINARY");
            bench.losePower();
            bench.advance(Duration.ofMinutes(20)).start().advance(Duration.ofSeconds(10));
            assertThat(bench.receipts()).containsExactly("MISSED(not-running)");
        }

        @Test
        @DisplayName("[P-13] audio that never came is MISSED(content-missing) and named in the state meanwhile")
        void missing_audio_is_said() throws Exception {
            Content nowhere = new Content("0".repeat(64), 10, Duration.ofSeconds(1));
            bench.start()
                    .plans(Bench.ONE, Duration.ofSeconds(30), Duration.ofSeconds(60), "ORDINARY", nowhere)
                    .advance(Duration.ofSeconds(10));
            assertThat(bench.state().strings("missing")).containsExactly(nowhere.sha256());
            bench.advance(Duration.ofMinutes(2));
            assertThat(bench.receipts()).containsExactly("MISSED(content-missing)");
        }

        @Test
        @DisplayName("[P-13] a file that is not what its hash says is never played")
        void a_wrong_file_is_never_played() throws Exception {
            byte[] poisoned = Bench.CLIP.bytes().clone();
            poisoned[poisoned.length / 2] ^= 1;
            bench.server.keepsUnder(Bench.CLIP.content().sha256(), poisoned);
            bench.start().plans(Bench.ONE, Duration.ofSeconds(30), "ORDINARY").advance(Duration.ofMinutes(10));
            assertThat(bench.speaker.plays()).isZero();
            assertThat(bench.receipts()).containsExactly("MISSED(content-missing)");
        }

        @Test
        @DisplayName("[P-34] with an unknown clock nothing scheduled is played")
        void nothing_scheduled_without_a_clock() throws Exception {
            bench.withoutClock().start().plans(Bench.ONE, Duration.ofSeconds(20), "ORDINARY");
            bench.advance(Duration.ofHours(1));
            assertThat(bench.speaker.plays()).isZero();
        }

        @Test
        @DisplayName("[P-28] an emergency in a day sheet, which bears one signature, is not played")
        void no_emergency_by_timetable() throws Exception {
            bench.start().plans(Bench.ONE, Duration.ofSeconds(20), "EMERGENCY").advance(Duration.ofMinutes(10));
            assertThat(bench.receipts()).containsExactly("MISSED(precedence)");
        }

        @Test
        @DisplayName("[P-21] after its expiry nothing of it is played")
        void an_expired_timetable_is_silent() throws Exception {
            bench.expiring(Duration.ofMinutes(5)).start().plans(Bench.ONE, Duration.ofMinutes(10), "ORDINARY");
            bench.alone().advance(Duration.ofMinutes(20));
            assertThat(bench.receipts()).containsExactly("MISSED(timetable-expired)");
        }

        @Test
        @DisplayName(
                "[P-15] twenty-nine days later it is still played, with no broker and no server since the first day, after a restart")
        void thirty_days_alone() throws Exception {
            bench.start().plans(Bench.ONE, Duration.ofDays(29), "ORDINARY").advance(Duration.ofMinutes(10));
            bench.alone().losePower();
            bench.advance(Duration.ofDays(29).minusMinutes(15)).start().advance(Duration.ofMinutes(20));
            assertThat(bench.receipts()).containsExactly("STARTED", "COMPLETED");
        }
    }

    @Nested
    class Precedence_ {

        @Test
        @DisplayName("[P-37] an emergency cuts at once, and the receipt says by what")
        void an_emergency_cuts() throws Exception {
            bench.start().plans(Bench.ONE, Duration.ofSeconds(20), "ORDINARY").advance(Duration.ofSeconds(22));
            bench.sends(Bench.signed(
                            bench.command(bench.play(Bench.OTHER, Duration.ZERO, "EMERGENCY")),
                            TestKeys.STATION,
                            TestKeys.EMERGENCY))
                    .advance(Duration.ofSeconds(20));
            assertThat(bench.receipts())
                    .containsExactly("STARTED", "ACCEPTED", "CUT(pre-empted)", "STARTED", "COMPLETED");
            assertThat(bench.bodies().get(2).string("by")).isEqualTo(Bench.OTHER);
        }

        @Test
        @DisplayName("[P-37] a priority waits for the end of what is playing")
        void a_priority_waits() throws Exception {
            bench.start().plans(Bench.ONE, Duration.ofSeconds(20), "ORDINARY").advance(Duration.ofSeconds(22));
            bench.sends(Bench.signed(bench.command(bench.play(Bench.OTHER, Duration.ZERO, "PRIORITY"))))
                    .advance(Duration.ofSeconds(20));
            assertThat(bench.receipts())
                    .containsExactly("STARTED", "ACCEPTED", "WAITING(busy)", "COMPLETED", "STARTED", "COMPLETED");
        }

        @Test
        @DisplayName(
                "[P-37] equal precedence: the later waits till its latest start and then is MISSED(busy) by the other")
        void the_later_of_two_equals_waits() throws Exception {
            bench.start()
                    .plans(Bench.ONE, Duration.ofSeconds(20), "ORDINARY")
                    .plans(Bench.OTHER, Duration.ofSeconds(21), Duration.ofSeconds(2), "ORDINARY", Bench.CLIP.content())
                    .advance(Duration.ofSeconds(40));
            assertThat(bench.receipts()).containsExactly("STARTED", "WAITING(busy)", "MISSED(busy)", "COMPLETED");
            assertThat(bench.bodies().get(2).string("by")).isEqualTo(Bench.ONE);
        }
    }

    @Nested
    class A_command {

        @Test
        @DisplayName("[P-29] a play whose start is past begins at once")
        void begins_at_once() throws Exception {
            bench.start();
            prefetchClip();
            bench.sends(Bench.signed(bench.command(bench.play(Bench.OTHER, Duration.ZERO, "ORDINARY"))))
                    .advance(Duration.ofSeconds(1));
            assertThat(bench.receipts()).containsExactly("ACCEPTED", "STARTED");
        }

        @Test
        @DisplayName("[P-23] replayed a thousand times, also after a restart, plays once")
        void a_thousand_replays() throws Exception {
            bench.start();
            prefetchClip();
            byte[] command = Bench.signed(bench.command(bench.play(Bench.OTHER, Duration.ZERO, "ORDINARY")));
            for (int i = 0; i < 500; i++) {
                bench.sends(command);
            }
            int plays = bench.speaker.plays();
            bench.losePower();
            bench.start();
            for (int i = 0; i < 500; i++) {
                bench.sends(command);
            }
            bench.advance(Duration.ofMinutes(1));
            assertThat(plays).isEqualTo(1);
            assertThat(bench.speaker.plays()).isZero();
            assertThat(bench.journal().lastCounter()).isLessThanOrEqualTo(4);
        }

        @Test
        @DisplayName("[P-27] the same id under a newer counter is answered as before and does nothing else")
        void the_same_id_again() throws Exception {
            bench.start();
            var body = bench.command(Bench.action("volume").put("percent", 40));
            bench.sends(Bench.signed(body));
            bench.sends(Bench.signed(body.put("counter", 999)));
            assertThat(bench.receipts()).containsExactly("DONE");
            assertThat(bench.link.publishedOn("loa/1/phuong-mau/receivers/r-7f3k2m/receipt"))
                    .hasSize(2);
            assertThat(bench.journal().lastCommand().number()).isEqualTo(999);
        }

        @Test
        @DisplayName("[P-27] a play refused for its audio may be tried again under its id")
        void tried_again_when_the_audio_is_there() throws Exception {
            bench.start();
            var body = bench.command(bench.play(Bench.OTHER, Duration.ZERO, "ORDINARY"));
            bench.sends(Bench.signed(body));
            assertThat(bench.receipts()).containsExactly("REFUSED(content)");
            prefetchClip();
            bench.sends(Bench.signed(body.put("counter", 999))).advance(Duration.ofSeconds(1));
            assertThat(bench.receipts()).containsExactly("REFUSED(content)", "ACCEPTED", "STARTED");
        }

        @Test
        @DisplayName("[P-26] an expired command costs one receipt however often it is sent; a stranger's none")
        void refusals_cannot_fill_the_journal() throws Exception {
            bench.start();
            var expired = bench.command(Bench.action("stop-all")).put("expires", "2026-11-22T01:00:00Z");
            byte[] strange = Bench.signed(bench.command(Bench.action("stop-all")), TestKeys.STRANGER);
            for (int i = 0; i < 100; i++) {
                bench.sends(Bench.signed(expired)).sends(strange);
            }
            assertThat(bench.receipts()).containsExactly("REFUSED(expiry)");
            assertThat(bench.advance(Duration.ofSeconds(2))
                            .state()
                            .object("refused")
                            .count("key"))
                    .isEqualTo(100);
        }

        @Test
        @DisplayName("[P-29] stop ends what is playing and prevents what is not yet")
        void stop_ends_or_prevents() throws Exception {
            bench.start()
                    .plans(Bench.ONE, Duration.ofSeconds(20), "ORDINARY")
                    .plans(Bench.OTHER, Duration.ofSeconds(60), "ORDINARY")
                    .advance(Duration.ofSeconds(22));
            bench.sends(Bench.signed(bench.command(Bench.action("stop").put("occurrence", Bench.OTHER))));
            bench.sends(Bench.signed(bench.command(Bench.action("stop").put("occurrence", Bench.ONE))));
            bench.advance(Duration.ofMinutes(10));
            assertThat(bench.receipts())
                    .containsExactly("STARTED", "DONE", "STOPPED(command)", "DONE", "STOPPED(command)");
            assertThat(bench.speaker.plays()).isEqualTo(1);
        }

        @Test
        @DisplayName("[P-29] stop-all forgets accepted plays; the timetable goes on after it")
        void stop_all() throws Exception {
            bench.start().plans(Bench.ONE, Duration.ofMinutes(3), "ORDINARY");
            bench.sends(Bench.signed(bench.command(bench.play(Bench.OTHER, Duration.ofMinutes(1), "ORDINARY"))));
            bench.sends(Bench.signed(bench.command(Bench.action("stop-all"))));
            bench.advance(Duration.ofMinutes(5));
            assertThat(bench.receipts())
                    .containsExactly("ACCEPTED", "DONE", "STOPPED(command)", "STARTED", "COMPLETED");
        }

        @Test
        @DisplayName("[P-30] a volume above the maximum is held down to it")
        void volume_is_capped() throws Exception {
            bench.start()
                    .sends(Bench.signed(bench.command(Bench.action("volume").put("percent", 100))));
            bench.plans(Bench.ONE, Duration.ofSeconds(20), "ORDINARY").advance(Duration.ofSeconds(30));
            assertThat(bench.bodies().get(1).count("volume")).isEqualTo(90);
        }

        @Test
        @DisplayName("[P-34] an emergency sounds even with an unknown clock")
        void an_emergency_needs_no_clock() throws Exception {
            bench.withoutClock().start();
            prefetchClip();
            bench.sends(Bench.signed(
                            bench.command(bench.play(Bench.OTHER, Duration.ZERO, "EMERGENCY")),
                            TestKeys.STATION,
                            TestKeys.EMERGENCY))
                    .advance(Duration.ofSeconds(10));
            assertThat(bench.receipts()).containsExactly("ACCEPTED", "STARTED", "COMPLETED");
        }

        @Test
        @DisplayName("[P-30] a test tone sounds and is DONE")
        void a_tone() throws Exception {
            bench.start()
                    .sends(Bench.signed(bench.command(Bench.action("test-tone").put("seconds", 3))));
            assertThat(bench.receipts()).isEmpty();
            bench.advance(Duration.ofSeconds(5));
            assertThat(bench.receipts()).containsExactly("DONE");
        }

        /** Has the audio on the disk by a plan far away. */
        private void prefetchClip() {
            bench.plans("0".repeat(32), Duration.ofDays(2), "ORDINARY").advance(Duration.ofSeconds(5));
        }
    }

    @Nested
    class Power {

        @Test
        @DisplayName("[P-32] lost in mid-play: INTERRUPTED with what was surely played, and never played again")
        void lost_in_mid_play() throws Exception {
            bench.start().plans(Bench.ONE, Duration.ofSeconds(20), "ORDINARY").advance(Duration.ofMillis(25_200));
            bench.losePower();
            bench.advance(Duration.ofSeconds(5)).start().advance(Duration.ofMinutes(10));
            assertThat(bench.receipts()).containsExactly("STARTED", "INTERRUPTED(power-or-process-lost)");
            assertThat(bench.bodies().get(1).count("playedMilliseconds")).isBetween(4_000, 5_200);
            assertThat(bench.bodies().get(1).string("sound")).as("[P-46]").isEqualTo("SILENT");
            assertThat(bench.speaker.plays()).isZero();
        }

        @Test
        @DisplayName("[P-23] whatever is delivered how often, with power cuts in between, nothing starts twice")
        void never_twice() throws Exception {
            Random random = new Random(20_261_122);
            int plays = 0;
            bench.start();
            bench.plansMany(40);
            byte[] timetable = bench.timetable(1);
            for (int step = 0; step < 250; step++) {
                bench.advance(Duration.ofMillis(random.nextInt(5_000)));
                switch (random.nextInt(4)) {
                    case 0 -> {
                        plays += bench.speaker.plays();
                        bench.losePower();
                        bench.start();
                    }
                    case 1 -> bench.link.deliver("loa/1/phuong-mau/timetable", timetable, true);
                    case 2 -> bench.link.lose();
                    default -> bench.link.connect();
                }
            }
            bench.advance(Duration.ofMinutes(30));
            plays += bench.speaker.plays();
            Set<String> started = new HashSet<>();
            int ends = 0;
            for (Members receipt : bench.bodies()) {
                if (receipt.string("outcome").equals("STARTED")) {
                    assertThat(started.add(receipt.string("occurrence"))).isTrue();
                } else {
                    ends++;
                }
            }
            assertThat(plays).isLessThanOrEqualTo(started.size());
            assertThat(ends).as("each of the forty ends exactly once").isEqualTo(40);
        }
    }

    @Nested
    class Receipts {

        @Test
        @DisplayName("[P-33] are sent on every connect and every 30 s until a stored note covers them")
        void are_sent_until_stored() throws Exception {
            String topic = "loa/1/phuong-mau/receivers/r-7f3k2m/receipt";
            bench.start().plans(Bench.ONE, Duration.ofSeconds(5), "ORDINARY").advance(Duration.ofSeconds(15));
            assertThat(bench.link.publishedOn(topic)).hasSize(2);
            bench.advance(Duration.ofSeconds(30));
            assertThat(bench.link.publishedOn(topic)).hasSize(4);
            bench.link.deliver(
                    "loa/1/phuong-mau/receivers/r-7f3k2m/stored",
                    TestKeys.STATION.note(Kind.STORED, "{\"receiver\":\"r-7f3k2m\",\"through\":2}"),
                    false);
            bench.advance(Duration.ofMinutes(5));
            assertThat(bench.link.publishedOn(topic)).hasSize(4);
            assertThat(bench.journal().storedThrough()).isEqualTo(2);
        }

        @Test
        @DisplayName("[P-32] are chained without a gap")
        void are_chained() throws Exception {
            bench.start().plans(Bench.ONE, Duration.ofSeconds(5), "ORDINARY").advance(Duration.ofSeconds(15));
            bench.losePower();
            bench.start().plans(Bench.OTHER, Duration.ofSeconds(40), "ORDINARY").advance(Duration.ofSeconds(40));
            String previous = "0".repeat(64);
            long counter = 1;
            for (String note : bench.journal().unstoredAfter(0, 10).values()) {
                Members body = vn.loa.receiver.message.Json.read(note.split("\n", 3)[1]);
                assertThat(body.hash("previous")).isEqualTo(previous);
                assertThat(body.number("counter", 1, 99)).isEqualTo(counter++);
                previous = vn.loa.receiver.note.Digest.hex(note.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            }
            assertThat(counter).isEqualTo(5);
        }
    }

    @Nested
    class An_assignment {

        @Test
        @DisplayName(
                "[P-19] [P-47] that revokes stops at once, the receipt of it is sent at once, and nothing is played any more")
        void revoked() throws Exception {
            bench.start()
                    .plans(Bench.ONE, Duration.ofSeconds(20), "ORDINARY")
                    .plans(Bench.OTHER, Duration.ofSeconds(60), "ORDINARY")
                    .advance(Duration.ofSeconds(22));
            bench.link.deliver(
                    "loa/1/phuong-mau/receivers/r-7f3k2m/assignment", FakeStation.assignment(4, "REVOKED"), true);
            bench.advance(Duration.ofSeconds(1));
            assertThat(bench.receipts()).containsExactly("STARTED", "STOPPED(revoked)");
            assertThat(bench.link.publishedOn("loa/1/phuong-mau/receivers/r-7f3k2m/receipt"))
                    .hasSize(2);
            bench.advance(Duration.ofMinutes(10));
            assertThat(bench.receipts()).containsExactly("STARTED", "STOPPED(revoked)", "MISSED(revoked)");
        }

        @Test
        @DisplayName("[P-19] older than the stored one is refused")
        void rolled_back() throws Exception {
            bench.start();
            bench.link.deliver(
                    "loa/1/phuong-mau/receivers/r-7f3k2m/assignment", FakeStation.assignment(2, "REVOKED"), true);
            bench.plans(Bench.ONE, Duration.ofSeconds(20), "ORDINARY").advance(Duration.ofSeconds(30));
            assertThat(bench.receipts()).containsExactly("STARTED", "COMPLETED");
        }
    }

    @Test
    @DisplayName("[P-07] subscribes to its own exact topics, no wildcard; [P-08] its Will says offline")
    void exact_topics() throws Exception {
        bench.start();
        assertThat(bench.link.terms().topics())
                .containsExactlyInAnyOrder(
                        "loa/1/phuong-mau/timetable",
                        "loa/1/phuong-mau/command",
                        "loa/1/phuong-mau/receivers/r-7f3k2m/command",
                        "loa/1/phuong-mau/receivers/r-7f3k2m/assignment",
                        "loa/1/phuong-mau/receivers/r-7f3k2m/stored",
                        "loa/1/server");
        String will = new String(bench.link.terms().will().get(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(will).startsWith("loa/1/state\n").contains("\"online\":false");
    }
}
