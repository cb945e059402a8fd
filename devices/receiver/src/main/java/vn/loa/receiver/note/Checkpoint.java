package vn.loa.receiver.note;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What the log of the server's deeds says of itself at one moment (C2SP tlog-checkpoint), its signatures not verified yet [P-70].
 *
 * @param size how many leaves it has
 * @param root the 32 bytes of the root over them
 * @param note the whole note
 * @param text the bytes that are signed
 */
public record Checkpoint(
        String origin, long size, byte[] root, String note, byte[] text, List<Note.SignatureLine> signatures) {

    /** The longest checkpoint that is taken, in bytes; a receipt has to hold it [P-71]. */
    public static final int LIMIT = 1_024;

    private static final Pattern SIZE = Pattern.compile("0|[1-9][0-9]{0,17}");

    /**
     * Takes a checkpoint apart.
     *
     * @throws Refused by {@link Check#SIZE} or {@link Check#NOTE}
     */
    public static Checkpoint parse(String note) throws Refused {
        byte[] bytes = note.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > LIMIT) {
            throw new Refused(Check.SIZE, "a checkpoint of " + bytes.length + " bytes");
        }
        if (note.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n')) {
            throw new Refused(Check.NOTE, "a control character");
        }
        String[] lines = note.split("\n", -1);
        if (lines.length < 6
                || lines[0].isEmpty()
                || !SIZE.matcher(lines[1]).matches()
                || !lines[3].isEmpty()
                || !lines[lines.length - 1].isEmpty()) {
            throw new Refused(Check.NOTE, "not three lines, an empty line and signature lines");
        }
        List<Note.SignatureLine> signatures = new ArrayList<>();
        for (String line : Arrays.asList(lines).subList(4, lines.length - 1)) {
            signatures.add(Note.signatureLine(line));
        }
        byte[] text = (lines[0] + "\n" + lines[1] + "\n" + lines[2] + "\n").getBytes(StandardCharsets.UTF_8);
        return new Checkpoint(lines[0], Long.parseLong(lines[1]), hash(lines[2]), note, text, List.copyOf(signatures));
    }

    /**
     * A hash of the log's tree, in its one spelling.
     *
     * @throws Refused by {@link Check#NOTE}
     */
    public static byte[] hash(String base64) throws Refused {
        try {
            byte[] hash = Base64.getDecoder().decode(base64);
            if (hash.length == 32 && Base64.getEncoder().encodeToString(hash).equals(base64)) {
                return hash;
            }
        } catch (IllegalArgumentException e) {
            throw new Refused(Check.NOTE, "a hash that is not base64");
        }
        throw new Refused(Check.NOTE, "a hash that is not 32 bytes, or spelt otherwise");
    }

    /** Whether both say the same of the same tree. */
    public boolean isOfTheTreeOf(Checkpoint other) {
        return origin.equals(other.origin) && size == other.size && Arrays.equals(root, other.root);
    }
}
