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
import vn.loa.protocol.Receipt;
import vn.loa.protocol.ReceiverId;
import vn.loa.protocol.Sha256;
import vn.loa.protocol.WardId;
import vn.loa.protocol.WireJson;

/**
 * Reads the as-run log, and beside it the receivers whose final state is not known yet. An entry that was corrected stays, with the number of the
 * one that corrects it; only the last word of such a line stands and counts.
 */
@ApplicationScoped
public class AsRunRows {

    private static final String COLUMNS =
            """
            e.id, e.corrects, e.ward_id, e.ward_name, e.occurrence, e.receiver_id, e.receiver_name, e.group_id, e.group_name,
            e.title, e.theme, e.author, e.approver, e.content_sha256, e.planned_start, e.planned_millis, e.outcome, e.reason,
            e.actual_start, e.actual_end, e.played_millis, e.receipt_counter, e.from_millis, e.parts, e.recorded_at, e.sound, e.incidents,
            (select later.id from as_run_entry later where later.corrects = e.id) as corrected_by, """;
    private static final String LATEST_FIRST = " order by planned_start desc, id desc nulls first";
    private static final String EARLIEST_FIRST = " order by planned_start, id nulls last";

    private final DataSource database;
    private final Clock clock;

    AsRunRows(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * An entry as it stands in the log, or a receiver that the log still waits for.
     *
     * @param number its place in the log; none while word is awaited
     * @param corrects the entry whose verdict turned out otherwise, if any
     * @param correctedBy the entry that says what turned out to be true after all, if this one is not the last word
     * @param recordedAt when it was written; none while word is awaited
     * @param latestEnd while word is awaited: the last instant at which the receiver can still be playing
     */
    public record Row(
            @Nullable Long number,
            @Nullable Long corrects,
            @Nullable Long correctedBy,
            @Nullable Instant recordedAt,
            AsRunEntry entry,
            @Nullable Instant latestEnd) {

        /** Whether it is the last word, or the waiting for one: only that counts. */
        public boolean stands() {
            return correctedBy == null;
        }

        /** Whether the final state is not known yet. */
        public boolean awaited() {
            return number == null;
        }
    }

    /** The entries asked for, latest planned start first. */
    @Transactional
    public List<Row> find(AsRunFilter filter, int offset, int limit) {
        List<Row> rows = new ArrayList<>();
        AsRunFilter.Condition asked = filter.condition();
        read(entries(asked) + LATEST_FIRST + " limit " + limit + " offset " + offset, asked.arguments(), rows::add);
        return rows;
    }

    /** The same with every receiver asked for that has not been heard from. */
    @Transactional
    public List<Row> withAwaited(AsRunFilter filter, int offset, int limit) {
        List<Row> rows = new ArrayList<>();
        AsRunFilter.Condition asked = filter.condition();
        // Each half is cut before they are put together, so that neither is sorted whole.
        String cut = LATEST_FIRST + " limit " + ((long) limit + offset);
        String both = "(" + entries(asked) + cut + ") union all (" + awaited(asked) + cut + ")";
        read(both + LATEST_FIRST + " limit " + limit + " offset " + offset, twice(asked), rows::add);
        return rows;
    }

    /** The receivers asked for that have not been heard from. */
    @Transactional
    public List<Row> awaited(AsRunFilter filter) {
        List<Row> rows = new ArrayList<>();
        AsRunFilter.Condition asked = filter.condition();
        List<Object> arguments = new ArrayList<>(asked.arguments());
        arguments.add(now());
        read(awaited(asked) + LATEST_FIRST, arguments, rows::add);
        return rows;
    }

    /** Hands every entry asked for, and every receiver not heard from, to the reader, earliest first, without holding them all in memory. */
    @Transactional
    public void each(AsRunFilter filter, Consumer<Row> reader) {
        AsRunFilter.Condition asked = filter.condition();
        read(entries(asked) + " union all " + awaited(asked) + EARLIEST_FIRST, twice(asked), reader);
    }

    /** The themes that occur in a ward's log, for choosing from. */
    @Transactional
    public List<String> themesIn(WardId ward) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        """
                        select theme from as_run_entry where ward_id = ?
                        union select theme from as_run_awaited where ward_id = ? order by theme""")) {
            select.setString(1, ward.value());
            select.setString(2, ward.value());
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

    private static String entries(AsRunFilter.Condition asked) {
        return "select " + COLUMNS + "cast(null as timestamptz) as latest_end from as_run_entry e where " + asked.sql();
    }

    private static String awaited(AsRunFilter.Condition asked) {
        return "select " + COLUMNS + "e.latest_end from as_run_awaited e where " + asked.sql()
                + " and e.awaited_since <= ?";
    }

    private List<Object> twice(AsRunFilter.Condition asked) {
        List<Object> arguments = new ArrayList<>(asked.arguments());
        arguments.addAll(asked.arguments());
        arguments.add(now());
        return arguments;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private void read(String query, List<Object> arguments, Consumer<Row> reader) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(query)) {
            select.setFetchSize(500);
            for (int position = 0; position < arguments.size(); position++) {
                select.setObject(position + 1, arguments.get(position));
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
                (Long) row.getObject("id"),
                (Long) row.getObject("corrects"),
                (Long) row.getObject("corrected_by"),
                instant(row, "recorded_at").orElse(null),
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
                                (Long) row.getObject("from_millis"),
                                Optional.ofNullable(row.getString("sound"))
                                        .map(Receipt.Sound::valueOf)
                                        .orElse(null)),
                        List.of(WireJson.readOwn(row.getString("parts"), AsRunEntry.PartFacts[].class)),
                        List.of(WireJson.readOwn(row.getString("incidents"), Incident[].class))),
                instant(row, "latest_end").orElse(null));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
