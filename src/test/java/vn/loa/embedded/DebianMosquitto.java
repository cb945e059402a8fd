package vn.loa.embedded;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/**
 * A mosquitto of the Debian package, configured as decision 0013 tells an operator to: accounts in a password file,
 * rights in an ACL file, client id equal to the user name.
 *
 * <p>Where the package is absent the test is skipped with a line that says so.
 */
public final class DebianMosquitto implements AutoCloseable {
    private static final Path PROGRAM = Path.of("/usr/sbin/mosquitto");
    private static final Path PASSWORDS = Path.of("/usr/bin/mosquitto_passwd");
    private static final int TRIES = 200;

    private final Path directory;
    private final int port;
    private final Process process;
    private final boolean tls;
    private final Map<String, String> passwords;
    private final Map<String, String> wards;

    private DebianMosquitto(
            Path directory,
            int port,
            Process process,
            boolean tls,
            Map<String, String> passwords,
            Map<String, String> wards) {
        this.directory = directory;
        this.port = port;
        this.process = process;
        this.tls = tls;
        this.passwords = new HashMap<>(passwords);
        this.wards = new HashMap<>(wards);
    }

    /**
     * Starts it.
     *
     * @param passwords of each account by its name
     * @param wards of each receiver by its name; an account without a ward is the server
     */
    public static DebianMosquitto start(Map<String, String> passwords, Map<String, String> wards)
            throws IOException, InterruptedException {
        return start(passwords, wards, "");
    }

    /** The same, with TLS only. */
    public static DebianMosquitto startWithTls(
            TestCertificate certificate, Map<String, String> passwords, Map<String, String> wards)
            throws IOException, InterruptedException {
        return start(
                passwords, wards, "certfile " + certificate.certificate() + "\nkeyfile " + certificate.key() + "\n");
    }

    private static DebianMosquitto start(Map<String, String> passwords, Map<String, String> wards, String security)
            throws IOException, InterruptedException {
        Assumptions.assumeTrue(
                Files.isExecutable(PROGRAM), "skipped: Debian's mosquitto is not installed (" + PROGRAM + ")");
        Path directory = TemporaryDirectory.make();
        int port = DebianPostgreSql.freePort();
        writePasswords(directory, passwords);
        Files.write(directory.resolve("acl"), acl(passwords, wards));
        Path configuration = Files.writeString(
                directory.resolve("mosquitto.conf"),
                """
                listener %d 127.0.0.1
                allow_anonymous false
                password_file %s/passwords
                acl_file %s/acl
                use_username_as_clientid true
                max_packet_size 131072
                """
                                .formatted(port, directory, directory)
                        + security
                        + ("root".equals(System.getProperty("user.name")) ? "user root\n" : ""));
        Process process = new ProcessBuilder(PROGRAM.toString(), "-c", configuration.toString())
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("log").toFile())
                .start();
        DebianMosquitto started = new DebianMosquitto(directory, port, process, !security.isEmpty(), passwords, wards);
        started.waitUntilItListens();
        return started;
    }

    public String url() {
        return (tls ? "ssl" : "tcp") + "://127.0.0.1:" + port;
    }

    /** Gives a receiver an account while the broker runs: the files are written anew, then {@code kill -HUP}. */
    public void admit(String receiver, String password, String ward) throws IOException, InterruptedException {
        passwords.put(receiver, password);
        wards.put(receiver, ward);
        writePasswords(directory, passwords);
        Files.write(directory.resolve("acl"), acl(passwords, wards));
        new ProcessBuilder("kill", "-HUP", Long.toString(process.pid())).start().waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
        TemporaryDirectory.delete(directory);
    }

    private static List<String> acl(Map<String, String> passwords, Map<String, String> wards) {
        List<String> lines = new ArrayList<>();
        for (String account : passwords.keySet()) {
            lines.add("user " + account);
            String ward = wards.get(account);
            if (ward == null) {
                lines.add("topic readwrite loa/1/#");
            } else {
                String own = "loa/1/" + ward + "/receivers/" + account + "/";
                lines.add("topic read loa/1/server");
                lines.add("topic read loa/1/" + ward + "/timetable");
                lines.add("topic read loa/1/" + ward + "/command");
                lines.add("topic read " + own + "command");
                lines.add("topic read " + own + "assignment");
                lines.add("topic read " + own + "stored");
                lines.add("topic write " + own + "receipt");
                lines.add("topic write " + own + "state");
            }
        }
        return lines;
    }

    private static void writePasswords(Path directory, Map<String, String> passwords)
            throws IOException, InterruptedException {
        List<String> lines = new ArrayList<>();
        passwords.forEach((account, password) -> lines.add(account + ":" + password));
        Path file = Files.write(directory.resolve("passwords"), lines, StandardCharsets.UTF_8);
        int exitCode = new ProcessBuilder(PASSWORDS.toString(), "-U", file.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        if (exitCode != 0) {
            throw new IOException("mosquitto_passwd ended with " + exitCode);
        }
    }

    private void waitUntilItListens() throws IOException, InterruptedException {
        for (int attempt = 0; attempt < TRIES && process.isAlive(); attempt++) {
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress("127.0.0.1", port), 1000);
                return;
            } catch (IOException notYet) {
                process.waitFor(50, TimeUnit.MILLISECONDS);
            }
        }
        throw new IOException("mosquitto does not listen: " + Files.readString(directory.resolve("log")));
    }
}
