package vn.loa.evidence.tlog;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import vn.loa.protocol.PublicKey;

/**
 * A text with signature lines, taken apart strictly, its signatures not verified yet (C2SP signed-note).
 *
 * @param text what is signed, its last line end included
 */
public record SignedNote(String text, List<SignatureLine> signatures) {

    /** Room for sixteen signatures and more; what is longer is refused unread. */
    public static final int LIMIT = 16_384;

    private static final String DASH = "—";
    private static final int KEY_ID = 4;
    private static final int ED25519_SIGNATURE = 64;

    /**
     * One line below the text.
     *
     * @param keyId the 4 bytes that name the key beside its name
     * @param signature what follows them, of whatever length
     */
    public record SignatureLine(String name, byte[] keyId, byte[] signature) {

        /** {@code — <name> <base64>} with its line end. */
        public String line() {
            byte[] both = Arrays.copyOf(keyId, KEY_ID + signature.length);
            System.arraycopy(signature, 0, both, KEY_ID, signature.length);
            return DASH + " " + name + " " + Base64.getEncoder().encodeToString(both) + "\n";
        }

        public boolean isOf(String keyName, byte[] id) {
            return keyName.equals(name) && Arrays.equals(id, keyId);
        }
    }

    public SignedNote {
        signatures = List.copyOf(signatures);
    }

    /**
     * Takes a note apart.
     *
     * @throws MalformedProof when it is none
     */
    public static SignedNote parse(byte[] bytes) throws MalformedProof {
        if (bytes.length > LIMIT) {
            throw new MalformedProof("a note of " + bytes.length + " bytes");
        }
        String whole = utf8(bytes);
        int end = whole.lastIndexOf("\n\n");
        if (end < 0) {
            throw new MalformedProof("no empty line before the signatures");
        }
        return new SignedNote(whole.substring(0, end + 1), lines(whole.substring(end + 2)));
    }

    /**
     * Reads signature lines, each with its line end.
     *
     * @throws MalformedProof when there is none, or one is malformed
     */
    public static List<SignatureLine> lines(String part) throws MalformedProof {
        if (!part.endsWith("\n")) {
            throw new MalformedProof("no signature, or the last line is cut off");
        }
        List<SignatureLine> lines = new ArrayList<>();
        for (String line : part.substring(0, part.length() - 1).split("\n", -1)) {
            lines.add(line(line));
        }
        return lines;
    }

    private static SignatureLine line(String line) throws MalformedProof {
        String[] words = line.split(" ", -1);
        if (words.length != 3 || !words[0].equals(DASH) || !isName(words[1])) {
            throw new MalformedProof("not a signature line");
        }
        try {
            byte[] decoded = Base64.getDecoder().decode(words[2]);
            if (decoded.length < KEY_ID
                    || !Base64.getEncoder().encodeToString(decoded).equals(words[2])) {
                throw new MalformedProof("a signature in another spelling, or without a key id");
            }
            return new SignatureLine(
                    words[1], Arrays.copyOf(decoded, KEY_ID), Arrays.copyOfRange(decoded, KEY_ID, decoded.length));
        } catch (IllegalArgumentException notBase64) {
            throw new MalformedProof("a signature that is not base64");
        }
    }

    /**
     * How many signatures are valid ones of these keys. Unknown keys are ignored.
     *
     * @throws MalformedProof when one of them is wrong or not of 64 bytes
     */
    public int signedBy(List<PublicKey> keys) throws MalformedProof {
        byte[] message = text.getBytes(StandardCharsets.UTF_8);
        int valid = 0;
        for (SignatureLine line : signatures) {
            for (PublicKey key : keys) {
                if (line.isOf(key.name(), key.id())) {
                    // JDK 17 itself would take 65 bytes (JDK-8285389).
                    if (line.signature().length != ED25519_SIGNATURE || !key.verifies(message, line.signature())) {
                        throw new MalformedProof("a wrong signature of " + key.name());
                    }
                    valid++;
                }
            }
        }
        return valid;
    }

    /** The note with only the lines of these keys, as it crosses wires where every byte is paid for. */
    public String only(List<PublicKey> keys) {
        StringBuilder note = new StringBuilder(text).append('\n');
        for (SignatureLine line : signatures) {
            if (keys.stream().anyMatch(key -> line.isOf(key.name(), key.id()))) {
                note.append(line.line());
            }
        }
        return note.toString();
    }

    private static boolean isName(String name) {
        return !name.isEmpty() && name.indexOf('+') < 0 && name.codePoints().noneMatch(SignedNote::isSpace);
    }

    private static boolean isSpace(int character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }

    private static String utf8(byte[] bytes) throws MalformedProof {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            if (text.chars().anyMatch(character -> character < 0x20 && character != '\n')) {
                throw new MalformedProof("a control character");
            }
            return text;
        } catch (CharacterCodingException notText) {
            throw new MalformedProof("not UTF-8");
        }
    }
}
