package vn.loa.receiver.note;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** A key pair that signs notes under a name; the private half is the 32-byte seed of RFC 8032. */
public final class SigningKey {

    private static final byte[] PKCS8_PREFIX = HexFormat.of().parseHex("302e020100300506032b657004220420");

    private final VerifyingKey verifying;
    private final PrivateKey privateKey;
    private final byte[] seed;

    private SigningKey(VerifyingKey verifying, PrivateKey privateKey, byte[] seed) {
        this.verifying = verifying;
        this.privateKey = privateKey;
        this.seed = seed.clone();
    }

    /** Makes a new pair. */
    public static SigningKey generate(String name) {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            byte[] seed = ((EdECPrivateKey) pair.getPrivate()).getBytes().orElseThrow();
            byte[] encoded = pair.getPublic().getEncoded();
            return new SigningKey(
                    VerifyingKey.of(name, Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length)),
                    pair.getPrivate(),
                    seed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Java 17 has Ed25519", e);
        }
    }

    /** The pair of a kept seed. */
    public static SigningKey ofSeed(String name, byte[] seed) {
        if (seed.length != 32) {
            throw new IllegalArgumentException("a seed has 32 bytes");
        }
        try {
            // The JDK derives no public key from a seed, but makes its pair from the first 32 random bytes it is given.
            KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
            generator.initialize(255, new FixedRandom(seed));
            byte[] encoded = generator.generateKeyPair().getPublic().getEncoded();
            byte[] wrapped = Arrays.copyOf(PKCS8_PREFIX, PKCS8_PREFIX.length + 32);
            System.arraycopy(seed, 0, wrapped, PKCS8_PREFIX.length, 32);
            PrivateKey key = KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(wrapped));
            byte[] publicBytes = Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length);
            SigningKey pair = new SigningKey(VerifyingKey.of(name, publicBytes), key, seed);
            byte[] trial = {1, 2, 3};
            if (!pair.verifying.verifies(trial, pair.signatureOver(trial))) {
                throw new IllegalStateException("this JDK makes Ed25519 pairs in an unknown way");
            }
            return pair;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Java 17 has Ed25519", e);
        }
    }

    /** The public half. */
    public VerifyingKey verifying() {
        return verifying;
    }

    /** The same pair under another name. */
    public SigningKey named(String name) {
        return new SigningKey(VerifyingKey.of(name, verifying.bytes()), privateKey, seed);
    }

    /** The private seed, for the identity file alone. */
    public byte[] seed() {
        return seed.clone();
    }

    /** The 64-byte signature over the bytes. */
    public byte[] signatureOver(byte[] text) {
        try {
            Signature signer = Signature.getInstance("Ed25519");
            signer.initSign(privateKey);
            signer.update(text);
            return signer.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("signing with a good key cannot fail", e);
        }
    }

    /** The whole note with one signature line [P-01]. */
    public byte[] note(Kind kind, String body) {
        byte[] text = (kind.line() + "\n" + body + "\n").getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream note = new ByteArrayOutputStream(text.length + 160);
        note.writeBytes(text);
        note.write('\n');
        note.writeBytes(signatureLine(text).getBytes(StandardCharsets.UTF_8));
        return note.toByteArray();
    }

    /** One signature line over a note's text, its line end included. */
    public String signatureLine(byte[] text) {
        byte[] signed = Arrays.copyOf(verifying.id(), 4 + 64);
        System.arraycopy(signatureOver(text), 0, signed, 4, 64);
        return "— " + verifying.name() + " " + Base64.getEncoder().encodeToString(signed) + "\n";
    }

    private static final class FixedRandom extends SecureRandom {

        private static final long serialVersionUID = 1;
        private final byte[] bytes;

        FixedRandom(byte[] bytes) {
            this.bytes = bytes.clone();
        }

        @Override
        public void nextBytes(byte[] target) {
            System.arraycopy(bytes, 0, target, 0, Math.min(bytes.length, target.length));
        }
    }
}
