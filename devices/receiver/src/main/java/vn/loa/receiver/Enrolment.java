package vn.loa.receiver;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.loa.receiver.core.Events;
import vn.loa.receiver.core.Wiring;
import vn.loa.receiver.journal.Journal;
import vn.loa.receiver.message.Json;
import vn.loa.receiver.message.Malformed;
import vn.loa.receiver.message.Members;
import vn.loa.receiver.note.Digest;
import vn.loa.receiver.note.Refused;
import vn.loa.receiver.note.SigningKey;
import vn.loa.receiver.note.VerifyingKey;
import vn.loa.receiver.server.Server;
import vn.loa.receiver.store.AtomicFile;
import vn.loa.receiver.store.Identity;
import vn.loa.receiver.store.StateDirectory;

/** Makes a stranger a member: code, key pair, fingerprint, confirmation (PROTOCOL.md section 4). */
final class Enrolment {

    private static final Pattern SHAPE = Pattern.compile("[0-9a-f]{32}");

    private final Server server;
    private final String address;
    private final StateDirectory state;
    private final AtomicFile file;
    private final Duration pause;
    private final String version;
    private final String model;
    private final Events events;

    Enrolment(
            Server server,
            String address,
            StateDirectory state,
            Duration pause,
            String version,
            String model,
            Events events) {
        this.server = server;
        this.address = address;
        this.state = state;
        this.file = state.file("identity.json");
        this.pause = pause;
        this.version = version;
        this.model = model;
        this.events = events;
    }

    /** Trades the code for an enrolment that a person is to confirm [P-16]. */
    Identity begin(String code) throws Trouble, IOException {
        SigningKey key = SigningKey.generate("enrolling");
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        Server.Answer answer = ask(request(tidy(code), key, secret));
        switch (answer.status()) {
            case 201 -> {
                // Enrolled: what follows reads the answer.
            }
            case 403 -> throw Trouble.codeRefused();
            case 429 -> throw Trouble.tooManyTries();
            default -> throw Trouble.serverStrange(address, "HTTP " + answer.status());
        }
        try {
            Members body = Json.read(answer.body());
            String receiver = body.identifier("receiver");
            Identity identity = new Identity(
                    address,
                    receiver,
                    key.named(receiver),
                    secret,
                    body.matching("enrolment", SHAPE),
                    Optional.empty());
            identity.write(file);
            return identity;
        } catch (Malformed e) {
            throw Trouble.serverStrange(address, String.valueOf(e.getMessage()));
        }
    }

    /** As it is shown: technicians type it in lower case and without the dash. */
    private static String tidy(String code) {
        String letters = code.strip().toUpperCase(Locale.ROOT).replace("-", "");
        return letters.length() == 8 ? letters.substring(0, 4) + "-" + letters.substring(4) : code.strip();
    }

    private Server.Answer ask(String request) throws Trouble {
        try {
            return server.enrol(request);
        } catch (IOException e) {
            throw Trouble.serverSilent(address, String.valueOf(e.getMessage()));
        }
    }

    private String request(String code, SigningKey key, String secret) {
        String publicKey = Base64.getEncoder().encodeToString(key.verifying().bytes());
        String proven = "loa/1/enrolment\n" + code + "\n" + publicKey + "\n" + secret + "\n";
        byte[] proof = key.signatureOver(proven.getBytes(StandardCharsets.UTF_8));
        return Json.object()
                .put("code", code)
                .put("publicKey", publicKey)
                .put("linkSecret", secret)
                .put("proof", Base64.getEncoder().encodeToString(proof))
                .put("model", model)
                .put("version", version)
                .toString();
    }

    /** Waits for the person who compares the fingerprints [P-17], then keeps what makes us a member [P-18]. */
    Identity awaitConfirmation(Identity identity) throws Trouble, IOException, InterruptedException {
        String fingerprint = Digest.fingerprint(identity.key().verifying().bytes());
        events.tell("waiting-for-confirmation", "receiver", identity.receiver(), "fingerprint", fingerprint);
        while (true) {
            try {
                Server.Answer answer = server.enrolment(identity.enrolment());
                if (answer.status() == 200) {
                    Identity confirmed = confirmed(identity, answer.body());
                    events.tell("enrolled", "receiver", identity.receiver(), "fingerprint", fingerprint);
                    return confirmed;
                }
                if (answer.status() == 410 || answer.status() == 404) {
                    file.delete();
                    throw Trouble.enrolmentEnded();
                }
            } catch (IOException e) {
                events.tell("server-unreachable", "why", String.valueOf(e.getMessage()));
            } catch (Malformed | Refused | IllegalArgumentException e) {
                throw Trouble.serverStrange(address, String.valueOf(e.getMessage()));
            }
            Thread.sleep(pause.toMillis());
        }
    }

    private Identity confirmed(Identity identity, byte[] answer) throws Malformed, IOException, Refused {
        Members body = Json.read(answer);
        if (!body.identifier("receiver").equals(identity.receiver())) {
            throw new Malformed("confirmed is another receiver");
        }
        Identity confirmed = identity.confirmed(new Identity.Membership(
                body.identifier("ward"), VerifyingKey.parse(body.string("station")), body.string("broker")));
        Wiring.keepFirstAssignment(confirmed, state, body.string("assignment").getBytes(StandardCharsets.UTF_8));
        try (Journal journal = Journal.open(state.journal(), confirmed.key())) {
            journal.beginChain(body.number("firstCounter", 1, Long.MAX_VALUE), body.hash("previous"));
        }
        // Last of all: until this is written, a power cut leads back to the waiting.
        confirmed.write(file);
        return confirmed;
    }
}
