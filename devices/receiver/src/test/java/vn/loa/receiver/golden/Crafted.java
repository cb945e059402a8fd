package vn.loa.receiver.golden;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.function.UnaryOperator;
import vn.loa.receiver.note.Kind;
import vn.loa.receiver.note.SigningKey;
import vn.loa.receiver.support.TestKeys;

/** Notes and bodies made to measure, right or wrong in exactly one place. */
final class Crafted {

    private Crafted() {}

    static byte[] note(ObjectNode body) {
        return note(body, TestKeys.STATION);
    }

    static byte[] note(ObjectNode body, SigningKey... keys) {
        return note(Kind.COMMAND, body, keys);
    }

    static byte[] note(Kind kind, ObjectNode body, SigningKey... keys) {
        String text = kind.line() + "\n" + body + "\n";
        StringBuilder note = new StringBuilder(text).append('\n');
        for (SigningKey key : keys) {
            note.append(key.signatureLine(text.getBytes(StandardCharsets.UTF_8)));
        }
        return note.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The last signature, lengthened or shortened to so many bytes. */
    static byte[] resized(byte[] note, int length) {
        return withLastSignature(note, signed -> Arrays.copyOf(signed, 4 + length));
    }

    static byte[] signatureFlipped(byte[] note) {
        return withLastSignature(note, signed -> {
            signed[20] ^= 1;
            return signed;
        });
    }

    private static byte[] withLastSignature(byte[] note, UnaryOperator<byte[]> change) {
        String text = new String(note, StandardCharsets.UTF_8);
        int space = text.lastIndexOf(' ');
        byte[] signed = Base64.getDecoder().decode(text.substring(space + 1).strip());
        String written = Base64.getEncoder().encodeToString(change.apply(signed));
        return (text.substring(0, space + 1) + written + "\n").getBytes(StandardCharsets.UTF_8);
    }

    static ObjectNode stop() {
        return Bodies.action("stop").put("occurrence", Bodies.OCCURRENCE);
    }

    static ObjectNode tone(int seconds) {
        return Bodies.action("test-tone").put("seconds", seconds);
    }

    static String command(int number) {
        return Bodies.command(number, Bodies.play()).toString();
    }

    static ObjectNode audience(ObjectNode command, boolean whole, List<String> groups, List<String> receivers) {
        ObjectNode audience = ((ObjectNode) command.get("audience")).put("whole", whole);
        ArrayNode named = audience.putArray("groups");
        groups.forEach(named::add);
        ArrayNode ids = audience.putArray("receivers");
        receivers.forEach(ids::add);
        return audience;
    }

    static ObjectNode withHash(ObjectNode command, String hash) {
        ((ObjectNode) command.at("/action/content")).put("sha256", hash);
        return command;
    }
}
