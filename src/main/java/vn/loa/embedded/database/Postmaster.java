package vn.loa.embedded.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import vn.loa.embedded.StartFailure;

/** Starts and stops the PostgreSQL server on one cluster. */
record Postmaster(Cluster cluster, ProgramRunner runner) {
    private static final Logger LOG = Logger.getLogger(Postmaster.class);
    private static final int TRIES_FOR_A_FREE_PORT = 3;

    /**
     * Starts the server and returns when it answers.
     *
     * @param wantedPort 0 takes any free port
     * @return the port it listens on
     */
    int start(int wantedPort) throws IOException {
        new LeftBehindPostmaster(cluster.path(), runner).end();
        String said = "";
        for (int attempt = 0; attempt < TRIES_FOR_A_FREE_PORT; attempt++) {
            int port = wantedPort == 0 ? freePort() : wantedPort;
            cluster.configure(port);
            Map<Path, Long> mark = log().mark();
            // pg_ctl gives the server a session of its own, so that Ctrl-C in the terminal reaches only Loa, which
            // then stops its parts in order.
            ProgramRunner.Outcome started = runner.run(
                    "pg_ctl",
                    List.of(
                            "start",
                            "-w",
                            "-t",
                            "120",
                            "-D",
                            cluster.path().toString(),
                            "-l",
                            log().startFile().toString()));
            if (started.succeeded()) {
                return port;
            }
            said = (started.said() + "\n" + log().since(mark)).strip();
            if (wantedPort != 0 || !isPortTaken(said)) {
                throw failure(said, wantedPort);
            }
        }
        throw failure(said, wantedPort);
    }

    /** Cuts open sessions, writes everything out and waits for the end. */
    void stop() throws IOException {
        ProgramRunner.Outcome stopped = runner.run(
                "pg_ctl",
                List.of(
                        "stop",
                        "-w",
                        "-t",
                        "60",
                        "-m",
                        "fast",
                        "-D",
                        cluster.path().toString()));
        if (!stopped.succeeded()) {
            LOG.errorf("database did not stop: %s", stopped.said());
        }
    }

    static StartFailure failure(String said, int port) {
        if (isPortTaken(said)) {
            return DatabaseFailures.portTaken(port);
        }
        return said.contains("No space left on device")
                ? DatabaseFailures.diskFull("PostgreSQL")
                : DatabaseFailures.other(said, null);
    }

    private static boolean isPortTaken(String said) {
        return said.contains("Address already in use");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }

    private ServerLog log() {
        return new ServerLog(cluster.path().resolveSibling("log"));
    }
}
