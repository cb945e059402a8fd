package vn.loa.receiver.note;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/** SHA-256, and how the protocol writes it. */
public final class Digest {

    private Digest() {}

    /** A fresh SHA-256, for text or files that come in pieces. */
    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** The hash in lower-case hex [P-06]. */
    public static String hex(byte[] bytes) {
        return hexOf(sha256().digest(bytes));
    }

    /** A finished hash in lower-case hex [P-06]. */
    public static String hexOf(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }

    /** The fingerprint that a person compares, {@code 8F3A 01BC 77D2 E09A} [P-17]. */
    public static String fingerprint(byte[] publicKey) {
        String digits = hex(publicKey).substring(0, 16).toUpperCase(Locale.ROOT);
        return String.join(
                " ", digits.substring(0, 4), digits.substring(4, 8), digits.substring(8, 12), digits.substring(12));
    }
}
