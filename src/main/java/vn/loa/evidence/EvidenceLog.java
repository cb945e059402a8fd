package vn.loa.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
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
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void append(LeafKind kind, Optional<WardId> ward, Map<String, ?> facts) {
        Instant now = clock.instant();
        Leaf leaf = Leaf.of(kind, now, ward, facts);
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into evidence_entry (kind, ward_id, at, leaf, leaf_sha256) values (?, ?, ?, ?, ?)")) {
            insert.setString(1, kind.name());
            if (ward.isPresent()) {
                insert.setString(2, ward.get().value());
            } else {
                insert.setNull(2, Types.VARCHAR);
            }
            insert.setObject(3, now.atOffset(ZoneOffset.UTC));
            insert.setBytes(4, leaf.bytes());
            insert.setString(5, leaf.hash().hex());
            insert.executeUpdate();
        } catch (SQLException failed) {
            throw new EvidenceNotWritten(failed);
        }
    }
}
