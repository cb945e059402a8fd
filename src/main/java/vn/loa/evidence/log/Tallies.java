package vn.loa.evidence.log;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.loa.protocol.Sha256;
import vn.loa.protocol.WardId;

/** The tallies as they lie in the database; derived from the leaves, and rewritten with every batch. */
final class Tallies {

    /** The key of the leaves that belong to no ward. */
    private static final String NO_WARD = "";

    private static final String COLUMNS =
            "select ward_id, leaves, running_hash, census_leaves, census_at from log_tally ";

    private Tallies() {}

    /** Adds leaves that have just got the indexes from {@code first} on. */
    static void add(Connection connection, long first, List<Waiting> leaves) throws SQLException {
        Map<String, Tally> tallies = new LinkedHashMap<>();
        leaves.forEach(leaf -> tallies.put(key(leaf.ward()), Tally.empty(leaf.ward())));
        find(connection, tallies.keySet()).forEach(tally -> tallies.put(key(tally.ward()), tally));
        long index = first;
        for (Waiting leaf : leaves) {
            long place = index++;
            tallies.computeIfPresent(key(leaf.ward()), (ward, tally) -> tally.with(place, leaf.hash()));
        }
        save(connection, tallies.values());
    }

    /**
     * Those that are due for a census: grown since the last one, which was before this instant; the tally of no ward even when it has not grown, so
     * that the log never stands still for longer.
     */
    static List<Tally> due(Connection connection, Instant before) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                COLUMNS
                        + """
                        where (census_at is null or census_at <= ?) and (leaves > census_leaves or ward_id = '')
                        order by ward_id""")) {
            select.setObject(1, before.atOffset(ZoneOffset.UTC));
            return read(select);
        }
    }

    /** That of one ward; empty when it has no leaf. */
    static Optional<Tally> of(Connection connection, Optional<WardId> ward) throws SQLException {
        return find(connection, List.of(key(ward))).stream().findFirst();
    }

    private static List<Tally> find(Connection connection, Collection<String> wards) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(COLUMNS + "where ward_id = any(?)")) {
            select.setArray(1, connection.createArrayOf("text", wards.toArray()));
            return read(select);
        }
    }

    static void save(Connection connection, Collection<Tally> tallies) throws SQLException {
        try (PreparedStatement upsert = connection.prepareStatement(
                """
                insert into log_tally (ward_id, leaves, running_hash, census_leaves, census_at) values (?, ?, ?, ?, ?)
                on conflict (ward_id) do update set leaves = excluded.leaves, running_hash = excluded.running_hash,
                    census_leaves = excluded.census_leaves, census_at = excluded.census_at""")) {
            for (Tally tally : tallies) {
                Instant countedAt = tally.countedAt();
                upsert.setString(1, key(tally.ward()));
                upsert.setLong(2, tally.leaves());
                upsert.setBytes(3, tally.hash().bytes());
                upsert.setLong(4, tally.counted());
                upsert.setObject(5, countedAt == null ? null : countedAt.atOffset(ZoneOffset.UTC));
                upsert.addBatch();
            }
            upsert.executeBatch();
        }
    }

    private static List<Tally> read(PreparedStatement select) throws SQLException {
        List<Tally> tallies = new ArrayList<>();
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                tallies.add(new Tally(
                        Optional.of(rows.getString(1))
                                .filter(ward -> !ward.equals(NO_WARD))
                                .map(WardId::new),
                        rows.getLong(2),
                        Sha256.ofDigest(rows.getBytes(3)),
                        rows.getLong(4),
                        Optional.ofNullable(rows.getObject(5, OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant)
                                .orElse(null)));
            }
        }
        return tallies;
    }

    private static String key(Optional<WardId> ward) {
        return ward.map(WardId::value).orElse(NO_WARD);
    }
}
