package vn.loa.evidence.tlog;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import vn.loa.protocol.PublicKey;
import vn.loa.protocol.SigningKey;

/**
 * What a log says of itself at one moment (C2SP tlog-checkpoint).
 *
 * @param origin which log
 * @param size how many leaves it has
 * @param root the root over them
 */
public record Checkpoint(String origin, long size, TreeHash root) {

    private static final Pattern SIZE = Pattern.compile("0|[1-9][0-9]{0,18}");

    public Checkpoint {
        if (origin.isEmpty() || origin.indexOf('\n') >= 0 || size < 0) {
            throw new IllegalArgumentException("no checkpoint of \"" + origin + "\" with " + size + " leaves");
        }
    }

    /** The three lines that are signed. */
    public String text() {
        return origin + "\n" + size + "\n" + root.base64() + "\n";
    }

    /** The note that these keys sign. */
    public String signed(List<SigningKey> keys) {
        StringBuilder note = new StringBuilder(text()).append('\n');
        keys.forEach(key -> note.append(key.signatureLine(text())));
        return note.toString();
    }

    /**
     * Reads the text of a checkpoint; other logs' extension lines are allowed, and ignored.
     *
     * @throws MalformedProof when it is none
     */
    public static Checkpoint ofText(String text) throws MalformedProof {
        String[] lines = text.split("\n", -1);
        if (lines.length < 4 || !lines[lines.length - 1].isEmpty() || lines[0].isEmpty()) {
            throw new MalformedProof("a checkpoint has at least three lines");
        }
        for (int extension = 3; extension < lines.length - 1; extension++) {
            if (lines[extension].isEmpty()) {
                throw new MalformedProof("an empty extension line");
            }
        }
        return new Checkpoint(lines[0], size(lines[1]), TreeHash.ofBase64(lines[2]));
    }

    /**
     * Reads a size in decimal.
     *
     * @throws MalformedProof when it is none, or not in its only spelling
     */
    public static long size(String text) throws MalformedProof {
        try {
            if (SIZE.matcher(text).matches()) {
                return Long.parseLong(text);
            }
        } catch (NumberFormatException tooLarge) {
            throw new MalformedProof("a size beyond all trees");
        }
        throw new MalformedProof("not a size");
    }

    /**
     * Reads and verifies a checkpoint of this origin, signed by at least one of the log's keys.
     *
     * @throws MalformedProof when it is not
     */
    public static Checkpoint verify(byte[] note, String origin, List<PublicKey> keys) throws MalformedProof {
        SignedNote parsed = SignedNote.parse(note);
        if (parsed.signedBy(keys) == 0) {
            throw new MalformedProof("not signed by the log's key");
        }
        Checkpoint checkpoint = ofText(parsed.text());
        if (!checkpoint.origin().equals(origin)) {
            throw new MalformedProof("a checkpoint of another log");
        }
        return checkpoint;
    }

    /** The same for a note in hand as text. */
    public static Checkpoint verify(String note, String origin, List<PublicKey> keys) throws MalformedProof {
        return verify(note.getBytes(StandardCharsets.UTF_8), origin, keys);
    }
}
