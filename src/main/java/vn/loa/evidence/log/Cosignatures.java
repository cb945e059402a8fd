package vn.loa.evidence.log;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import vn.loa.evidence.tlog.Checkpoint;

/** What witnesses have cosigned. Every method works on the caller's transaction. */
final class Cosignatures {

    private Cosignatures() {}

    /** The newest line of each witness under this checkpoint. */
    static List<String> of(Connection connection, Checkpoint checkpoint) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(
                """
                select distinct on (witness) line from log_cosignature where origin = ? and size = ?
                order by witness, cosigned_at desc""")) {
            select.setString(1, checkpoint.origin());
            select.setLong(2, checkpoint.size());
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    lines.add(rows.getString(1));
                }
            }
        }
        return lines;
    }

    /** The largest size that this witness has cosigned; 0 when it has none. */
    static long largest(Connection connection, String origin, String witness) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select coalesce(max(size), 0) from log_cosignature where origin = ? and witness = ?")) {
            select.setString(1, origin);
            select.setString(2, witness);
            try (ResultSet rows = select.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    static void keep(Connection connection, Checkpoint checkpoint, String witness, String line, Instant cosignedAt)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                """
                insert into log_cosignature (origin, size, witness, line, cosigned_at) values (?, ?, ?, ?, ?)
                on conflict do nothing""")) {
            insert.setString(1, checkpoint.origin());
            insert.setLong(2, checkpoint.size());
            insert.setString(3, witness);
            insert.setString(4, line);
            insert.setObject(5, cosignedAt.atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        }
    }
}
