package vn.loa.evidence.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The two programs that verify a bundle, as they are given out: they share nothing with this server, and are run by the auditor. */
public final class Verifiers {

    /** One source file for a machine with Java 17 or later. */
    public String java() {
        return text("/verifier/Verify.java");
    }

    /** One page for a browser, without a network. */
    public String html() {
        return text("/verifier/verify.html");
    }

    private static String text(String resource) {
        try (InputStream bytes = Verifiers.class.getResourceAsStream(resource)) {
            if (bytes == null) {
                throw new IllegalStateException(resource + " is missing");
            }
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
