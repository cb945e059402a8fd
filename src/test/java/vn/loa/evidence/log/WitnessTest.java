package vn.loa.evidence.log;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.loa.evidence.tlog.Checkpoint;
import vn.loa.evidence.tlog.MalformedProof;
import vn.loa.evidence.tlog.SignedNote;
import vn.loa.evidence.tlog.TreeHash;
import vn.loa.evidence.tlog.WitnessKey;
import vn.loa.protocol.SigningKey;

/** An outside witness is asked by the words of C2SP tlog-witness, and believed only under its own key. */
class WitnessTest {

    private static final Instant NOW = Instant.parse("2026-11-22T22:00:00Z");
    private static final SigningKey LOG = SigningKey.generate("loa.test/log");
    private static final SigningKey SECRET = SigningKey.generate("witness.example/w1");
    private static final WitnessKey KEY =
            WitnessKey.of("witness.example/w1", SECRET.publicKey().bytes());
    private static final TreeHash ROOT = TreeHash.ofLeaf(new byte[] {1});
    private static final Checkpoint CHECKPOINT = new Checkpoint("loa.test/log", 9, ROOT);
    private static final SignedCheckpoint SIGNED =
            new SignedCheckpoint(CHECKPOINT, CHECKPOINT.signed(List.of(LOG)), NOW);

    private final AtomicReference<String> asked = new AtomicReference<>("");
    private HttpServer server;
    private volatile int status = 200;
    private volatile String answer = "";

    @BeforeEach
    void somebody_listens() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/w/add-checkpoint", exchange -> {
            asked.set(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            byte[] body = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void nobody_listens() {
        server.stop(0);
    }

    @Test
    void it_is_shown_the_old_size_the_proof_and_the_checkpoint_and_its_cosignature_is_taken() {
        answer = "— witness.example/other AAAAAAAA\n" + cosignature(CHECKPOINT.text(), SECRET);
        Witness.Answer said = witness().ask(SIGNED, 3, List.of(ROOT, TreeHash.EMPTY));
        assertThat(asked.get())
                .isEqualTo("old 3\n" + ROOT.base64() + "\n" + TreeHash.EMPTY.base64() + "\n\n" + SIGNED.note());
        assertThat(said).isEqualTo(new Witness.Cosigned(cosignature(CHECKPOINT.text(), SECRET), NOW));
    }

    @Test
    void it_says_which_size_it_holds() {
        status = 409;
        answer = "12\n";
        assertThat(witness().ask(SIGNED, 3, List.of())).isEqualTo(new Witness.Holds(12));
    }

    @Test
    void a_cosignature_of_another_key_of_another_text_or_of_another_length_is_none() throws MalformedProof {
        for (String line : List.of(
                cosignature(CHECKPOINT.text(), SigningKey.generate("witness.example/w1")),
                cosignature(CHECKPOINT.text().replace("9", "8"), SECRET),
                cut(cosignature(CHECKPOINT.text(), SECRET)),
                "",
                "nonsense",
                "x".repeat(10_000))) {
            answer = line;
            assertThat(witness().ask(SIGNED, 3, List.of())).as(line).isInstanceOf(Witness.Silent.class);
        }
    }

    @Test
    void a_refusal_a_malformed_size_and_silence_are_silence() {
        for (int code : List.of(400, 403, 404, 422, 500)) {
            status = code;
            assertThat(witness().ask(SIGNED, 3, List.of())).isInstanceOf(Witness.Silent.class);
        }
        status = 409;
        answer = "twelve\n";
        assertThat(witness().ask(SIGNED, 3, List.of())).isInstanceOf(Witness.Silent.class);
        server.stop(0);
        assertThat(witness().ask(SIGNED, 3, List.of())).isInstanceOf(Witness.Silent.class);
    }

    private Witness witness() {
        URI prefix = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/w/");
        return new Witness("w1", prefix, KEY, Duration.ofSeconds(5));
    }

    private static String cosignature(String text, SigningKey key) {
        long time = NOW.getEpochSecond();
        byte[] signature = key.sign(WitnessKey.message(text, time));
        byte[] stamped = ByteBuffer.allocate(72).putLong(time).put(signature).array();
        return new SignedNote.SignatureLine(KEY.name(), KEY.id(), stamped).line();
    }

    private static String cut(String line) throws MalformedProof {
        SignedNote.SignatureLine whole = SignedNote.lines(line).get(0);
        return new SignedNote.SignatureLine(whole.name(), whole.keyId(), Arrays.copyOf(whole.signature(), 71)).line();
    }
}
