package vn.loa.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import vn.loa.evidence.AsRunEntry.BroadcastFacts;
import vn.loa.evidence.AsRunEntry.ReceiverFacts;
import vn.loa.evidence.AsRunEntry.Verdict;
import vn.loa.protocol.WireJson;

/** Writes final states, each once; a truth that arrives after its verdict is a new entry linked to the old. */
@ApplicationScoped
public class AsRunLog {

    private static final String INSERT =
            """
            insert into as_run_entry (corrects, ward_id, ward_name, occurrence, receiver_id, receiver_name, group_id, group_name,
                title, theme, author, approver, content_sha256, planned_start, planned_millis, outcome, reason,
                actual_start, actual_end, played_millis, receipt_counter, from_millis, parts, recorded_at, sound, incidents)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?::jsonb)
            returning id""";

    private final DataSource database;
    private final EvidenceLog log;
    private final Clock clock;

    AsRunLog(DataSource database, EvidenceLog log, Clock clock) {
        this.database = database;
        this.log = log;
        this.clock = clock;
    }

    /** Records the final state; returns the entry's number, by which a later one can correct it. */
    @Transactional(Transactional.TxType.MANDATORY)
    public long record(AsRunEntry entry) {
        return write(entry, null);
    }

    /** Records what turned out to be true after all; the earlier entry stays as it is. */
    @Transactional(Transactional.TxType.MANDATORY)
    public long correct(long earlier, AsRunEntry entry) {
        return write(entry, earlier);
    }

    private long write(AsRunEntry entry, @Nullable Long corrects) {
        Instant now = clock.instant();
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            Object[] values = values(entry, corrects, now);
            for (int position = 0; position < values.length; position++) {
                insert.setObject(position + 1, values[position]);
            }
            try (ResultSet made = insert.executeQuery()) {
                made.next();
                long id = made.getLong(1);
                link(connection, id, tell(connection, id, entry, corrects));
                return id;
            }
        } catch (SQLException failed) {
            throw new EvidenceNotWritten(failed);
        }
    }

    private long tell(Connection connection, long id, AsRunEntry entry, @Nullable Long corrects) throws SQLException {
        Map<String, Object> facts = facts(id, entry);
        if (corrects != null) {
            facts.put("corrects", corrects);
            facts.put("was", verdictOf(connection, corrects));
        }
        LeafKind kind = corrects == null ? LeafKind.AS_RUN : LeafKind.AS_RUN_CORRECTED;
        return log.append(kind, Optional.of(entry.broadcast().ward()), facts);
    }

    private static void link(Connection connection, long id, long leaf) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("insert into as_run_leaf (as_run_id, entry_id) values (?, ?)")) {
            insert.setLong(1, id);
            insert.setLong(2, leaf);
            insert.executeUpdate();
        }
    }

    /** The verdict that turned out otherwise, copied beside the new one. */
    private static Map<String, Object> verdictOf(Connection connection, long id) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select outcome, reason, actual_start, actual_end, played_millis, receipt_counter from as_run_entry where id = ?")) {
            select.setLong(1, id);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                Map<String, Object> was = new LinkedHashMap<>();
                was.put("outcome", row.getString(1));
                was.put("reason", row.getString(2));
                was.put("actualStart", instant(row.getObject(3, OffsetDateTime.class)));
                was.put("actualEnd", instant(row.getObject(4, OffsetDateTime.class)));
                was.put("playedMilliseconds", row.getObject(5));
                was.put("receiptCounter", row.getObject(6));
                return was;
            }
        }
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    private static @Nullable Object[] values(AsRunEntry entry, @Nullable Long corrects, Instant now) {
        BroadcastFacts broadcast = entry.broadcast();
        ReceiverFacts receiver = entry.receiver();
        Verdict verdict = entry.verdict();
        return new @Nullable Object[] {
            corrects,
            broadcast.ward().value(),
            broadcast.wardName(),
            broadcast.occurrence().value(),
            receiver.receiver().value(),
            receiver.name(),
            receiver.group().value(),
            receiver.groupName(),
            broadcast.title(),
            broadcast.theme(),
            broadcast.author(),
            broadcast.approver(),
            broadcast.content().hex(),
            utc(broadcast.plannedStart()),
            broadcast.plannedMilliseconds(),
            verdict.outcome().name(),
            verdict.reason(),
            utc(verdict.actualStart()),
            utc(verdict.actualEnd()),
            verdict.playedMilliseconds(),
            verdict.receiptCounter(),
            verdict.fromMilliseconds(),
            WireJson.write(entry.parts()),
            utc(now),
            Optional.ofNullable(verdict.sound()).map(Enum::name).orElse(null),
            WireJson.write(entry.incidents())
        };
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private static Map<String, Object> facts(long id, AsRunEntry entry) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("entry", id);
        facts.put("broadcast", entry.broadcast());
        facts.put("receiver", entry.receiver());
        facts.put("verdict", entry.verdict());
        if (!entry.parts().isEmpty()) {
            facts.put("parts", entry.parts());
        }
        if (!entry.incidents().isEmpty()) {
            facts.put("incidents", entry.incidents());
        }
        return facts;
    }
}
