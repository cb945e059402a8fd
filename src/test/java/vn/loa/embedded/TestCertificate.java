package vn.loa.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;

/** A key and a certificate of this machine, made for one test, in all the forms that brokers and clients want. */
public record TestCertificate(Path directory) {

    public static final String PASSWORD = "only-for-tests";
    private static final String ALIAS = "broker";

    public static TestCertificate in(Path directory) throws IOException, InterruptedException {
        TestCertificate made = new TestCertificate(directory);
        keytool(
                "-genkeypair",
                "-keystore",
                made.keyStore().toString(),
                "-dname",
                "CN=127.0.0.1",
                "-ext",
                "san=ip:127.0.0.1,dns:localhost",
                "-keyalg",
                "RSA",
                "-keysize",
                "2048",
                "-validity",
                "2");
        keytool(
                "-exportcert",
                "-rfc",
                "-keystore",
                made.keyStore().toString(),
                "-file",
                made.certificate().toString());
        keytool(
                "-importcert",
                "-noprompt",
                "-keystore",
                made.trustStore().toString(),
                "-file",
                made.certificate().toString());
        made.writeKey();
        return made;
    }

    /** PKCS#12 with key and certificate. */
    public Path keyStore() {
        return directory.resolve("broker.p12");
    }

    /** PKCS#12 with the certificate alone, as a client needs it. */
    public Path trustStore() {
        return directory.resolve("trusted.p12");
    }

    public Path certificate() {
        return directory.resolve("certificate.pem");
    }

    public Path key() {
        return directory.resolve("key.pem");
    }

    /** What makes a Java process believe this certificate and no other. */
    public String javaOptions() {
        return "-Djavax.net.ssl.trustStore=" + trustStore() + " -Djavax.net.ssl.trustStorePassword=" + PASSWORD;
    }

    /** The same options, for a client that believes this certificate and no other. */
    public MqttConnectionOptions trusted(MqttConnectionOptions options) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream stored = Files.newInputStream(trustStore())) {
            store.load(stored, PASSWORD.toCharArray());
        }
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        options.setSocketFactory(context.getSocketFactory());
        return options;
    }

    private void writeKey() throws IOException {
        try (InputStream stored = Files.newInputStream(keyStore())) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(stored, PASSWORD.toCharArray());
            byte[] key = store.getKey(ALIAS, PASSWORD.toCharArray()).getEncoded();
            Files.writeString(
                    key(),
                    "-----BEGIN PRIVATE KEY-----\n"
                            + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key)
                            + "\n-----END PRIVATE KEY-----\n");
        } catch (GeneralSecurityException unusable) {
            throw new IOException(unusable);
        }
    }

    private static void keytool(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of(arguments));
        command.addAll(List.of("-alias", ALIAS, "-storetype", "PKCS12", "-storepass", PASSWORD));
        int exitCode = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        if (exitCode != 0) {
            throw new IOException("keytool ended with " + exitCode);
        }
    }
}
