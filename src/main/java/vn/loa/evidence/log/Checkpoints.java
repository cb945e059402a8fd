package vn.loa.evidence.log;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.loa.evidence.tlog.Checkpoint;
import vn.loa.evidence.tlog.TreeHash;
import vn.loa.protocol.PublicKey;

/** What was signed, and the keys that it was signed with. Every method works on the caller's transaction. */
final class Checkpoints {

    private static final String COLUMNS = "select origin, size, root, note, signed_at from log_checkpoint ";

    private Checkpoints() {}

    /** The largest of this origin. */
    static Optional<SignedCheckpoint> latest(Connection connection, String origin) throws SQLException {
        return one(connection, COLUMNS + "where origin = ? order by size desc limit 1", origin);
    }

    /** That of this size. */
    static Optional<SignedCheckpoint> at(Connection connection, String origin, long size) throws SQLException {
        return one(connection, COLUMNS + "where origin = ? and size = ?", origin, size);
    }

    /** The smallest that covers the leaf of this index. */
    static Optional<SignedCheckpoint> firstOver(Connection connection, String origin, long index) throws SQLException {
        return one(connection, COLUMNS + "where origin = ? and size > ? order by size limit 1", origin, index);
    }

    /** The last one of a log that bore another origin, which this one continues. */
    static Optional<SignedCheckpoint> ofTheLogBefore(Connection connection, String origin) throws SQLException {
        return one(connection, COLUMNS + "where origin <> ? order by signed_at desc, size desc limit 1", origin);
    }

    /** Keeps a new one; a second root for one size is refused by the database itself. */
    static void keep(Connection connection, SignedCheckpoint signed) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into log_checkpoint (origin, size, root, note, signed_at) values (?, ?, ?, ?, ?)")) {
            insert.setString(1, signed.checkpoint().origin());
            insert.setLong(2, signed.checkpoint().size());
            insert.setBytes(3, signed.checkpoint().root().bytes());
            insert.setString(4, signed.note());
            insert.setObject(5, signed.signedAt().atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        }
    }

    /** A key of the log and since when it signs. */
    record KeySince(PublicKey key, Instant since) {}

    /** All keys that this origin has had, the newest last. */
    static List<KeySince> keys(Connection connection, String origin) throws SQLException {
        List<KeySince> keys = new ArrayList<>();
        try (PreparedStatement select =
                connection.prepareStatement("select key, set_at from log_key where origin = ? order by id")) {
            select.setString(1, origin);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    keys.add(new KeySince(
                            PublicKey.parse(rows.getString(1)),
                            rows.getObject(2, OffsetDateTime.class).toInstant()));
                }
            }
        }
        return keys;
    }

    static void addKey(Connection connection, String origin, PublicKey key, Instant now) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("insert into log_key (origin, key, set_at) values (?, ?, ?)")) {
            insert.setString(1, origin);
            insert.setString(2, key.toString());
            insert.setObject(3, now.atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        }
    }

    private static Optional<SignedCheckpoint> one(Connection connection, String query, Object... arguments)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(query)) {
            for (int position = 0; position < arguments.length; position++) {
                select.setObject(position + 1, arguments[position]);
            }
            try (ResultSet rows = select.executeQuery()) {
                return rows.next()
                        ? Optional.of(new SignedCheckpoint(
                                new Checkpoint(rows.getString(1), rows.getLong(2), TreeHash.of(rows.getBytes(3))),
                                rows.getString(4),
                                rows.getObject(5, OffsetDateTime.class).toInstant()))
                        : Optional.empty();
            }
        }
    }
}
