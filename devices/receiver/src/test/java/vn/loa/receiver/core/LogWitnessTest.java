package vn.loa.receiver.core;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.loa.receiver.message.Json;
import vn.loa.receiver.message.Malformed;
import vn.loa.receiver.message.Members;
import vn.loa.receiver.note.Kind;
import vn.loa.receiver.note.SigningKey;
import vn.loa.receiver.support.FakeStation;
import vn.loa.receiver.support.LogForTests;
import vn.loa.receiver.support.TestKeys;

/** The receiver as a witness of the server's log [P-70..P-75]. */
class LogWitnessTest {

    @TempDir
    private Path directory;

    private final LogForTests log = new LogForTests(TestKeys.LOG).grown(40, "leaf");
    private Bench bench;

    @BeforeEach
    void a_receiver_that_was_told_the_logs_key() throws Exception {
        bench = Bench.in(directory).start();
        assigns(4, TestKeys.LOG);
    }

    @AfterEach
    void it_ends() {
        bench.close();
    }

    @Test
    @DisplayName("[P-72] the first checkpoint is taken, later ones by a proof that they continue it")
    void it_follows_the_log() throws Malformed {
        tells(log.checkpoint(7), 0, log.proof(0, 7));
        assertThat(inTheNextReceipt()).isEqualTo(log.checkpoint(7));
        tells(log.checkpoint(30), 7, log.proof(7, 30));
        assertThat(inTheNextReceipt()).isEqualTo(log.checkpoint(30));
    }

    @Test
    @DisplayName(
            "[P-74] a receipt names no checkpoint before there is one, and after a loss of power the one that was held")
    void it_remembers() throws Exception {
        assertThat(inTheNextReceipt()).isNull();
        tells(log.checkpoint(7), 0, log.proof(0, 7));
        bench.losePower();
        bench.start();
        assertThat(inTheNextReceipt()).isEqualTo(log.checkpoint(7));
    }

    @Test
    @DisplayName("[P-73] another history is never followed, and told to everybody who asks")
    void it_refuses_a_fork() throws Exception {
        LogForTests other = new LogForTests(TestKeys.LOG).grown(7, "leaf").grown(33, "another leaf");
        tells(log.checkpoint(20), 0, List.of());
        tells(other.checkpoint(30), 20, other.proof(20, 30));
        assertThat(inTheNextReceipt()).isEqualTo(log.checkpoint(20));
        Members fork = bench.advance(Duration.ofSeconds(2)).state().object("fork");
        assertThat(fork.string("held")).isEqualTo(log.checkpoint(20));
        assertThat(fork.string("told")).isEqualTo(other.checkpoint(30));
        // Nor is anything else of this log from here on, restarts included.
        bench.losePower();
        bench.start();
        tells(log.checkpoint(30), 20, log.proof(20, 30));
        assertThat(inTheNextReceipt()).isEqualTo(log.checkpoint(20));
        assertThat(bench.events).anyMatch(event -> event.startsWith("log-forked"));
    }

    @Test
    @DisplayName("[P-73] a second root for the size that is held is a fork, whatever the proof says")
    void it_refuses_a_second_root() throws Exception {
        LogForTests other = new LogForTests(TestKeys.LOG).grown(40, "another leaf");
        tells(log.checkpoint(20), 0, List.of());
        tells(other.checkpoint(20), 20, List.of());
        assertThat(bench.advance(Duration.ofSeconds(2)).state().has("fork")).isTrue();
    }

    @Test
    @DisplayName("[P-72] what was overtaken on its way is no fork, and takes nothing back")
    void it_is_not_confused_by_late_notes() throws Malformed {
        tells(log.checkpoint(20), 0, List.of());
        tells(log.checkpoint(7), 0, List.of());
        tells(log.checkpoint(20), 7, log.proof(7, 20));
        tells(log.checkpoint(40), 7, log.proof(7, 40));
        assertThat(inTheNextReceipt()).isEqualTo(log.checkpoint(20));
        assertThat(bench.advance(Duration.ofSeconds(2)).state().has("fork")).isFalse();
    }

