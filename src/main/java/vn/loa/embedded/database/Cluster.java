package vn.loa.embedded.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * PostgreSQL's files on disk: made once, and given our settings before every start.
 *
 * <p>The files are made in a directory beside the final one and renamed when complete, so a first start that was cut off
 * is simply done again.
 */
record Cluster(Path path, Path superuserPasswordFile) {
    private static final Logger LOG = Logger.getLogger(Cluster.class);
    private static final String OUR_SETTINGS = "loa.conf";

    void makeWhereMissing(ProgramRunner runner) throws IOException {
        if (Files.exists(path.resolve("PG_VERSION"))) {
            return;
        }
        Path fresh = path.resolveSibling("cluster.new");
        Programs.deleteRecursively(fresh);
        // Names sort as Vietnamese does, by the ICU in the archive: no locale of the machine is needed, and an
        // upgrade of the machine cannot change the order under existing indexes.
        ProgramRunner.Outcome made = runner.run(
                "initdb",
                List.of(
                        "--pgdata=" + fresh,
                        "--username=" + Roles.SUPERUSER,
                        "--auth=scram-sha-256",
                        "--pwfile=" + superuserPasswordFile,
                        "--encoding=UTF8",
                        "--locale=C",
                        "--locale-provider=icu",
                        "--icu-locale=vi-VN",
                        "--data-checksums"));
        if (!made.succeeded()) {
            throw made.said().contains("No space left on device")
                    ? DatabaseFailures.diskFull("initdb")
                    : DatabaseFailures.other("initdb: " + made.said(), null);
        }
        Files.writeString(fresh.resolve("postgresql.conf"), "include '" + OUR_SETTINGS + "'\n");
        Files.writeString(fresh.resolve("pg_hba.conf"), "host all all 127.0.0.1/32 scram-sha-256\n");
        Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE);
        LOG.infof("made database cluster path=%s", path);
    }

    /** The durable settings are written out although they are PostgreSQL's defaults: nobody may turn them off unseen. */
    void configure(int port) throws IOException {
        Files.writeString(
                path.resolve(OUR_SETTINGS),
                """
                # Written by Loa at every start; changes here are lost.
                port = %d
                listen_addresses = '127.0.0.1'
                unix_socket_directories = ''
                fsync = on
                synchronous_commit = on
                full_page_writes = on
                password_encryption = scram-sha-256
                timezone = 'UTC'
                log_timezone = 'UTC'
                lc_messages = 'C'
                max_connections = 60
                shared_buffers = 64MB
                logging_collector = on
                log_directory = '../log'
                log_filename = 'postgresql-%%a.log'
                log_truncate_on_rotation = on
                log_rotation_age = 1d
                log_rotation_size = 0
                """
                        .formatted(port));
    }
}
