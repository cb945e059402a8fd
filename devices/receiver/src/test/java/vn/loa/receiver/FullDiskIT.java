package vn.loa.receiver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.loa.receiver.journal.Journal;
import vn.loa.receiver.message.Content;
import vn.loa.receiver.message.Json;
import vn.loa.receiver.message.Members;
import vn.loa.receiver.store.Identity;
import vn.loa.receiver.store.StateDirectory;
import vn.loa.receiver.support.FakeStation;
import vn.loa.receiver.support.OpusClip;
import vn.loa.receiver.support.ReceiverProcess;

/** The jar on a real disk of 40 MB that somebody else fills to its last byte. */
class FullDiskIT {

    private static final int PLAYS = 4;
    private static final String TOO_LARGE = "ffeeddccbbaa99887766554433221100";

    @TempDir
    private Path directory;

    @BeforeEach
    void needsNamespaces() throws Exception {
        Process probe = new ProcessBuilder("unshare", "-rmp", "--fork", "mount", "-t", "tmpfs", "tmpfs", "/mnt")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assumeTrue(probe.waitFor() == 0, "no namespaces to mount a small disk in: a full disk is not tried here");
    }

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
    @DisplayName("[P-15] it says so, plays what it has, and keeps every receipt")
    void a_full_disk_plays_on() throws Exception {
        OpusClip clip = OpusClip.of(Duration.ofSeconds(1));
        try (FakeStation station = FakeStation.start()) {
            station.serves(clip);
            Instant first = Instant.now().plusSeconds(22);
            for (int i = 0; i < PLAYS; i++) {
                // Together their receipts need more than what is left of the journal's last block.
                station.plans("%032x".formatted(i), first.plusSeconds(3L * i), Duration.ofMinutes(5), clip.content());
            }
            Content large = new Content("0".repeat(64), 45_000_000, Duration.ofSeconds(2));
            station.plans(TOO_LARGE, Instant.now().plus(Duration.ofHours(1)), Duration.ofMinutes(5), large);
            Path disk = Files.createDirectory(directory.resolve("disk"));
            try (ReceiverProcess receiver = ReceiverProcess.startOnSmallDisk(
                    disk, directory, "--server", station.address(), "--code", "ABCD-EFGH", "--sound", "silent")) {
                receiver.await("disk-full");
                Files.createFile(directory.resolve("fill"));
                receiver.await("disk is full to the last byte");
                for (int i = 0; i < PLAYS; i++) {
                    assertThat(receiver.await("ended")).contains("outcome=COMPLETED");
                }
                Files.createFile(directory.resolve("end"));
                assertThat(receiver.awaitExit()).isZero();
            }
        }
        assertThat(directory.resolve("kept").resolve("journal.ballast"))
                .as("thrown overboard for the receipts")
                .doesNotExist();
        assertThat(outcomes(directory.resolve("kept")))
                .containsExactlyElementsOf(Collections.nCopies(PLAYS, List.of("STARTED:", "COMPLETED:")).stream()
                        .flatMap(List::stream)
                        .toList());
    }
}