    @Test
    @DisplayName("[P-70] a checkpoint that the log's own key did not sign is none, not even under the station's key")
    void it_believes_the_logs_key_alone() throws Malformed {
        tells(new LogForTests(TestKeys.STRANGER).grown(9, "leaf").checkpoint(9), 0, List.of());
        tells(new LogForTests(TestKeys.STATION).grown(9, "leaf").checkpoint(9), 0, List.of());
        tells(log.checkpoint(9).replace("loa.example/log\n9\n", "loa.example/log\n8\n"), 0, List.of());
        tells(log.checkpoint(9).replaceFirst("\n9\n", "\n09\n"), 0, List.of());
        assertThat(inTheNextReceipt()).isNull();
        assertThat(bench.advance(Duration.ofSeconds(2))
                        .state()
                        .object("refused")
                        .count("key"))
                .isEqualTo(2);
    }

    @Test
    @DisplayName("[P-71] a stored note without a checkpoint stores all the same")
    void it_needs_no_checkpoint() throws Malformed {
        inTheNextReceipt();
        ObjectNode body = Json.object()
                .put("receiver", "r-7f3k2m")
                .put("through", bench.journal().lastCounter());
        deliver(body);
        assertThat(bench.journal().storedThrough()).isEqualTo(bench.journal().lastCounter());
    }

    @Test
    @DisplayName("[P-70] under another origin begins another log")
    void another_origin_is_another_log() throws Exception {
        tells(log.checkpoint(20), 0, List.of());
        assigns(5, TestKeys.LOG_2);
        assertThat(inTheNextReceipt()).isNull();
        LogForTests next = new LogForTests(TestKeys.LOG_2).grown(3, "leaf");
        tells(next.checkpoint(3), 0, List.of());
        assertThat(inTheNextReceipt()).isEqualTo(next.checkpoint(3));
    }

    @Test
    @DisplayName("[P-75] what is held is told on every connection")
    void it_tells_on_connecting() throws Exception {
        tells(log.checkpoint(20), 0, List.of());
        bench.link.lose();
        bench.advance(Duration.ofSeconds(5));
        bench.link.connect();
        bench.advance(Duration.ofMillis(10));
        assertThat(bench.state().string("checkpoint")).isEqualTo(log.checkpoint(20));
    }

    private void assigns(int version, SigningKey logKey) {
        ObjectNode body = FakeStation.assignmentBody(version, "ACTIVE");
        ((ArrayNode) body.get("keys"))
                .addObject()
                .put("key", logKey.verifying().toString())
                .putArray("may")
                .add("checkpoint");
        bench.link.deliver(
                "loa/1/phuong-mau/receivers/r-7f3k2m/assignment",
                TestKeys.STATION.note(Kind.ASSIGNMENT, body.toString()),
                true);
        bench.advance(Duration.ofMillis(10));
    }

    private void tells(String checkpoint, long from, List<String> hashes) {
        ObjectNode body = Json.object().put("receiver", "r-7f3k2m").put("through", 0);
        body.put("checkpoint", checkpoint);
        ArrayNode proof = body.putObject("proof").put("from", from).putArray("hashes");
        hashes.forEach(proof::add);
        deliver(body);
    }

    private void deliver(ObjectNode body) {
        bench.link.deliver(
                "loa/1/phuong-mau/receivers/r-7f3k2m/stored",
                TestKeys.STATION.note(Kind.STORED, body.toString()),
                false);
        bench.advance(Duration.ofMillis(10));
    }

    /** Null when it names none. */
    private String inTheNextReceipt() throws Malformed {
        bench.sends(Bench.signed(bench.command(Bench.action("volume").put("percent", 60))));
        List<Members> receipts = bench.bodies();
        return receipts.get(receipts.size() - 1).optionalString("checkpoint").orElse(null);
    }
}
