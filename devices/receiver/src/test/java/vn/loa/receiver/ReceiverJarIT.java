package vn.loa.receiver;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.loa.receiver.journal.Journal;
import vn.loa.receiver.message.Json;
import vn.loa.receiver.message.Members;
import vn.loa.receiver.store.Identity;
import vn.loa.receiver.store.StateDirectory;
import vn.loa.receiver.support.FakeStation;
import vn.loa.receiver.support.OpusClip;
import vn.loa.receiver.support.ReceiverProcess;

/** The jar as a process, with a station over HTTP and no broker at all. */
class ReceiverJarIT {

    private static final String OCCURRENCE = "00112233445566778899aabbccddeeff";

    @TempDir
    private Path directory;

    private List<String> outcomes(Path state) throws Exception {
        List<String> outcomes = new ArrayList<>();
        try (StateDirectory taken = StateDirectory.take(state)) {
            Identity identity = Identity.read(taken.file("identity.json")).orElseThrow();
            try (Journal journal = Journal.open(taken.journal(), identity.key())) {
                for (String note : journal.unstoredAfter(0, 100).values()) {
                    Members body = Json.read(note.split("\n", 3)[1]);
                    outcomes.add(body.string("outcome") + ":" + body.string("reason"));
                }
            }
        }
        return outcomes;
    }

    @Test
    void a_timetable_is_played_with_no_broker_and_its_receipts_wait() throws Exception {
        OpusClip clip = OpusClip.of(Duration.ofSeconds(2));
        try (FakeStation station = FakeStation.start();
                ReceiverProcess receiver = enrolledAt(station, clip, Duration.ofSeconds(6))) {
            assertThat(receiver.await("waiting-for-confirmation"))
                    .containsPattern("fingerprint=\"[0-9A-F]{4}( [0-9A-F]{4}){3}\"");
            receiver.await("enrolled");
            receiver.await("started occurrence=" + OCCURRENCE);
            assertThat(receiver.await("ended")).contains("outcome=COMPLETED").contains("playedMilliseconds=2000");
            assertThat(receiver.stop()).isNotNegative();
        }
        assertThat(outcomes(directory)).containsExactly("STARTED:", "COMPLETED:");
    }

    @Test
    void a_receiver_killed_in_mid_play_says_so_after_its_restart_and_never_plays_it_again() throws Exception {
        OpusClip clip = OpusClip.of(Duration.ofSeconds(30));
        try (FakeStation station = FakeStation.start()) {
            try (ReceiverProcess receiver = enrolledAt(station, clip, Duration.ofSeconds(6))) {
                receiver.await("started occurrence=" + OCCURRENCE);
                receiver.kill();
            }
            try (ReceiverProcess again = ReceiverProcess.start(directory, "--sound", "silent")) {
                assertThat(again.await("ended occurrence=" + OCCURRENCE)).contains("outcome=INTERRUPTED");
                again.await("clock source=SERVER");
                again.stop();
                assertThat(again.rest()).noneMatch(line -> line.startsWith("started"));
            }
        }
        assertThat(outcomes(directory)).containsExactly("STARTED:", "INTERRUPTED:power-or-process-lost");
    }

    @Test
    void a_receiver_told_to_end_in_mid_play_writes_the_interruption_down() throws Exception {
        OpusClip clip = OpusClip.of(Duration.ofSeconds(30));
        try (FakeStation station = FakeStation.start();
                ReceiverProcess receiver = enrolledAt(station, clip, Duration.ofSeconds(6))) {
            receiver.await("started");
            receiver.stop();
        }
        assertThat(outcomes(directory)).containsExactly("STARTED:", "INTERRUPTED:shutdown");
    }

    @Test
    void a_refused_code_ends_with_a_sentence_in_both_languages() throws Exception {
        try (FakeStation station = FakeStation.start()) {
            station.answersEnrolments(403);
            try (ReceiverProcess receiver =
                    ReceiverProcess.start(directory, "--server", station.address(), "--code", "ABCD-EFGH")) {
                receiver.await("Máy chủ không nhận mã lắp thiết bị");
                receiver.await("The server refused the code");
                assertThat(receiver.awaitExit()).isEqualTo(1);
            }
        }
    }

    @Test
    void two_receivers_never_share_a_state_directory() throws Exception {
        OpusClip clip = OpusClip.of(Duration.ofSeconds(1));
        try (FakeStation station = FakeStation.start();
                ReceiverProcess first = enrolledAt(station, clip, Duration.ofHours(1))) {
            first.await("running");
            try (ReceiverProcess second = ReceiverProcess.start(directory, "--sound", "silent")) {
                second.await("Thư mục");
                assertThat(second.awaitExit()).isEqualTo(1);
            }
        }
    }

    private ReceiverProcess enrolledAt(FakeStation station, OpusClip clip, Duration until) throws IOException {
        station.serves(clip);
        station.plans(OCCURRENCE, Instant.now().plus(until), Duration.ofMinutes(5), clip.content());
        return ReceiverProcess.start(
                directory, "--server", station.address(), "--code", "ABCD-EFGH", "--sound", "silent");
    }
}
