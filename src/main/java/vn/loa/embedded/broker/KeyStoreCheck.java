package vn.loa.embedded.broker;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyStore;

/** Opens a key store before the broker does, because the broker would only log that it cannot. */
final class KeyStoreCheck {
    private KeyStoreCheck() {}

    static void mustBeReadable(BrokerPlace.KeyStoreFile file) {
        try (InputStream stored = Files.newInputStream(file.path())) {
            KeyStore.getInstance("PKCS12").load(stored, file.password().toCharArray());
        } catch (IOException | GeneralSecurityException e) {
            throw BrokerFailures.keyStoreUnreadable(file.path().toString(), e);
        }
    }
}
