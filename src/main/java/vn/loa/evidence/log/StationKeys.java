package vn.loa.evidence.log;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.loa.evidence.EvidenceLog;
import vn.loa.evidence.LeafKind;
import vn.loa.protocol.PublicKey;
import vn.loa.station.Station;

/** Tells in the log by which keys receivers know this server, at the first start and whenever they are others than before. */
@ApplicationScoped
class StationKeys {

    private final Transactions transactions;
    private final Station station;
    private final Clock clock;

    StationKeys(ServerTransactions transactions, Station station, Clock clock) {
        this.transactions = transactions;
        this.station = station;
        this.clock = clock;
    }

    void tell(@Observes StartupEvent starting) {
        transactions.run(this::tell);
    }

    private boolean tell(Connection connection) throws SQLException {
        LogTables.lock(connection); // Two nodes may start at once.
        String key = station.publicKey().toString();
        List<String> emergency =
                station.emergencyKeys().stream().map(PublicKey::toString).toList();
        Optional<String> last = last(connection);
        boolean known = last.isPresent()
                && last.get().contains('"' + key + '"')
                && emergency.stream().allMatch(one -> last.get().contains('"' + one + '"'));
        if (!known) {
            Map<String, Object> facts = new LinkedHashMap<>();
            facts.put("station", key);
            facts.put("emergency", emergency);
            EvidenceLog.append(connection, clock.instant(), LeafKind.STATION_KEYS_SET, Optional.empty(), facts);
        }
        return known;
    }

    private static Optional<String> last(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select leaf from evidence_entry where kind = 'STATION_KEYS_SET' order by id desc limit 1")) {
            return rows.next() ? Optional.of(new String(rows.getBytes(1), StandardCharsets.UTF_8)) : Optional.empty();
        }
    }
}
