package vn.loa.receiver.note;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * A signed text taken apart, its signatures not verified yet (PROTOCOL.md section 1, after C2SP signed-note).
 *
 * @param body the JSON object of the second line, unread
 * @param text the bytes that are signed
 */
public record Note(Kind kind, String body, byte[] text, List<SignatureLine> signatures) {

    /** One signature line; the base64 is decoded, its length not checked yet. */
    public record SignatureLine(String name, byte[] keyAndSignature) {

        byte[] keyId() {
            return Arrays.copyOf(keyAndSignature, 4);
        }

        byte[] signature() {
            return Arrays.copyOfRange(keyAndSignature, 4, keyAndSignature.length);
        }
    }

    /**
     * Takes a note of the expected kind apart.
     *
     * @throws Refused by {@link Check#SIZE} or {@link Check#NOTE}
     */
    public static Note parse(Kind expected, byte[] bytes) throws Refused {
        if (bytes.length > expected.limit()) {
            throw new Refused(Check.SIZE, bytes.length + " bytes where " + expected.limit() + " are allowed");
        }
        String[] lines = decoded(bytes).split("\n", -1);
        if (lines.length < 5 || !lines[2].isEmpty() || !lines[lines.length - 1].isEmpty()) {
            throw new Refused(Check.NOTE, "not two lines, an empty line and signature lines");
        }
        Kind kind = Kind.ofLine(lines[0]).orElseThrow(() -> new Refused(Check.NOTE, "unknown kind"));
        if (kind != expected) {
            throw new Refused(Check.NOTE, "a " + kind.label() + " where a " + expected.label() + " is due");
        }
        List<SignatureLine> signatures = new ArrayList<>();
        for (String line : Arrays.asList(lines).subList(3, lines.length - 1)) {
            signatures.add(signatureLine(line));
        }
        byte[] text = (lines[0] + "\n" + lines[1] + "\n").getBytes(StandardCharsets.UTF_8);
        return new Note(kind, lines[1], text, List.copyOf(signatures));
    }

    private static String decoded(byte[] bytes) throws Refused {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            if (text.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n')) {
                throw new Refused(Check.NOTE, "a control character");
            }
            return text;
        } catch (CharacterCodingException e) {
            throw new Refused(Check.NOTE, "not UTF-8");
        }
    }

    static SignatureLine signatureLine(String line) throws Refused {
        String[] parts = line.split(" ", -1);
        if (parts.length != 3 || !parts[0].equals("—") || parts[1].isEmpty() || parts[1].contains("+")) {
            throw new Refused(Check.NOTE, "a malformed signature line");
        }
        try {
            byte[] decoded = Base64.getDecoder().decode(parts[2]);
            // One signature has one spelling: the decoder alone would also take base64 without its padding.
            if (!Base64.getEncoder().encodeToString(decoded).equals(parts[2]) || decoded.length < 4) {
                throw new Refused(Check.NOTE, "a signature line without a key id");
            }
            return new SignatureLine(parts[1], decoded);
        } catch (IllegalArgumentException e) {
            throw new Refused(Check.NOTE, "a signature that is not base64");
        }
    }
}
