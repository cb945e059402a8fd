package vn.loa.evidence.log;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.loa.evidence.tlog.Checkpoint;
import vn.loa.evidence.tlog.MalformedProof;
import vn.loa.evidence.tlog.SignedNote;
import vn.loa.evidence.tlog.TreeHash;
import vn.loa.evidence.tlog.WitnessKey;

/** The one door to one outside witness: asks it to cosign (C2SP tlog-witness, {@code add-checkpoint}). */
final class Witness {

    private static final int LONGEST_ANSWER = 8_192;

    private final String name;
    private final URI url;
    private final WitnessKey key;
    private final Duration timeout;
    private final HttpClient http;

    Witness(String name, URI prefix, WitnessKey key, Duration timeout) {
        this.name = name;
        this.url = URI.create(prefix.toString().replaceAll("/+$", "") + "/add-checkpoint");
        this.key = key;
        this.timeout = timeout;
        this.http = HttpClient.newBuilder()
                .connectTimeout(timeout)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    String name() {
        return name;
    }

    /** What it said. */
    sealed interface Answer {}

    /** It cosigned; the line, and the time in it. */
    record Cosigned(String line, Instant at) implements Answer {}

    /** It holds a checkpoint of another size than the proof began at. */
    record Holds(long size) implements Answer {}

    /** It did not answer, or not so that it can be believed. */
    record Silent(String why) implements Answer {}

    /** Asks for a cosignature under a signed checkpoint, with a proof from the size that it is believed to hold. */
    Answer ask(SignedCheckpoint signed, long old, List<TreeHash> proof) {
        StringBuilder body = new StringBuilder("old ").append(old).append('\n');
        proof.forEach(hash -> body.append(hash.base64()).append('\n'));
        body.append('\n').append(signed.note());
        HttpRequest request = HttpRequest.newBuilder(url)
                .timeout(timeout)
                .header("Content-Type", "text/plain; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                .build();
        try {
            return understood(http.send(request, HttpResponse.BodyHandlers.ofString()), signed.checkpoint());
        } catch (IOException unreachable) {
            return new Silent(String.valueOf(unreachable.getMessage()));
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            return new Silent("interrupted");
        }
    }

    private Answer understood(HttpResponse<String> answer, Checkpoint checkpoint) {
        String body = answer.body();
        if (body.length() > LONGEST_ANSWER) {
            return new Silent("an answer of " + body.length() + " characters");
        }
        try {
            if (answer.statusCode() == 409) {
                return new Holds(Checkpoint.size(body.strip()));
            }
            if (answer.statusCode() == 200) {
                Optional<SignedNote.SignatureLine> line =
                        SignedNote.lines(body).stream().filter(key::isOf).findFirst();
                return line.isPresent()
                        ? new Cosigned(line.get().line(), key.cosigned(checkpoint.text(), line.get()))
                        : new Silent("no cosignature of " + key.name());
            }
            return new Silent("status " + answer.statusCode());
        } catch (MalformedProof malformed) {
            return new Silent(String.valueOf(malformed.getMessage()));
        }
    }
}
