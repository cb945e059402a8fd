package vn.loa.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import vn.loa.evidence.AsRunEntry.BroadcastFacts;
import vn.loa.evidence.AsRunEntry.Outcome;
import vn.loa.evidence.AsRunEntry.ReceiverFacts;
import vn.loa.evidence.AsRunEntry.Verdict;
import vn.loa.protocol.GroupId;
import vn.loa.protocol.OccurrenceId;
import vn.loa.protocol.ReceiverId;
import vn.loa.protocol.Sha256;
import vn.loa.protocol.WardId;
import vn.loa.protocol.WireJson;

/** Reads the as-run log; of an entry that was corrected only the last word is shown, with the number of the one it corrects. */
@ApplicationScoped
public class AsRunRows {

    private static final String LAST_WORD =
            " and not exists (select 1 from as_run_entry later where later.corrects = e.id)";

    private final DataSource database;

    AsRunRows(DataSource database) {
        this.database = database;
    }

    /**
     * An entry as it stands in the log.
     *
     * @param number its place in the log
     * @param corrects the entry whose verdict turned out otherwise, if any
     */
    public record Row(long number, @Nullable Long corrects, Instant recordedAt, AsRunEntry entry) {}

    /** The entries asked for, latest planned start first. */
    @Transactional
    public List<Row> find(AsRunFilter filter, int offset, int limit) {
        List<Row> rows = new ArrayList<>();
        read(filter, "order by e.planned_start desc, e.id desc limit " + limit + " offset " + offset, rows::add);
        return rows;
    }

    /** Hands every entry asked for to the reader, earliest first, without holding them all in memory. */
    @Transactional
    public void each(AsRunFilter filter, Consumer<Row> reader) {
        read(filter, "order by e.planned_start, e.id", reader);
    }

    /** The themes that occur in a ward's log, for choosing from. */
    @Transactional
    public List<String> themesIn(WardId ward) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select distinct theme from as_run_entry where ward_id = ? order by theme")) {
            select.setString(1, ward.value());
            List<String> themes = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    themes.add(rows.getString(1));
                }
            }
            return themes;
        } catch (SQLException failed) {
            throw new IllegalStateException("the as-run log cannot be read", failed);
        }
    }

    private void read(AsRunFilter filter, String order, Consumer<Row> reader) {
        AsRunFilter.Condition condition = filter.condition();
        String query = "select e.* from as_run_entry e where " + condition.sql() + LAST_WORD + " " + order;
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(query)) {
            select.setFetchSize(500);
            for (int position = 0; position < condition.arguments().size(); position++) {
                select.setObject(position + 1, condition.arguments().get(position));
            }
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    reader.accept(row(rows));
                }
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("the as-run log cannot be read", failed);
        }
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getLong("id"),
                (Long) row.getObject("corrects"),
                instant(row, "recorded_at").orElseThrow(),
                new AsRunEntry(
                        new BroadcastFacts(
                                new OccurrenceId(row.getString("occurrence")),
                                new WardId(row.getString("ward_id")),
                                row.getString("ward_name"),
                                row.getString("title"),
                                row.getString("theme"),
                                row.getString("author"),
                                row.getString("approver"),
                                new Sha256(row.getString("content_sha256")),
                                instant(row, "planned_start").orElseThrow(),
                                row.getLong("planned_millis")),
                        new ReceiverFacts(
                                new ReceiverId(row.getString("receiver_id")),
                                row.getString("receiver_name"),
                                new GroupId(row.getString("group_id")),
                                row.getString("group_name")),
                        new Verdict(
                                Outcome.valueOf(row.getString("outcome")),
                                row.getString("reason"),
                                instant(row, "actual_start").orElse(null),
                                instant(row, "actual_end").orElse(null),
                                (Long) row.getObject("played_millis"),
                                (Long) row.getObject("receipt_counter"),
                                (Long) row.getObject("from_millis")),
                        List.of(WireJson.readOwn(row.getString("parts"), AsRunEntry.PartFacts[].class))));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
