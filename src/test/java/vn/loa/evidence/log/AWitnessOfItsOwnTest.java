package vn.loa.evidence.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.loa.embedded.TemporaryDirectory;
import vn.loa.embedded.database.DatabaseForTests;
import vn.loa.evidence.tlog.Checkpoint;
import vn.loa.evidence.tlog.TiledTree;
import vn.loa.evidence.tlog.TreeHash;
import vn.loa.evidence.tlog.WitnessKey;
import vn.loa.protocol.SigningKey;
import vn.loa.time.SteppedClock;

/** {@code devices/witness/Witness.java}, as a process of its own, follows a real log by proofs alone, and is not to be talked out of what it holds. */
class AWitnessOfItsOwnTest {

    private static final Path SOURCE = Path.of("devices/witness/Witness.java");

    private final SteppedClock clock = new SteppedClock(Instant.parse("2026-11-22T22:00:00Z"));
    private final Path directory = TemporaryDirectory.make();
    private LogDatabase database;
    private Sequencer node;
    private Process process;
    private Witness witness;

    @BeforeEach
    void a_log_and_a_witness() throws IOException {
        database = LogDatabase.migrated(DatabaseForTests.fresh());
        node = database.node(directory, clock, step -> {});
        launch();
    }

    @AfterEach
    void nothing_stays() throws SQLException {
        end();
        database.close();
        TemporaryDirectory.delete(directory);
    }

    @Test
    void it_cosigns_what_continues_what_it_holds_also_after_a_restart() throws IOException {
        SignedCheckpoint first = signed(10);
        assertThat(witness.ask(first, 0, List.of())).isInstanceOf(Witness.Cosigned.class);
        SignedCheckpoint second = signed(300);
        end();
        launch();
        assertThat(witness.ask(second, 0, List.of()))
                .isEqualTo(new Witness.Holds(first.checkpoint().size()));
        assertThat(witness.ask(second, first.checkpoint().size(), proof(first, second)))
                .isInstanceOf(Witness.Cosigned.class);
        assertThat(witness.ask(second, second.checkpoint().size(), List.of())).isInstanceOf(Witness.Cosigned.class);
        assertThat(witness.ask(first, first.checkpoint().size(), List.of()))
                .isEqualTo(new Witness.Holds(second.checkpoint().size()));
    }

    @Test
    void it_cosigns_no_other_history_no_wrong_proof_and_nothing_of_a_stranger() {
        SignedCheckpoint first = signed(10);
        assertThat(witness.ask(first, 0, List.of())).isInstanceOf(Witness.Cosigned.class);
        SignedCheckpoint second = signed(20);
        List<TreeHash> proof = proof(first, second);
        long held = first.checkpoint().size();
        assertThat(witness.ask(second, held, proof.subList(1, proof.size()))).isInstanceOf(Witness.Silent.class);
        assertThat(witness.ask(other(second.checkpoint().size()), held, proof)).isInstanceOf(Witness.Silent.class);
        assertThat(witness.ask(other(held), held, List.of())).isEqualTo(new Witness.Holds(held));
        SignedCheckpoint strangers = new SignedCheckpoint(
                second.checkpoint(),
                second.checkpoint().signed(List.of(SigningKey.generate(LogDatabase.ORIGIN))),
                clock.instant());
        assertThat(witness.ask(strangers, held, proof)).isInstanceOf(Witness.Silent.class);
        assertThat(witness.ask(second, held, proof)).isInstanceOf(Witness.Cosigned.class);
    }

    private SignedCheckpoint signed(int leaves) {
        database.append(leaves, "phuong-mau", clock);
        clock.advance(Duration.ofMinutes(2));
        return node.signNow(Optional.empty());
    }

    /** What the log's own key signs beside the truth. */
    private SignedCheckpoint other(long size) {
        Checkpoint forged =
                new Checkpoint(LogDatabase.ORIGIN, size, TreeHash.ofLeaf("other".getBytes(StandardCharsets.UTF_8)));
        return new SignedCheckpoint(forged, forged.signed(List.of(key())), clock.instant());
    }

    private SigningKey key() {
        return LogDatabase.signer(directory, LogDatabase.ORIGIN).current();
    }

    private List<TreeHash> proof(SignedCheckpoint older, SignedCheckpoint newer) {
        return database.run(connection -> new TiledTree(
                        new StoredTiles(connection), newer.checkpoint().size())
                .tree()
                .consistency(older.checkpoint().size(), newer.checkpoint().size()));
    }

    private void launch() throws IOException {
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        SOURCE.toString(),
                        "--name=nhan-chung.example/w1",
                        "--state=" + directory.resolve("witness"),
                        "--port=0",
                        "--log=" + key().publicKey())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader said =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String key = said.readLine();
        String address = said.readLine();
        assertThat(key).startsWith("key nhan-chung.example/w1+");
        witness = new Witness("w1", URI.create(address), WitnessKey.parse(key.substring(4)), Duration.ofSeconds(20));
    }

    private void end() {
        process.destroyForcibly();
        process.onExit().join();
    }
}
