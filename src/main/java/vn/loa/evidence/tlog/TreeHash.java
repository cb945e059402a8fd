package vn.loa.evidence.tlog;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import vn.loa.protocol.Sha256;

/** One hash of the Merkle tree: 32 bytes, of a leaf or of what lies below a node (RFC 6962, 2.1). */
public final class TreeHash {

    public static final int BYTES = 32;

    /** The root of the tree without leaves: SHA-256 of nothing. */
    public static final TreeHash EMPTY = new TreeHash(Sha256.digest().digest());

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private final byte[] bytes;

    private TreeHash(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The hash of a leaf's bytes. */
    public static TreeHash ofLeaf(byte[] leaf) {
        MessageDigest digest = Sha256.digest();
        digest.update(LEAF);
        return new TreeHash(digest.digest(leaf));
    }

    /** The hash of a node over its two children. */
    public static TreeHash ofNode(TreeHash left, TreeHash right) {
        MessageDigest digest = Sha256.digest();
        digest.update(NODE);
        digest.update(left.bytes);
        return new TreeHash(digest.digest(right.bytes));
    }

    /** @throws IllegalArgumentException unless there are exactly 32 bytes */
    public static TreeHash of(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("a hash has 32 bytes, this one " + bytes.length);
        }
        return new TreeHash(bytes.clone());
    }

    /** The hash that stands at this place of a row of hashes. */
    static TreeHash at(byte[] hashes, int position) {
        return new TreeHash(Arrays.copyOfRange(hashes, position * BYTES, (position + 1) * BYTES));
    }

    /**
     * Reads padded, canonical base64.
     *
     * @throws MalformedProof when it is something else
     */
    public static TreeHash ofBase64(String text) throws MalformedProof {
        try {
            TreeHash hash = of(Base64.getDecoder().decode(text));
            // One hash has one spelling: the decoder alone would also take other spare bits.
            if (hash.base64().equals(text)) {
                return hash;
            }
        } catch (IllegalArgumentException notBase64) {
            throw new MalformedProof("not a hash in base64");
        }
        throw new MalformedProof("not canonical base64");
    }

    public String base64() {
        return Base64.getEncoder().encodeToString(bytes);
    }

    public Sha256 sha256() {
        return Sha256.ofDigest(bytes);
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    void copyInto(byte[] hashes, int position) {
        System.arraycopy(bytes, 0, hashes, position * BYTES, BYTES);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TreeHash hash && MessageDigest.isEqual(hash.bytes, bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes);
    }
}
