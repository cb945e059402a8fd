package vn.loa.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import vn.loa.protocol.WardId;

/** Appends leaves to the log, always inside the transaction of the change they tell: both happen or neither. */
@ApplicationScoped
public class EvidenceLog {

    private final DataSource database;
    private final Clock clock;

    EvidenceLog(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Appends one leaf.
     *
     * @param facts copied in, never pointed to; values are strings, numbers, booleans, instants, lists or records
     * @return the number of the entry, not the index of the leaf: that is given after the commit
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public long append(LeafKind kind, Optional<WardId> ward, Map<String, ?> facts) {
        try (Connection connection = database.getConnection()) {
            return append(connection, clock.instant(), kind, ward, facts);
        } catch (SQLException failed) {
            throw new EvidenceNotWritten(failed);
        }
    }

    /** The same on a connection in hand, whose transaction is under way. */
    public static long append(
            Connection connection, Instant at, LeafKind kind, Optional<WardId> ward, Map<String, ?> facts)
            throws SQLException {
        Leaf leaf = Leaf.of(kind, at, ward, facts);
        try (PreparedStatement insert = connection.prepareStatement(
                """
                insert into evidence_entry (kind, ward_id, at, leaf, leaf_sha256) values (?, ?, ?, ?, ?)
                returning id""")) {
            insert.setString(1, kind.name());
            insert.setString(2, ward.map(WardId::value).orElse(null));
            insert.setObject(3, at.atOffset(ZoneOffset.UTC));
            insert.setBytes(4, leaf.bytes());
            insert.setString(5, leaf.hash().hex());
            try (ResultSet made = insert.executeQuery()) {
                made.next();
                return made.getLong(1);
            }
        }
    }
}
