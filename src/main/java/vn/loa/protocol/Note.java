package vn.loa.protocol;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * A signed text: its kind, one JSON body, signature lines [P-01].
 *
 * <p>Source of the form: C2SP signed-note. A {@code Note} in hand has been verified or was signed here; there is no unverified one.
 *
 * @param bytes the whole note as it crosses the wire, signature lines included
 * @param body the second line, a JSON object
 */
public record Note(Kind kind, byte[] bytes, String body) {

    /** Signs a body with these keys. */
    public static Note sign(Kind kind, Object body, SigningKey... keys) {
        String json = WireJson.write(body);
        String text = kind.line() + "\n" + json + "\n";
        StringBuilder note = new StringBuilder(text).append('\n');
        for (SigningKey key : keys) {
            note.append(key.signatureLine(text));
        }
        byte[] bytes = note.toString().getBytes(StandardCharsets.UTF_8);
        if (bytes.length > kind.limit()) {
            throw new IllegalArgumentException(kind.line() + " of " + bytes.length + " bytes is over " + kind.limit());
        }
        return new Note(kind, bytes, json);
    }

    /**
     * Reads and verifies a note of this kind: at least one signature by a known key, and none of a known key that is wrong [P-04].
     *
     * @throws MalformedNote with the check that failed
     */
    public static Note verify(Kind kind, byte[] bytes, List<PublicKey> known) throws MalformedNote {
        if (bytes.length > kind.limit()) {
            throw new MalformedNote("size", bytes.length + " bytes");
        }
        String whole = utf8(bytes);
        int end = whole.indexOf("\n\n");
        if (end < 0) {
            throw new MalformedNote("note", "no signature part");
        }
        String text = whole.substring(0, end + 1);
        String[] lines = text.split("\n", -1);
        if (lines.length != 3 || !lines[0].equals(kind.line())) {
            throw new MalformedNote("note", "not a " + kind.line());
        }
        verifySignatures(text, signatureLines(whole.substring(end + 2)), known);
        return new Note(kind, bytes.clone(), lines[1]);
    }

    /** The body as one of the records of this package, read strictly [P-05]. */
    public <T> T body(Class<T> type) throws MalformedNote {
        try {
            return WireJson.read(body, type);
        } catch (JsonProcessingException | IllegalArgumentException unreadable) {
            throw new MalformedNote("note", "unreadable body");
        }
    }

    public Sha256 sha256() {
        return Sha256.of(bytes);
    }

    private record SignatureLine(String name, byte[] id, byte[] signature) {
        boolean isOf(PublicKey key) {
            return key.name().equals(name) && Arrays.equals(key.id(), id);
        }
    }

    private static void verifySignatures(String text, List<SignatureLine> signatures, List<PublicKey> known)
            throws MalformedNote {
        byte[] message = text.getBytes(StandardCharsets.UTF_8);
        int valid = 0;
        for (SignatureLine line : signatures) {
            for (PublicKey key : known) {
                if (line.isOf(key)) {
                    if (!key.verifies(message, line.signature())) {
                        throw new MalformedNote("signature", "wrong signature of " + key.name());
                    }
                    valid++;
                }
            }
        }
        if (valid == 0) {
            throw new MalformedNote("key", "no signature of a known key");
        }
    }

    private static List<SignatureLine> signatureLines(String part) throws MalformedNote {
        if (!part.endsWith("\n")) {
            throw new MalformedNote("note", "the last line is cut off");
        }
        List<SignatureLine> lines = new ArrayList<>();
        for (String line : part.substring(0, part.length() - 1).split("\n", -1)) {
            String[] words = line.split(" ", -1);
            if (words.length != 3 || !words[0].equals("—")) {
                throw new MalformedNote("note", "not a signature line");
            }
            byte[] decoded = base64(words[2]);
            if (decoded.length != 4 + 64) {
                throw new MalformedNote("signature-length", (decoded.length - 4) + " bytes");
            }
            lines.add(new SignatureLine(
                    words[1], Arrays.copyOf(decoded, 4), Arrays.copyOfRange(decoded, 4, decoded.length)));
        }
        return lines;
    }

    private static byte[] base64(String word) throws MalformedNote {
        try {
            return Base64.getDecoder().decode(word);
        } catch (IllegalArgumentException notBase64) {
            throw new MalformedNote("note", "not base64");
        }
    }

    private static String utf8(byte[] bytes) throws MalformedNote {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            if (text.chars().anyMatch(character -> character < 0x20 && character != '\n')) {
                throw new MalformedNote("note", "control characters");
            }
            return text;
        } catch (CharacterCodingException notText) {
            throw new MalformedNote("note", "not UTF-8");
        }
    }
}
