package vn.loa.evidence.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.loa.embedded.TemporaryDirectory;
import vn.loa.embedded.database.DatabaseForTests;
import vn.loa.evidence.tlog.Checkpoint;
import vn.loa.evidence.tlog.SignedNote;
import vn.loa.evidence.tlog.WitnessKey;
import vn.loa.protocol.SigningKey;
import vn.loa.time.SteppedClock;

/** Each configured witness is asked for each checkpoint; what it signs is kept, what it holds and the log has lost stops the log. */
class AskWitnessesTest {

    private static final SigningKey SECRET = SigningKey.generate("nhan-chung.example/w1");
    private static final WitnessKey KEY =
            WitnessKey.of(SECRET.publicKey().name(), SECRET.publicKey().bytes());
    private static final String SIGNS = "signs";

    private final SteppedClock clock = new SteppedClock(Instant.parse("2026-11-22T22:00:00Z"));
    private final Path directory = TemporaryDirectory.make();
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private LogDatabase database;
    private Sequencer node;
    private HttpServer server;
    private AskWitnesses witnesses;
    private volatile String answer = SIGNS;

    @BeforeEach
    void a_log_and_somebody_who_is_asked() throws IOException {
        database = LogDatabase.migrated(DatabaseForTests.fresh());
        node = database.node(directory, clock, step -> {});
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/add-checkpoint", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            asked.add(body);
            String said = answer.equals(SIGNS) ? cosignature(body) : answer;
            exchange.sendResponseHeaders(
                    answer.equals(SIGNS) ? 200 : 409, said.getBytes(StandardCharsets.UTF_8).length);
            exchange.getResponseBody().write(said.getBytes(StandardCharsets.UTF_8));
            exchange.close();
        });
        server.start();
        LogConfig config = new SmallRyeConfigBuilder()
                .withMapping(LogConfig.class)
                .withDefaultValue(
                        "loa.log.witnesses.w1.url",
                        "http://127.0.0.1:" + server.getAddress().getPort())
                .withDefaultValue("loa.log.witnesses.w1.key", KEY.toString())
                .build()
                .getConfigMapping(LogConfig.class);
        witnesses = new AskWitnesses(
                config, database, new PublishedLog(database, LogDatabase.signer(directory, LogDatabase.ORIGIN)), clock);
    }

    @AfterEach
    void nothing_stays() throws SQLException {
        server.stop(0);
        database.close();
        TemporaryDirectory.delete(directory);
    }

    @Test
    void what_it_cosigns_is_kept_and_the_next_proof_begins_there() {
        SignedCheckpoint first = signed(5);
        witnesses.signed(first);
        SignedCheckpoint second = signed(7);
        witnesses.signed(second);
        assertThat(asked.get(0)).startsWith("old 0\n\n" + LogDatabase.ORIGIN);
        assertThat(asked.get(1)).startsWith("old " + first.checkpoint().size() + "\n");
        assertThat(cosignatures(first)).hasSize(1);
        assertThat(cosignatures(second)).singleElement().asString().startsWith("— nhan-chung.example/w1 ");
        assertThat(witnesses.names()).containsExactly("w1");
    }

    @Test
    void one_that_knows_less_than_is_believed_is_asked_again_from_what_it_knows() {
        SignedCheckpoint first = signed(5);
        witnesses.signed(first);
        answer = "3\n";
        witnesses.signed(signed(7));
        assertThat(asked).hasSize(3);
        assertThat(asked.get(2)).startsWith("old 3\n");
    }

    @Test
    void a_log_that_a_witness_has_seen_larger_signs_no_more_and_says_who_holds_what() {
        SignedCheckpoint first = signed(5);
        answer = "999\n";
        witnesses.signed(first);
        assertThat(cosignatures(first)).isEmpty();
        assertThatThrownBy(() -> signed(7))
                .isInstanceOf(LogHeld.class)
                .hasMessageContaining("w1")
                .hasMessageContaining("999");
    }

    @Test
    void one_that_cannot_be_reached_changes_nothing() {
        server.stop(0);
        SignedCheckpoint first = signed(5);
        witnesses.signed(first);
        assertThat(cosignatures(first)).isEmpty();
        assertThat(signed(7).checkpoint().size())
                .isGreaterThan(first.checkpoint().size());
    }

    private SignedCheckpoint signed(int leaves) {
        database.append(leaves, "phuong-mau", clock);
        clock.advance(Duration.ofMinutes(2));
        return node.signNow(Optional.empty());
    }

    private List<String> cosignatures(SignedCheckpoint signed) {
        Checkpoint checkpoint = signed.checkpoint();
        return database.run(connection -> Cosignatures.of(connection, checkpoint));
    }

    private String cosignature(String body) {
        String note = body.substring(body.indexOf("\n\n") + 2);
        String text = note.substring(0, note.indexOf("\n\n") + 1);
        long time = clock.instant().getEpochSecond();
        byte[] signature = SECRET.sign(WitnessKey.message(text, time));
        byte[] stamped = ByteBuffer.allocate(72).putLong(time).put(signature).array();
        return new SignedNote.SignatureLine(KEY.name(), KEY.id(), stamped).line();
    }
}
