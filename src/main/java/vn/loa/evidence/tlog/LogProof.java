package vn.loa.evidence.tlog;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import vn.loa.protocol.PublicKey;

/**
 * A proof for one leaf that can be carried away and verified anywhere (C2SP tlog-proof); Loa's have the leaf itself as extra data.
 *
 * @param leaf the extra data
 * @param index of the leaf
 * @param path from the leaf's sibling upwards
 * @param checkpoint the signed note that the path leads to
 */
public record LogProof(byte[] leaf, long index, List<TreeHash> path, String checkpoint) {

    private static final String FIRST_LINE = "c2sp.org/tlog-proof@v1";
    private static final String EXTRA = "extra ";
    private static final String INDEX = "index ";
    private static final int LIMIT = 131_072;
    private static final int MOST_HASHES = 64;

    public LogProof {
        path = List.copyOf(path);
    }

    /** The text of a {@code .tlog-proof} file. */
    public String text() {
        StringBuilder proof = new StringBuilder(FIRST_LINE).append('\n');
        proof.append(EXTRA).append(Base64.getEncoder().encodeToString(leaf)).append('\n');
        proof.append(INDEX).append(index).append('\n');
        path.forEach(hash -> proof.append(hash.base64()).append('\n'));
        return proof.append('\n').append(checkpoint).toString();
    }

    /**
     * Takes a proof apart, without verifying it.
     *
     * @throws MalformedProof when it is none, or has no leaf with it
     */
    public static LogProof parse(String text) throws MalformedProof {
        int end = text.indexOf("\n\n");
        if (text.length() > LIMIT || end < 0) {
            throw new MalformedProof("not a proof");
        }
        String[] lines = text.substring(0, end).split("\n", -1);
        if (lines.length < 3
                || lines.length > 3 + MOST_HASHES
                || !lines[0].equals(FIRST_LINE)
                || !lines[1].startsWith(EXTRA)
                || !lines[2].startsWith(INDEX)) {
            throw new MalformedProof("not a proof with its leaf");
        }
        List<TreeHash> path = new ArrayList<>();
        for (int line = 3; line < lines.length; line++) {
            path.add(TreeHash.ofBase64(lines[line]));
        }
        return new LogProof(
                base64(lines[1].substring(EXTRA.length())),
                Checkpoint.size(lines[2].substring(INDEX.length())),
                path,
                text.substring(end + 2));
    }

    /**
     * Shows that the leaf is in the log of this origin and these keys.
     *
     * @return the checkpoint that covers it
     * @throws MalformedProof when it is not shown
     */
    public Checkpoint verify(String origin, List<PublicKey> keys) throws MalformedProof {
        Checkpoint covered = Checkpoint.verify(checkpoint.getBytes(StandardCharsets.UTF_8), origin, keys);
        if (!Proofs.rootOf(TreeHash.ofLeaf(leaf), index, covered.size(), path).equals(covered.root())) {
            throw new MalformedProof("the path does not lead to the signed root");
        }
        return covered;
    }

    private static byte[] base64(String text) throws MalformedProof {
        try {
            byte[] bytes = Base64.getDecoder().decode(text);
            if (Base64.getEncoder().encodeToString(bytes).equals(text)) {
                return bytes;
            }
        } catch (IllegalArgumentException notBase64) {
            throw new MalformedProof("not base64");
        }
        throw new MalformedProof("not canonical base64");
    }
}
