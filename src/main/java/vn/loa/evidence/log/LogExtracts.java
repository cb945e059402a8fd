package vn.loa.evidence.log;

import jakarta.enterprise.context.ApplicationScoped;
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
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.loa.evidence.LeafKind;
import vn.loa.evidence.tlog.TiledTree;
import vn.loa.protocol.WardId;

/**
 * Reads those leaves of the log that one ward's evidence consists of, each by a short transaction of its own: what is below a signed size never
 * changes, so a download of minutes sees the same as one of seconds.
 */
@ApplicationScoped
public class LogExtracts {

    private static final String LEAVES =
            """
            select l.leaf_index, e.kind, e.at, e.leaf
            from log_leaf l join evidence_entry e on e.id = l.entry_id where\s""";

    private final Transactions transactions;
    private final LogSigner signer;

    LogExtracts(Transactions transactions, LogSigner signer) {
        this.transactions = transactions;
        this.signer = signer;
    }

    /** The checkpoint of this size, if one was signed. */
    public Optional<SignedCheckpoint> checkpointOf(long size) {
        return transactions.run(connection -> Checkpoints.at(connection, signer.origin(), size));
    }

    /** The note of a checkpoint with the cosignatures that it has so far. */
    public String cosigned(SignedCheckpoint signed) {
        return signed.note()
                + transactions.run(connection -> String.join("", Cosignatures.of(connection, signed.checkpoint())));
    }

    /** The tiles of the log's tree. */
    public TiledTree.Tiles tiles() {
        return tile -> transactions.run(connection -> new StoredTiles(connection).hashes(tile));
    }

    /** So many leaves of a ward from one index on and below another, in their order. */
    public List<LoggedLeaf> ofWard(WardId ward, long from, long until, int most) {
        return find(
                "l.ward_id = ? and l.leaf_index >= ? and l.leaf_index < ? order by l.leaf_index limit " + most,
                ward.value(),
                from,
                until);
    }

    /** All leaves of these kinds that a ward (or none) has below an index, in their order. */
    public List<LoggedLeaf> ofKinds(Optional<WardId> ward, Set<LeafKind> kinds, long until) {
        String below = " and e.kind in (" + quoted(kinds) + ") and l.leaf_index < ? order by l.leaf_index";
        return ward.isPresent()
                ? find("e.ward_id = ?" + below, ward.get().value(), until)
                : find("e.ward_id is null" + below, until);
    }

    /** The last leaf of a kind that a ward has below an index. */
    public Optional<LoggedLeaf> lastOfKind(WardId ward, LeafKind kind, long until) {
        return find(
                        "e.ward_id = ? and e.kind = '" + kind + "' and l.leaf_index < ? order by e.id desc limit 1",
                        ward.value(),
                        until)
                .stream()
                .findFirst();
    }

    /** The last census of a ward that was taken by then. */
    public Optional<LoggedLeaf> lastCensus(WardId ward, Instant by, long size) {
        return find(
                        "e.ward_id = ? and e.kind = 'CENSUS' and e.at <= ? and l.leaf_index < ? order by e.id desc limit 1",
                        ward.value(),
                        by.atOffset(ZoneOffset.UTC),
                        size)
                .stream()
                .findFirst();
    }

    /** The first census of a ward that was taken from then on. */
    public Optional<LoggedLeaf> firstCensus(WardId ward, Instant from, long size) {
        return find(
                        "e.ward_id = ? and e.kind = 'CENSUS' and e.at >= ? and l.leaf_index < ? order by e.id limit 1",
                        ward.value(),
                        from.atOffset(ZoneOffset.UTC),
                        size)
                .stream()
                .findFirst();
    }

    /** The leaves of all rows of the as-run log that were planned to start in a period and lie below an index, in their order. */
    public List<LoggedLeaf> airings(WardId ward, Instant from, Instant until, long below) {
        return find(
                """
                e.id in (select w.entry_id from as_run_leaf w join as_run_entry a on a.id = w.as_run_id
                    where a.ward_id = ? and a.planned_start >= ? and a.planned_start < ?)
                and l.leaf_index < ? order by l.leaf_index""",
                ward.value(),
                from.atOffset(ZoneOffset.UTC),
                until.atOffset(ZoneOffset.UTC),
                below);
    }

    /** When the last correction of an airing of a period was written; empty when none was. */
    public Optional<Instant> lastCorrection(WardId ward, Instant from, Instant until) {
        return transactions.run(connection -> {
            try (PreparedStatement select = connection.prepareStatement(
                    """
                    select max(recorded_at) from as_run_entry
                    where ward_id = ? and planned_start >= ? and planned_start < ? and corrects is not null""")) {
                bind(select, ward.value(), from.atOffset(ZoneOffset.UTC), until.atOffset(ZoneOffset.UTC));
                try (ResultSet row = select.executeQuery()) {
                    row.next();
                    return instant(row.getObject(1, OffsetDateTime.class));
                }
            }
        });
    }

    /** What the airings of a period consisted of, with the parts of programmes: lower-case SHA-256. */
    public Set<String> contents(WardId ward, Instant from, Instant until) {
        return transactions.run(connection -> contents(
                connection,
                """
                select content_sha256 from as_run_entry where ward_id = ? and planned_start >= ? and planned_start < ?
                union
                select part ->> 'content' from as_run_entry, jsonb_array_elements(parts) part
                where ward_id = ? and planned_start >= ? and planned_start < ? order by 1""",
                ward.value(),
                from.atOffset(ZoneOffset.UTC),
                until.atOffset(ZoneOffset.UTC),
                ward.value(),
                from.atOffset(ZoneOffset.UTC),
                until.atOffset(ZoneOffset.UTC)));
    }

    private static Set<String> contents(Connection connection, String query, Object... arguments) throws SQLException {
        Set<String> found = new java.util.TreeSet<>();
        try (PreparedStatement select = connection.prepareStatement(query)) {
            bind(select, arguments);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
        }
        return found;
    }

    private List<LoggedLeaf> find(String condition, Object... arguments) {
        return transactions.run(connection -> {
            List<LoggedLeaf> found = new ArrayList<>();
            try (PreparedStatement select = connection.prepareStatement(LEAVES + condition)) {
                bind(select, arguments);
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        found.add(new LoggedLeaf(
                                rows.getLong(1),
                                LeafKind.valueOf(rows.getString(2)),
                                rows.getObject(3, OffsetDateTime.class).toInstant(),
                                rows.getBytes(4)));
                    }
                }
            }
            return found;
        });
    }

    private static void bind(PreparedStatement statement, Object... arguments) throws SQLException {
        for (int position = 0; position < arguments.length; position++) {
            statement.setObject(position + 1, arguments[position]);
        }
    }

    private static Optional<Instant> instant(@Nullable OffsetDateTime time) {
        return Optional.ofNullable(time).map(OffsetDateTime::toInstant);
    }

    /** Written into the statement, for only so does the database see that its index of these kinds will do. */
    private static String quoted(Set<LeafKind> kinds) {
        return kinds.stream().map(kind -> "'" + kind + "'").sorted().collect(Collectors.joining(", "));
    }
}
