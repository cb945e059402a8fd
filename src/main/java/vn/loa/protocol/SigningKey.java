package vn.loa.protocol;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import java.util.Base64;

/** A named Ed25519 key that signs notes; it never shows its secret except to {@link #seed()}, for the key file. */
public final class SigningKey {

    private final PrivateKey secret;
    private final PublicKey publicKey;

    private SigningKey(PrivateKey secret, PublicKey publicKey) {
        this.secret = secret;
        this.publicKey = publicKey;
    }

    /** A new random key of this name. */
    public static SigningKey generate(String name) {
        byte[] seed = new byte[32];
        new SecureRandom().nextBytes(seed);
        return ofSeed(name, seed);
    }

    /** The key of this 32-byte seed (RFC 8032 private key). */
    public static SigningKey ofSeed(String name, byte[] seed) {
        try {
            PrivateKey secret = KeyFactory.getInstance("Ed25519")
                    .generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, seed));
            // The JDK derives a public key only while generating a pair, so it is generated from this very seed.
            KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
            generator.initialize(NamedParameterSpec.ED25519, new SeedOnly(seed));
            KeyPair pair = generator.generateKeyPair();
            byte[] encoded = pair.getPublic().getEncoded();
            return new SigningKey(
                    secret, PublicKey.of(name, Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length)));
        } catch (GeneralSecurityException unusable) {
            throw new IllegalArgumentException("not an Ed25519 seed", unusable);
        }
    }

    public PublicKey publicKey() {
        return publicKey;
    }

    /** The 32 secret bytes, for the key file only. */
    public byte[] seed() {
        return ((EdECPrivateKey) secret).getBytes().orElseThrow();
    }

    /** The 64 bytes of this key over a message. */
    public byte[] sign(byte[] message) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(secret);
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("a loaded key must sign", broken);
        }
    }

    /** The signature line of this key under a text [P-01]. */
    public String signatureLine(String text) {
        byte[] signature = sign(text.getBytes(StandardCharsets.UTF_8));
        byte[] line = Arrays.copyOf(publicKey.id(), 4 + signature.length);
        System.arraycopy(signature, 0, line, 4, signature.length);
        return "— " + publicKey.name() + " " + Base64.getEncoder().encodeToString(line) + "\n";
    }

    private static final class SeedOnly extends SecureRandom {
        private static final long serialVersionUID = 1L;
        private final transient byte[] seed;

        SeedOnly(byte[] seed) {
            this.seed = seed;
        }

        @Override
        public void nextBytes(byte[] bytes) {
            System.arraycopy(seed, 0, bytes, 0, bytes.length);
        }
    }
}
