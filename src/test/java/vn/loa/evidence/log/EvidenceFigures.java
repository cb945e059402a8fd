package vn.loa.evidence.log;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import vn.loa.embedded.TemporaryDirectory;
import vn.loa.embedded.database.DatabaseForTests;
import vn.loa.evidence.tlog.EntryBundle;
import vn.loa.evidence.tlog.MalformedProof;
import vn.loa.evidence.tlog.Proofs;
import vn.loa.evidence.tlog.Tile;
import vn.loa.evidence.tlog.TiledTree;
import vn.loa.evidence.tlog.TreeHash;

/**
 * Measures the log on this machine in the embedded PostgreSQL, at sizes up to the one that is asked for, and draws the plot of cost against size.
 * Arguments: the file of the plot, the largest size.
 *
 * <p>Ten million leaves take about 8 GB under the temporary directory and, on two cores, most of an hour.
 */
public final class EvidenceFigures {

    private static final int BATCH = 5_000;
    private static final int CHUNK = 20_000;
    private static final int TRIES = 200;
    private static final int APPENDED = 100;
    private static final int ROUNDS = 20;
    private static final String LEAVES =
            """
            insert into evidence_entry (kind, ward_id, at, leaf, leaf_sha256)
            select 'RECEIPT_TAKEN', 'phuong-' || n %% 150, now(), leaf, encode(sha256('\\x00'::bytea || leaf), 'hex')
            from (select n, convert_to(E'loa/1/entry\\n{"at":"2026-11-22T23:00:00Z","facts":{"number":' || n || ',"receipt":"' ||
                repeat('r', 400) || E'"},"kind":"RECEIPT_TAKEN","ward":"phuong-' || n %% 150 || E'"}\\n', 'UTF8') as leaf
                from generate_series(1, %d) as n) as made""";

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final Clock clock = Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
    private final SplittableRandom random = new SplittableRandom(7);
    private final LogDatabase database = LogDatabase.migrated(DatabaseForTests.fresh());
    private final Path directory = TemporaryDirectory.make();
    private final Sequencer node = database.node(directory, clock, step -> {}, LogDatabase.ORIGIN, BATCH);

    /** All in milliseconds but the rate and the sizes. */
    record Point(
            long size,
            double leavesPerSecond,
            double proofAvailable,
            double slowestAvailable,
            double inclusion,
            double consistency,
            double tile,
            double bundle,
            double heapMegabytes,
            double bytesPerLeaf) {}

    private EvidenceFigures() {}

    public static void main(String[] arguments) throws Exception {
        long largest = arguments.length > 1 ? Long.parseLong(arguments[1]) : 10_000_000;
        EvidenceFigures figures = new EvidenceFigures();
        try {
            List<Point> points = figures.measure(largest);
            if (arguments.length > 0) {
                Files.writeString(Path.of(arguments[0]), SizePlot.svg(points));
            }
        } finally {
            figures.database.close();
            TemporaryDirectory.delete(figures.directory);
        }
    }

    private List<Point> measure(long largest) throws Exception {
        out.println(
                "| leaves | indexed a second | append of " + APPENDED
                        + " → checkpoint → proof, median | slowest | inclusion proof | consistency proof | hash tile | entry bundle | heap after collection | on disk |");
        out.println("|---|---|---|---|---|---|---|---|---|---|");
        List<Point> points = new ArrayList<>();
        for (long size : sizes(largest)) {
            double rate = growTo(size);
            Point point = point(rate);
            points.add(point);
            out.printf(
                    Locale.ROOT,
                    "| %,d | %,.0f | %.0f ms | %.0f ms | %.2f ms | %.2f ms | %.2f ms | %.2f ms | %.0f MB | %.0f B a leaf |%n",
                    point.size(),
                    point.leavesPerSecond(),
                    point.proofAvailable(),
                    point.slowestAvailable(),
                    point.inclusion(),
                    point.consistency(),
                    point.tile(),
                    point.bundle(),
                    point.heapMegabytes(),
                    point.bytesPerLeaf());
        }
        return points;
    }

    private static List<Long> sizes(long largest) {
        List<Long> sizes = new ArrayList<>();
        for (long size = 10_000; size < largest; size *= 10) {
            sizes.add(size);
            if (size * 3 < largest) {
                sizes.add(size * 3);
            }
        }
        sizes.add(largest);
        return sizes;
    }

    /** Commits leaves and gives them their indexes; gives how many a second got one, the writing of the leaves not counted. */
    private double growTo(long size) throws SQLException {
        long nanos = 0;
        long before = database.size();
        while (database.size() < size) {
            int more = (int) Math.min(CHUNK, size - database.size());
            write(more);
            long begun = System.nanoTime();
            node.drain();
            nanos += System.nanoTime() - begun;
        }
        node.signNow(Optional.empty());
        return (database.size() - before) / (nanos / 1e9);
    }

    private void write(int leaves) {
        database.run(connection -> {
            try (Statement statement = connection.createStatement()) {
                return statement.executeUpdate(String.format(LEAVES, leaves));
            }
        });
    }

    private Point point(double rate) throws Exception {
        double[] available = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            long begun = System.nanoTime();
            write(APPENDED);
            long size = node.signNow(Optional.empty()).checkpoint().size();
            inclusion(size - 1, size);
            available[round] = (System.nanoTime() - begun) / 1e6;
        }
        Arrays.sort(available);
        long size = database.size();
        return new Point(
                size,
                rate,
                available[ROUNDS / 2],
                available[ROUNDS - 1],
                median(() -> inclusion(random.nextLong(size), size)),
                median(() -> consistency(1 + random.nextLong(size - 1), size)),
                median(() -> database.run(connection -> new StoredTiles(connection).find(anyTile(size)))),
                median(() ->
                        database.run(connection -> EntryBundle.of(new StoredTiles(connection).leaves(anyTile(size))))),
                heap(),
                onDisk() / (double) size);
    }

    /** A proof that is verified as well, so that no wrong one is measured. */
    private boolean inclusion(long index, long size) {
        return database.run(connection -> {
            TiledTree tiles = new TiledTree(new StoredTiles(connection), size);
            List<TreeHash> path = tiles.tree().inclusion(index, size);
            try {
                return Proofs.rootOf(tiles.complete(0, index), index, size, path)
                        .equals(tiles.tree().root(size));
            } catch (MalformedProof wrong) {
                throw new IllegalStateException(wrong);
            }
        });
    }

    private List<TreeHash> consistency(long older, long newer) {
        return database.run(connection ->
                new TiledTree(new StoredTiles(connection), newer).tree().consistency(older, newer));
    }

    private Tile anyTile(long size) {
        long index = random.nextLong(size / Tile.WIDTH);
        return new Tile(0, index, Tile.WIDTH);
    }

    private static double median(Callable<?> work) throws Exception {
        double[] times = new double[TRIES];
        for (int run = 0; run < TRIES; run++) {
            long begun = System.nanoTime();
            work.call();
            times[run] = (System.nanoTime() - begun) / 1e6;
        }
        Arrays.sort(times);
        return times[TRIES / 2];
    }

    private static double heap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1e6;
    }

    /** What the tree costs beside the leaves themselves: order, tiles, edge and tallies with their indexes. */
    private long onDisk() throws SQLException {
        return database.run(connection -> {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(
                            """
                            select sum(pg_total_relation_size(name::regclass))::bigint
                            from unnest(array['log_leaf', 'log_tile', 'log_edge', 'log_tally', 'log_pending']) as name""")) {
                row.next();
                return row.getLong(1);
            }
        });
    }
}
