package vn.loa.receiver.support;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import vn.loa.receiver.note.Digest;
import vn.loa.receiver.note.SigningKey;

/** A small log by the very words of RFC 6962, and what its server hands out. */
public final class LogForTests {

    private final List<byte[]> leaves = new ArrayList<>();
    private final SigningKey key;

    /** An empty log that this key signs, and whose name it bears. */
    public LogForTests(SigningKey key) {
        this.key = key;
    }

    /** With so many leaves more, which say this. */
    public LogForTests grown(int count, String what) {
        for (int i = 0; i < count; i++) {
            MessageDigest digest = Digest.sha256();
            digest.update((byte) 0);
            leaves.add(digest.digest((what + " " + leaves.size()).getBytes(StandardCharsets.UTF_8)));
        }
        return this;
    }

    /** The checkpoint of its first leaves. */
    public String checkpoint(int size) {
        String text = key.verifying().name() + "\n" + size + "\n" + base64(root(0, size)) + "\n";
        return text + "\n" + key.signatureLine(text.getBytes(StandardCharsets.UTF_8));
    }

    /** That the first tree is the beginning of the second, as the server writes it. */
    public List<String> proof(int older, int newer) {
        return older == 0 || older == newer
                ? List.of()
                : subproof(older, 0, newer, true).stream()
                        .map(LogForTests::base64)
                        .toList();
    }

    private List<byte[]> subproof(int older, int from, int until, boolean complete) {
        List<byte[]> proof = new ArrayList<>();
        int length = until - from;
        if (older == length) {
            if (!complete) {
                proof.add(root(from, until));
            }
            return proof;
        }
        int split = Integer.highestOneBit(length - 1);
        if (older <= split) {
            proof.addAll(subproof(older, from, from + split, complete));
            proof.add(root(from + split, until));
        } else {
            proof.addAll(subproof(older - split, from + split, until, false));
            proof.add(root(from, from + split));
        }
        return proof;
    }

    private byte[] root(int from, int until) {
        if (until - from == 1) {
            return leaves.get(from);
        }
        int split = Integer.highestOneBit(until - from - 1);
        MessageDigest digest = Digest.sha256();
        digest.update((byte) 1);
        digest.update(root(from, from + split));
        return digest.digest(root(from + split, until));
    }

    private static String base64(byte[] hash) {
        return Base64.getEncoder().encodeToString(hash);
    }
}
