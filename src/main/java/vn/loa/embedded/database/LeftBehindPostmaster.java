package vn.loa.embedded.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/**
 * Ends the PostgreSQL that a killed Loa left running, so that the next one starts on files that nobody else writes.
 *
 * <p>It also removes a {@code postmaster.pid} whose process number was given to some other program since: PostgreSQL
 * itself would take that program for a running server and refuse to start.
 */
record LeftBehindPostmaster(Path cluster, ProgramRunner runner) {
    private static final Logger LOG = Logger.getLogger(LeftBehindPostmaster.class);
    private static final long PATIENCE_SECONDS = 60;

    void end() throws IOException {
        Optional<Long> recorded = recordedProcess();
        if (recorded.isEmpty()) {
            return;
        }
        long processId = recorded.get();
        if (isOurs(processId)) {
            stop(processId);
        }
        Files.deleteIfExists(pidFile());
    }

    private void stop(long processId) throws IOException {
        LOG.infof("stopping left-behind postmaster process=%d cluster=%s", processId, cluster);
        // SIGINT is "fast": open sessions are cut, data is flushed. SIGTERM would wait for the sessions.
        runner.run("pg_ctl", List.of("kill", "INT", Long.toString(processId)));
        Optional<ProcessHandle> handle = ProcessHandle.of(processId);
        if (handle.isPresent() && !hasEnded(handle.get())) {
            throw DatabaseFailures.stillRunning(processId);
        }
    }

    private static boolean hasEnded(ProcessHandle process) throws IOException {
        try {
            process.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException | ExecutionException e) {
            return !process.isAlive();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private Optional<Long> recordedProcess() throws IOException {
        try (var lines = Files.lines(pidFile(), StandardCharsets.UTF_8)) {
            return lines.findFirst()
                    .map(String::strip)
                    .filter(line -> line.matches("\\d{1,10}"))
                    .map(Long::valueOf);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    private boolean isOurs(long processId) throws IOException {
        try {
            String commandLine = Files.readString(Path.of("/proc", Long.toString(processId), "cmdline"));
            List<String> arguments = List.of(commandLine.split("\0", -1));
            int directory = arguments.indexOf("-D") + 1;
            return directory > 0
                    && directory < arguments.size()
                    && arguments.get(0).endsWith("postgres")
                    && Path.of(arguments.get(directory)).normalize().equals(cluster);
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    private Path pidFile() {
        return cluster.resolve("postmaster.pid");
    }
}
