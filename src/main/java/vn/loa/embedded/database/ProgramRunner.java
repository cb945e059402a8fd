package vn.loa.embedded.database;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The one door to PostgreSQL's programs.
 *
 * <p>PostgreSQL refuses to run as root; where root starts Loa, each program is put into a user namespace of its own, in
 * which it is nobody while the files stay root's.
 */
final class ProgramRunner {
    private static final long LONGEST_RUN_SECONDS = 300;

    private final Programs programs;
    private final List<String> prefix;

    private ProgramRunner(Programs programs, List<String> prefix) {
        this.programs = programs;
        this.prefix = prefix;
    }

    static ProgramRunner of(Programs programs) throws IOException {
        return of(programs, List.of("unshare", "-U"));
    }

    /** @param namespace the command that runs another one as nobody */
    static ProgramRunner of(Programs programs, List<String> namespace) throws IOException {
        if (!"0".equals(userId(List.of("id", "-u")))) {
            return new ProgramRunner(programs, List.of());
        }
        List<String> whoAmI = new ArrayList<>(namespace);
        whoAmI.addAll(List.of("id", "-u"));
        if ("0".equals(userId(whoAmI))) {
            throw DatabaseFailures.rootWithoutNamespaces();
        }
        return new ProgramRunner(programs, namespace);
    }

    /** Runs a program to its end and returns what it said; its exit code is the caller's to judge. */
    Outcome run(String program, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(prefix);
        command.add(programs.program(program).toString());
        command.addAll(arguments);
        File output = File.createTempFile("loa-" + program, ".out");
        try {
            // Not a pipe: the postmaster inherits it and would keep it open for ever.
            Process process =
                    quiet(new ProcessBuilder(command)).redirectOutput(output).start();
            process.getOutputStream().close();
            if (!process.waitFor(LONGEST_RUN_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException(program + " took longer than " + LONGEST_RUN_SECONDS + " s");
            }
            String said = java.nio.file.Files.readString(output.toPath(), StandardCharsets.UTF_8);
            return new Outcome(process.exitValue(), said.strip());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(program + " was interrupted", e);
        } finally {
            output.delete();
        }
    }

    private static ProcessBuilder quiet(ProcessBuilder builder) {
        builder.redirectErrorStream(true);
        // Messages are searched for their cause, so they must come in English.
        builder.environment().put("LC_ALL", "C");
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        return builder;
    }

    private static String userId(List<String> command) throws IOException {
        try {
            Process process = quiet(new ProcessBuilder(command)).start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return process.waitFor() == 0 ? said : "0";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } catch (IOException e) {
            return "0";
        }
    }

    record Outcome(int exitCode, String said) {
        boolean succeeded() {
            return exitCode == 0;
        }
    }
}
