package vn.loa.evidence.log;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.loa.evidence.tlog.TreeEdge;
import vn.loa.evidence.tlog.TreeHash;
import vn.loa.protocol.WardId;

/** The tree as it lies in the database: queue, indexes, full tiles and the edge. Every method works on the caller's transaction. */
final class LogTables {

    private LogTables() {}

    /** Waits until no other node writes to the log, and keeps all others out until the transaction ends, however it ends. */
    static void lock(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("select pg_advisory_xact_lock(hashtextextended('loa/log', 0))");
            // What is committed here is on the disk, and with it all that it has read, whatever the server's default
            // is.
            statement.execute("set local synchronous_commit = on");
        }
    }

    /** How many leaves have an index. */
    static long size(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select coalesce(max(leaf_index) + 1, 0) from log_leaf")) {
            row.next();
            return row.getLong(1);
        }
    }

    static TreeEdge edge(Connection connection, long size) throws SQLException {
        List<byte[]> partial = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select hashes from log_edge order by level")) {
            while (rows.next()) {
                partial.add(rows.getBytes(1));
            }
        }
        return new TreeEdge(size, partial);
    }

    static boolean anyWaiting(Connection connection) throws SQLException {
        // Along the index, which remembers what has been taken; a look at the table itself would pass over it each
        // time.
        return queued(connection, 1).length > 0;
    }

    /** Committed leaves without an index, in the order of writing; the hash is that of the bytes as they lie there. */
    static List<Waiting> waiting(Connection connection, int most) throws SQLException {
        List<Waiting> waiting = new ArrayList<>();
        // Asked for by their numbers, each is looked up; joined to the queue, the planner would read all entries there
        // are.
        try (PreparedStatement select = connection.prepareStatement(
                """
                select id, ward_id, sha256('\\x00'::bytea || leaf) from evidence_entry where id = any(?) order by id""")) {
            select.setArray(1, connection.createArrayOf("bigint", queued(connection, most)));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    waiting.add(new Waiting(
                            rows.getLong(1),
                            Optional.ofNullable(rows.getString(2)).map(WardId::new),
                            TreeHash.of(rows.getBytes(3))));
                }
            }
        }
        return waiting;
    }

    private static Object[] queued(Connection connection, int most) throws SQLException {
        List<Long> numbers = new ArrayList<>();
        try (PreparedStatement select =
                connection.prepareStatement("select entry_id from log_pending order by entry_id limit ?")) {
            select.setInt(1, most);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    numbers.add(rows.getLong(1));
                }
            }
        }
        return numbers.toArray();
    }

    /** Gives these leaves the indexes from {@code first} on, and takes them from the queue. */
    static void index(Connection connection, long first, List<Waiting> leaves) throws SQLException {
        Array entries = connection.createArrayOf(
                "bigint", leaves.stream().map(Waiting::entry).toArray());
        Array wards = connection.createArrayOf(
                "text",
                leaves.stream()
                        .map(leaf -> leaf.ward().map(WardId::value).orElse(null))
                        .toArray());
        try (PreparedStatement insert = connection.prepareStatement(
                        """
                        insert into log_leaf (leaf_index, entry_id, ward_id)
                        select ? + t.place - 1, t.entry, t.ward from unnest(?, ?) with ordinality as t (entry, ward, place)""");
                PreparedStatement delete =
                        connection.prepareStatement("delete from log_pending where entry_id = any(?)")) {
            insert.setLong(1, first);
            insert.setArray(2, entries);
            insert.setArray(3, wards);
            insert.executeUpdate();
            delete.setArray(1, entries);
            delete.executeUpdate();
        }
    }

    /** Appends these hashes to the tree. */
    static void grow(Connection connection, TreeEdge edge, List<Waiting> leaves) throws SQLException {
        try (PreparedStatement tile = connection.prepareStatement(
                        "insert into log_tile (level, tile_index, hashes) values (?, ?, ?)");
                PreparedStatement partial = connection.prepareStatement(
                        """
                        insert into log_edge (level, hashes) values (?, ?)
                        on conflict (level) do update set hashes = excluded.hashes""")) {
            List<FullTile> full = new ArrayList<>();
            leaves.forEach(leaf ->
                    edge.append(leaf.hash(), (level, index, hashes) -> full.add(new FullTile(level, index, hashes))));
            for (FullTile one : full) {
                tile.setInt(1, one.level());
                tile.setLong(2, one.index());
                tile.setBytes(3, one.hashes());
                tile.addBatch();
            }
            tile.executeBatch();
            List<byte[]> levels = edge.partial();
            for (int level = 0; level < levels.size(); level++) {
                partial.setInt(1, level);
                partial.setBytes(2, levels.get(level));
                partial.addBatch();
            }
            partial.executeBatch();
        }
    }

    private record FullTile(int level, long index, byte[] hashes) {}
}
