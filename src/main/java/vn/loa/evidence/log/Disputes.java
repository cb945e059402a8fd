package vn.loa.evidence.log;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.loa.evidence.EvidenceLog;
import vn.loa.evidence.LeafKind;
import vn.loa.evidence.tlog.Checkpoint;
import vn.loa.evidence.tlog.MalformedProof;
import vn.loa.evidence.tlog.TreeHash;

/** Checkpoints that others hold and that are not this log's, each told once, in the log itself too. */
final class Disputes {

    private static final int MOST_SHOWN = 200;

    private Disputes() {}

    /**
     * Keeps a dispute and writes its leaf.
     *
     * @return whether it is new
     */
    static boolean keep(Connection connection, Dispute dispute) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                """
                insert into log_dispute (origin, holder, size, told_root, own_root, note, proven, at)
                values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")) {
            insert.setString(1, dispute.told().origin());
            insert.setString(2, dispute.holder());
            insert.setLong(3, dispute.told().size());
            insert.setString(4, dispute.told().root().base64());
            insert.setString(5, dispute.own().map(TreeHash::base64).orElse(null));
            insert.setString(6, dispute.note());
            insert.setBoolean(7, dispute.proven());
            insert.setObject(8, dispute.at().atOffset(ZoneOffset.UTC));
            if (insert.executeUpdate() == 0) {
                return false;
            }
        }
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("holder", dispute.holder());
        facts.put("size", dispute.told().size());
        facts.put("told", dispute.told().root().base64());
        facts.put("ours", dispute.own().map(TreeHash::base64).orElse(null));
        facts.put("proven", dispute.proven());
        facts.put("note", dispute.note());
        EvidenceLog.append(connection, dispute.at(), LeafKind.CHECKPOINT_DISPUTED, Optional.empty(), facts);
        return true;
    }

    /** The newest ones of a log, for people. */
    static List<Dispute> about(Connection connection, String origin) throws SQLException {
        return find(connection, origin, "");
    }

    /** Those that the log's own key proves: while one of them stands, nothing may be signed. */
    static List<Dispute> proven(Connection connection, String origin) throws SQLException {
        return find(connection, origin, " and proven");
    }

    /** How many a holder has told that the log's key does not prove; so many are enough to look at it. */
    static long unprovenOf(Connection connection, String holder) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select count(*) from log_dispute where holder = ? and not proven")) {
            select.setString(1, holder);
            try (ResultSet rows = select.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    private static List<Dispute> find(Connection connection, String origin, String more) throws SQLException {
        List<Dispute> disputes = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(
                "select origin, holder, size, told_root, own_root, note, proven, at from log_dispute where origin = ?"
                        + more + " order by size desc, id desc limit " + MOST_SHOWN)) {
            select.setString(1, origin);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    disputes.add(read(rows));
                }
            }
        }
        return disputes;
    }

    private static Dispute read(ResultSet row) throws SQLException {
        try {
            String own = row.getString(5);
            return new Dispute(
                    row.getString(2),
                    new Checkpoint(row.getString(1), row.getLong(3), TreeHash.ofBase64(row.getString(4))),
                    own == null ? Optional.empty() : Optional.of(TreeHash.ofBase64(own)),
                    row.getString(6),
                    row.getBoolean(7),
                    row.getObject(8, OffsetDateTime.class).toInstant());
        } catch (MalformedProof damaged) {
            throw new IllegalStateException("a kept dispute can no longer be read", damaged);
        }
    }
}
