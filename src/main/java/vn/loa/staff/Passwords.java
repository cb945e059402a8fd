package vn.loa.staff;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/** Hashes passwords with Argon2id and compares them, taking the same time whether or not the account exists. */
@ApplicationScoped
class Passwords {

    /** 19 MiB, two passes, one lane: the OWASP Password Storage Cheat Sheet's second choice, fit for a server with little memory. */
    private static final Argon2Function ARGON2ID = Argon2Function.getInstance(19_456, 2, 1, 32, Argon2.ID);

    private static final int SALT_BYTES = 16;
    private static final int LONGEST_TYPED = 1_000;

    /** Each hash needs 19 MiB for as long as it runs; more at once than there are cores gain nothing. */
    private final Semaphore running = new Semaphore(Runtime.getRuntime().availableProcessors(), true);

    private final SecureRandom random = new SecureRandom();
    private final String decoy;

    Passwords() {
        byte[] nobodys = new byte[32];
        random.nextBytes(nobodys);
        this.decoy = hash(Base64.getEncoder().encodeToString(nobodys));
    }

    String hash(Password password) {
        return hash(password.text());
    }

    /** Whether what was typed is the password of this hash; without a hash the same work is done for nothing. */
    boolean match(String typed, Optional<String> hash) {
        if (typed.length() > LONGEST_TYPED) {
            return false;
        }
        running.acquireUninterruptibly();
        try {
            boolean same = com.password4j.Password.check(Password.normal(typed), hash.orElse(decoy))
                    .with(hash.map(Argon2Function::getInstanceFromHash).orElse(ARGON2ID));
            return same && hash.isPresent();
        } finally {
            running.release();
        }
    }

    private String hash(String text) {
        running.acquireUninterruptibly();
        try {
            return com.password4j.Password.hash(text)
                    .addRandomSalt(SALT_BYTES)
                    .with(ARGON2ID)
                    .getResult();
        } finally {
            running.release();
        }
    }
}
