package vn.loa.receiver.note;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** A named Ed25519 public key, written {@code name+keyid+base64} [P-02]. */
public final class VerifyingKey {

    private static final byte[] X509_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");
    private static final byte ED25519 = 1;
    private static final int SIGNATURE_BYTES = 64;

    private final String name;
    private final byte[] bytes;
    private final byte[] id;
    private final PublicKey key;

    private VerifyingKey(String name, byte[] bytes) {
        this.name = name;
        this.bytes = bytes.clone();
        this.id = idOf(name, bytes);
        this.key = decoded(bytes);
    }

    /**
     * A key from its name and 32 bytes.
     *
     * @throws IllegalArgumentException for a name with white space or plus, a wrong length, or a small-order point [P-03]
     */
    public static VerifyingKey of(String name, byte[] bytes) {
        if (name.isEmpty() || name.chars().anyMatch(c -> c == '+' || Character.isWhitespace(c))) {
            throw new IllegalArgumentException("a key's name holds no white space and no plus");
        }
        if (bytes.length != 32 || SmallOrderPoints.contain(bytes)) {
            throw new IllegalArgumentException("not an Ed25519 public key that can be trusted");
        }
        return new VerifyingKey(name, bytes);
    }

    /**
     * Reads {@code name+keyid+base64}.
     *
     * @throws IllegalArgumentException when it is malformed, its key id is wrong, or its key is refused
     */
    public static VerifyingKey parse(String text) {
        String[] parts = text.split("\\+", 3);
        if (parts.length != 3) {
            throw new IllegalArgumentException("a public key is written name+keyid+base64");
        }
        byte[] typed = Base64.getDecoder().decode(parts[2]);
        if (typed.length != 33 || typed[0] != ED25519) {
            throw new IllegalArgumentException("a public key is 0x01 and 32 bytes");
        }
        VerifyingKey key = of(parts[0], Arrays.copyOfRange(typed, 1, 33));
        if (!HexFormat.of().formatHex(key.id).equals(parts[1])) {
            throw new IllegalArgumentException("the key id does not belong to this key");
        }
        return key;
    }

    /** The name beside its signatures. */
    public String name() {
        return name;
    }

    /** The 32 bytes of the key. */
    public byte[] bytes() {
        return bytes.clone();
    }

    byte[] id() {
        return id.clone();
    }

    boolean isNamed(String otherName, byte[] otherId) {
        return name.equals(otherName) && Arrays.equals(id, otherId);
    }

    /** Whether the signature is this key's over the text; false for anything that is not 64 bytes long [P-03]. */
    public boolean verifies(byte[] text, byte[] signature) {
        if (signature.length != SIGNATURE_BYTES) {
            return false;
        }
        try {
            Signature verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(key);
            verifier.update(text);
            return verifier.verify(signature);
        } catch (GeneralSecurityException e) {
            // The JDK throws for a signature whose numbers are out of range: that is a signature that does not verify.
            return false;
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VerifyingKey that && name.equals(that.name) && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        byte[] typed = new byte[33];
        typed[0] = ED25519;
        System.arraycopy(bytes, 0, typed, 1, 32);
        return name + "+" + HexFormat.of().formatHex(id) + "+"
                + Base64.getEncoder().encodeToString(typed);
    }

    private static byte[] idOf(String name, byte[] bytes) {
        MessageDigest digest = Digest.sha256();
        digest.update(name.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) '\n');
        digest.update(ED25519);
        digest.update(bytes);
        return Arrays.copyOf(digest.digest(), 4);
    }

    private static PublicKey decoded(byte[] bytes) {
        byte[] encoded = Arrays.copyOf(X509_PREFIX, X509_PREFIX.length + 32);
        System.arraycopy(bytes, 0, encoded, X509_PREFIX.length, 32);
        try {
            return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("not a point of the curve", e);
        }
    }
}
