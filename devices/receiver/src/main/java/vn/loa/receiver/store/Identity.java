package vn.loa.receiver.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import vn.loa.receiver.message.Json;
import vn.loa.receiver.message.Malformed;
import vn.loa.receiver.message.Members;
import vn.loa.receiver.note.SigningKey;
import vn.loa.receiver.note.VerifyingKey;

/**
 * Who this receiver is: its private key and what it learnt when it was enrolled. The file never leaves the machine.
 *
 * @param enrolment the running enrolment while {@code membership} is empty
 */
public record Identity(
        String server,
        String receiver,
        SigningKey key,
        String linkSecret,
        String enrolment,
        Optional<Membership> membership) {

    /** What a confirmed receiver knows; the station's key is pinned here [P-18]. */
    public record Membership(String ward, VerifyingKey station, String broker) {}

    /** Whether a person has confirmed it. */
    public boolean confirmed() {
        return membership.isPresent();
    }

    /** The same receiver after its confirmation. */
    public Identity confirmed(Membership joined) {
        return new Identity(server, receiver, key, linkSecret, enrolment, Optional.of(joined));
    }

    /** The same receiver at another address of its server. */
    public Identity at(String otherServer) {
        return new Identity(otherServer, receiver, key, linkSecret, enrolment, membership);
    }

    /** Reads the file, if there is one. */
    public static Optional<Identity> read(AtomicFile file) throws IOException {
        Optional<byte[]> bytes = file.read();
        if (bytes.isEmpty()) {
            return Optional.empty();
        }
        try {
            Members body = Json.read(bytes.get());
            String receiver = body.identifier("receiver");
            Optional<Membership> membership = body.has("station")
                    ? Optional.of(new Membership(
                            body.identifier("ward"), VerifyingKey.parse(body.string("station")), body.string("broker")))
                    : Optional.empty();
            return Optional.of(new Identity(
                    body.string("server"),
                    receiver,
                    SigningKey.ofSeed(receiver, Base64.getDecoder().decode(body.string("seed"))),
                    body.string("linkSecret"),
                    body.string("enrolment"),
                    membership));
        } catch (Malformed | IllegalArgumentException e) {
            throw new IOException("identity.json cannot be read: " + e.getMessage(), e);
        }
    }

    /** Writes the file. */
    public void write(AtomicFile file) throws IOException {
        ObjectNode body = Json.object()
                .put("server", server)
                .put("receiver", receiver)
                .put("seed", Base64.getEncoder().encodeToString(key.seed()))
                .put("linkSecret", linkSecret)
                .put("enrolment", enrolment);
        membership.ifPresent(joined -> body.put("ward", joined.ward())
                .put("station", joined.station().toString())
                .put("broker", joined.broker()));
        file.write(body.toString().getBytes(StandardCharsets.UTF_8));
    }
}
