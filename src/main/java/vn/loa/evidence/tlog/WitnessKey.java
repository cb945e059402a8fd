package vn.loa.evidence.tlog;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import vn.loa.protocol.PublicKey;
import vn.loa.protocol.Sha256;

/**
 * The key of somebody who cosigns checkpoints with the time (C2SP tlog-cosignature, Ed25519), written {@code name+keyid+base64} with the
 * type 0x04.
 */
public final class WitnessKey {

    private static final byte TYPE = 4;
    private static final int TIMESTAMP = 8;
    private static final int SIGNATURE = TIMESTAMP + 64;

    private final PublicKey key;

    private WitnessKey(PublicKey key) {
        this.key = key;
    }

    public static WitnessKey of(String name, byte[] bytes) {
        return new WitnessKey(PublicKey.of(name, bytes));
    }

    /**
     * Reads {@code name+keyid+base64}.
     *
     * @throws IllegalArgumentException when it is none, of another type, or a small-order key
     */
    public static WitnessKey parse(String text) {
        String[] parts = text.split("\\+", 3);
        if (parts.length != 3) {
            throw new IllegalArgumentException("not a verifier key");
        }
        byte[] typed = Base64.getDecoder().decode(parts[2]);
        if (typed.length != 33 || typed[0] != TYPE) {
            throw new IllegalArgumentException("not the key of a witness (type 0x04)");
        }
        WitnessKey key = of(parts[0], Arrays.copyOfRange(typed, 1, 33));
        if (!HexFormat.of().formatHex(key.id()).equals(parts[1])) {
            throw new IllegalArgumentException("the key id does not belong to the key");
        }
        return key;
    }

    public String name() {
        return key.name();
    }

    /** The 4 bytes that name it in a signature line; other than those of the same key as a log's. */
    public byte[] id() {
        MessageDigest digest = Sha256.digest();
        digest.update(key.name().getBytes(StandardCharsets.UTF_8));
        digest.update((byte) '\n');
        digest.update(TYPE);
        return Arrays.copyOf(digest.digest(key.bytes()), 4);
    }

    /** Whether this line is in its name. */
    public boolean isOf(SignedNote.SignatureLine line) {
        return line.isOf(name(), id());
    }

    /**
     * Verifies a cosignature.
     *
     * @param text the checkpoint's text
     * @return when it was given
     * @throws MalformedProof when it is wrong
     */
    public Instant cosigned(String text, SignedNote.SignatureLine line) throws MalformedProof {
        if (line.signature().length != SIGNATURE) {
            throw new MalformedProof("a cosignature of " + line.signature().length + " bytes");
        }
        long time = ByteBuffer.wrap(line.signature()).getLong();
        if (time < 0 || time > Instant.MAX.getEpochSecond()) {
            throw new MalformedProof("a cosignature of no time");
        }
        byte[] signature = Arrays.copyOfRange(line.signature(), TIMESTAMP, SIGNATURE);
        if (!key.verifies(message(text, time), signature)) {
            throw new MalformedProof("a wrong cosignature of " + name());
        }
        return Instant.ofEpochSecond(time);
    }

    /** What a witness signs at a time, in POSIX seconds. */
    public static byte[] message(String text, long time) {
        return ("cosignature/v1\ntime " + time + "\n" + text).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        byte[] typed = new byte[33];
        typed[0] = TYPE;
        System.arraycopy(key.bytes(), 0, typed, 1, 32);
        return name() + "+" + HexFormat.of().formatHex(id()) + "+"
                + Base64.getEncoder().encodeToString(typed);
    }
}
