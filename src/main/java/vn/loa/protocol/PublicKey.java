package vn.loa.protocol;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;

/**
 * A named Ed25519 public key that verifies notes, written {@code name+keyid+base64} [P-02].
 *
 * <p>Source of the form: C2SP signed-note. Small-order keys are refused [P-03]: under them anybody can sign.
 */
public final class PublicKey {

    private static final byte[] X509_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");
    private static final byte ED25519 = 1;

    private final String name;
    private final byte[] bytes;

    private PublicKey(String name, byte[] bytes) {
        this.name = name;
        this.bytes = bytes;
    }

    /**
     * @param name the key's name, without white space or {@code +}
     * @param bytes the 32 bytes of RFC 8032
     * @throws IllegalArgumentException when the name or the key is not acceptable
     */
    public static PublicKey of(String name, byte[] bytes) {
        if (name.isEmpty() || name.indexOf('+') >= 0 || name.codePoints().anyMatch(Character::isWhitespace)) {
            throw new IllegalArgumentException("not a key name: " + name);
        }
        if (bytes.length != 32) {
            throw new IllegalArgumentException("an Ed25519 key has 32 bytes, this one " + bytes.length);
        }
        if (SmallOrderPoints.contains(bytes)) {
            throw new IllegalArgumentException("a small-order key is no key");
        }
        PublicKey key = new PublicKey(name, bytes.clone());
        key.verifier();
        return key;
    }

    /** Reads {@code name+keyid+base64}. */
    public static PublicKey parse(String text) {
        String[] parts = text.split("\\+", 3);
        if (parts.length != 3) {
            throw new IllegalArgumentException("not a verifier key");
        }
        byte[] typed = Base64.getDecoder().decode(parts[2]);
        if (typed.length != 33 || typed[0] != ED25519) {
            throw new IllegalArgumentException("not an Ed25519 verifier key");
        }
        PublicKey key = of(parts[0], Arrays.copyOfRange(typed, 1, 33));
        if (!HexFormat.of().formatHex(key.id()).equals(parts[1])) {
            throw new IllegalArgumentException("the key id does not belong to the key");
        }
        return key;
    }

    public String name() {
        return name;
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    /** The 4 bytes that name this key in a signature line. */
    public byte[] id() {
        MessageDigest digest = Sha256.digest();
        digest.update(name.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) '\n');
        digest.update(ED25519);
        return Arrays.copyOf(digest.digest(bytes), 4);
    }

    /** What two people compare: 16 hexadecimal digits in groups of four [P-17]. */
    public String fingerprint() {
        String hex = Sha256.of(bytes).hex().substring(0, 16).toUpperCase(Locale.ROOT);
        return hex.replaceAll("(.{4})(?!$)", "$1 ");
    }

    /** Whether these 64 bytes are this key's signature over the message; any other length is refused [P-03]. */
    public boolean verifies(byte[] message, byte[] signature) {
        if (signature.length != 64) {
            return false; // JDK 17 would take 65 bytes (JDK-8285389).
        }
        try {
            Signature verification = verifier();
            verification.update(message);
            return verification.verify(signature);
        } catch (GeneralSecurityException malformed) {
            return false;
        }
    }

    private Signature verifier() {
        try {
            byte[] encoded = Arrays.copyOf(X509_PREFIX, X509_PREFIX.length + bytes.length);
            System.arraycopy(bytes, 0, encoded, X509_PREFIX.length, bytes.length);
            Signature verification = Signature.getInstance("Ed25519");
            verification.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
            return verification;
        } catch (GeneralSecurityException unusable) {
            throw new IllegalArgumentException("not an Ed25519 key", unusable);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PublicKey key && key.name.equals(name) && Arrays.equals(key.bytes, bytes);
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
        return name + "+" + HexFormat.of().formatHex(id()) + "+"
                + Base64.getEncoder().encodeToString(typed);
    }
}
