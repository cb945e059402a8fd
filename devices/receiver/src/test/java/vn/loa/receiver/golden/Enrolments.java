package vn.loa.receiver.golden;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import vn.loa.receiver.message.Json;
import vn.loa.receiver.note.Digest;
import vn.loa.receiver.note.SigningKey;
import vn.loa.receiver.support.TestKeys;

/** The objects of PROTOCOL.md section 4. */
final class Enrolments {

    private static final String CODE = "ABCD-2345";
    private static final String SECRET = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8";

    private Enrolments() {}

    static ObjectNode request(SigningKey key) {
        return Json.object()
                .put("code", CODE)
                .put("publicKey", publicKey(key))
                .put("linkSecret", SECRET)
                .put("proof", proof(key))
                .put("model", "reference-java")
                .put("version", "0.1.0");
    }

    /** What the receiver of the examples would have to sign, signed by the given key. */
    static String proof(SigningKey signer) {
        String proven = "loa/1/enrolment\n" + CODE + "\n" + publicKey(TestKeys.RECEIVER) + "\n" + SECRET + "\n";
        return Base64.getEncoder().encodeToString(signer.signatureOver(proven.getBytes(StandardCharsets.UTF_8)));
    }

    private static String publicKey(SigningKey key) {
        return Base64.getEncoder().encodeToString(key.verifying().bytes());
    }

    static ObjectNode created() {
        return Json.object()
                .put("enrolment", "0123456789abcdef0123456789abcdef")
                .put("receiver", "r-7f3k2m")
                .put(
                        "fingerprint",
                        Digest.fingerprint(TestKeys.RECEIVER.verifying().bytes()));
    }

    static ObjectNode confirmed(byte[] assignment) {
        return Json.object()
                .put("status", "CONFIRMED")
                .put("receiver", "r-7f3k2m")
                .put("ward", "phuong-mau")
                .put("station", TestKeys.STATION.verifying().toString())
                .put("broker", "tcp://loa.example:1883")
                .put("firstCounter", 1)
                .put("previous", "0".repeat(64))
                .put("assignment", new String(assignment, StandardCharsets.UTF_8));
    }
}
