package vn.loa.evidence.bundle;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.ToolProvider;
import vn.loa.embedded.TemporaryDirectory;

/** {@code Verify.java} as it is given out, compiled by itself, without the server's classes in reach. */
public final class VerifierForTests implements AutoCloseable {

    static final Path SOURCE = Path.of("src/main/resources/verifier/Verify.java");
    /** For a process that lives a second or two. */
    static final String QUICK_START = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC";

    static final Path PAGE = Path.of("src/main/resources/verifier/verify.html");

    private final Path directory = TemporaryDirectory.make();
    private final Method run;

    /** What it said, and how it ended. */
    public record Answer(int exit, String text) {

        /** Whether this check has this finding, in the answer for programs. */
        public boolean finds(String check, String finding) {
            return list(check).contains("\"" + finding);
        }

        /** The checks that have a finding which fails. */
        public List<String> failed() {
            List<String> failed = new ArrayList<>();
            java.util.regex.Matcher checks = java.util.regex.Pattern.compile("\"([a-z]+)\":(\\[[^\\]]*\\])")
                    .matcher(text);
            while (checks.find()) {
                if (checks.group(2).replaceAll("\"note [^\"]*\",?", "").contains("\"")) {
                    failed.add(checks.group(1));
                }
            }
            return failed;
        }

        private String list(String check) {
            int begin = text.indexOf("\"" + check + "\":[");
            return begin < 0 ? "" : text.substring(begin + check.length() + 3, text.indexOf(']', begin));
        }
    }

    public VerifierForTests() {
        int failed = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-d", directory.toString(), SOURCE.toString());
        if (failed != 0) {
            throw new IllegalStateException("Verify.java does not compile");
        }
        try {
            ClassLoader alone =
                    new URLClassLoader(new URL[] {directory.toUri().toURL()}, ClassLoader.getPlatformClassLoader());
            run = alone.loadClass("Verify").getMethod("run", String[].class, PrintStream.class);
        } catch (IOException | ReflectiveOperationException failedToLoad) {
            throw new IllegalStateException(failedToLoad);
        }
    }

    /** The answer for programs about these bytes. */
    public Answer of(byte[] file, String... options) {
        List<String> arguments = new ArrayList<>(List.of(options));
        arguments.add("--json");
        return inWords(file, arguments.toArray(String[]::new));
    }

    /** The answer for programs about these bytes, held against a checkpoint that was kept. */
    public Answer keeping(String checkpoint, byte[] file) {
        try {
            return of(file, "--kept=" + Files.writeString(directory.resolve("kept.txt"), checkpoint));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The answer for people about these bytes. */
    Answer inWords(byte[] file, String... options) {
        try {
            Path path = Files.write(directory.resolve("bundle.zip"), file);
            List<String> arguments = new ArrayList<>(List.of(options));
            arguments.add(path.toString());
            return run(arguments.toArray(String[]::new));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    Answer run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PrintStream print = new PrintStream(out, false, StandardCharsets.UTF_8)) {
            int exit = (int) run.invoke(null, arguments, print);
            print.flush();
            return new Answer(exit, out.toString(StandardCharsets.UTF_8));
        } catch (ReflectiveOperationException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Whether a key believes a signature, by the JDK's way and by the fast one. */
    boolean[] believes(byte[] key, byte[] message, byte[] signature) {
        try {
            Class<?> type = run.getDeclaringClass().getClassLoader().loadClass("Verify$Key");
            Constructor<?> constructor = type.getDeclaredConstructor(String.class, int.class, byte[].class);
            constructor.setAccessible(true);
            Object made = constructor.newInstance("r-1", 1, key);
            boolean[] both = new boolean[2];
            for (int way = 0; way < 2; way++) {
                Method verifies =
                        type.getDeclaredMethod(way == 0 ? "verifies" : "verifiesFast", byte[].class, byte[].class);
                verifies.setAccessible(true);
                both[way] = (boolean) verifies.invoke(made, message, signature);
            }
            return both;
        } catch (ReflectiveOperationException failed) {
            throw new IllegalStateException(failed);
        }
    }

    Path directory() {
        return directory;
    }

    @Override
    public void close() {
        TemporaryDirectory.delete(directory);
    }
}
