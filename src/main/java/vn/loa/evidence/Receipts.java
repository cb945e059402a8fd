package vn.loa.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import vn.loa.protocol.Note;
import vn.loa.protocol.OccurrenceId;
import vn.loa.protocol.Receipt;
import vn.loa.protocol.ReceiverId;
import vn.loa.protocol.Sha256;

/** Keeps receipts byte for byte as they arrived, each once. */
@ApplicationScoped
public class Receipts {

    private static final Logger LOG = Logger.getLogger(Receipts.class);

    private final DataSource database;
    private final EvidenceLog log;
    private final Clock clock;

    Receipts(DataSource database, EvidenceLog log, Clock clock) {
        this.database = database;
        this.log = log;
        this.clock = clock;
    }

    /** What became of a receipt that was handed in. */
    public enum Keeping {
        /** It is new and kept. */
        KEPT,
        /** The very same is kept already: a delivery repeated. */
        KNOWN,
        /** Another receipt bears this counter already; this one is quarantined, and somebody has to look. */
        CONTRADICTS
    }

    /**
     * A kept receipt for people to read.
     *
     * @param note the signed note, as it arrived
     */
    public record KeptReceipt(
            ReceiverId receiver, long counter, String outcome, Instant madeAt, Instant arrivedAt, String note) {}

    /** Keeps a receipt whose signature has been verified; the key is (receiver, counter) [P-33]. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Keeping keep(Receipt receipt, Note note) {
        Instant now = clock.instant();
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        """
                        insert into receipt (receiver_id, counter, ward_id, occurrence, command_id, outcome, made_at, arrived_at, note, note_sha256)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")) {
            insert.setString(1, receipt.receiver().value());
            insert.setLong(2, receipt.counter());
            insert.setString(3, receipt.ward().value());
            insert.setString(
                    4,
                    Optional.ofNullable(receipt.occurrence())
                            .map(OccurrenceId::value)
                            .orElse(null));
            insert.setObject(
                    5, receipt.command() == null ? null : receipt.command().value());
            insert.setString(6, receipt.outcome().name());
            insert.setObject(7, receipt.made().atOffset(ZoneOffset.UTC));
            insert.setObject(8, now.atOffset(ZoneOffset.UTC));
            insert.setBytes(9, note.bytes());
            insert.setString(10, note.sha256().hex());
            if (insert.executeUpdate() == 1) {
                log.append(
                        LeafKind.RECEIPT_TAKEN,
                        Optional.of(receipt.ward()),
                        Map.of("receipt", new String(note.bytes(), StandardCharsets.UTF_8)));
                checkChain(connection, receipt);
                return Keeping.KEPT;
            }
            if (hashOf(connection, receipt).equals(Optional.of(note.sha256()))) {
                return Keeping.KNOWN;
            }
        } catch (SQLException failed) {
            throw new EvidenceNotWritten(failed);
        }
        log.append(
                LeafKind.RECEIPT_CONTRADICTED,
                Optional.of(receipt.ward()),
                Map.of(
                        "receiver", receipt.receiver(),
                        "counter", receipt.counter(),
                        "keptSha256",
                                hashOf(receipt.receiver(), receipt.counter()).orElse(Sha256.ZERO),
                        "receipt", new String(note.bytes(), StandardCharsets.UTF_8)));
        quarantine(receipt.receiver(), note.bytes(), "contradicts the kept receipt of counter " + receipt.counter());
        return Keeping.CONTRADICTS;
    }

    /** A receipt names the hash of the one before [P-32]; one that does not fit is kept all the same, and the break is logged for auditors. */
    private void checkChain(Connection connection, Receipt receipt) throws SQLException {
        Optional<Sha256> before = receipt.counter() == 1
                ? Optional.of(Sha256.ZERO)
                : hashOf(connection, receipt.receiver(), receipt.counter() - 1);
        before.filter(expected -> !expected.equals(receipt.previous())).ifPresent(expected -> {
            LOG.errorf("receipt chain broken receiver=%s counter=%d", receipt.receiver(), receipt.counter());
            log.append(
                    LeafKind.RECEIPT_CHAIN_BROKEN,
                    Optional.of(receipt.ward()),
                    Map.of(
                            "receiver", receipt.receiver(),
                            "counter", receipt.counter(),
                            "expectedPrevious", expected,
                            "toldPrevious", receipt.previous()));
        });
    }

    /** Keeps apart what claimed to be a receipt of this receiver; at most 8,192 bytes of it. */
    @Transactional
    public void quarantine(ReceiverId receiver, byte[] bytes, String reason) {
        byte[] kept = bytes.length <= 8_192 ? bytes : Arrays.copyOf(bytes, 8_192);
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        """
                        insert into quarantined_receipt (receiver_id, reason, arrived_at, note, note_sha256)
                        values (?, ?, ?, ?, ?) on conflict do nothing""")) {
            insert.setString(1, receiver.value());
            insert.setString(2, reason);
            insert.setObject(3, clock.instant().atOffset(ZoneOffset.UTC));
            insert.setBytes(4, kept);
            insert.setString(5, Sha256.of(kept).hex());
            insert.executeUpdate();
        } catch (SQLException failed) {
            throw new EvidenceNotWritten(failed);
        }
    }

    /** The counter up to which there is no gap after {@code from}; {@code from} itself when its successor is missing. */
    @Transactional(Transactional.TxType.MANDATORY)
    public long gaplessAfter(ReceiverId receiver, long from) {
        long through = from;
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select counter from receipt where receiver_id = ? and counter > ? order by counter")) {
            select.setString(1, receiver.value());
            select.setLong(2, from);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next() && rows.getLong(1) == through + 1) {
                    through++;
                }
            }
        } catch (SQLException failed) {
            throw new EvidenceNotWritten(failed);
        }
        return through;
    }

    /** The hash of the kept receipt with this counter, for the chain of a replaced receiver. */
    @Transactional
    public Optional<Sha256> hashOf(ReceiverId receiver, long counter) {
        try (Connection connection = database.getConnection()) {
            return hashOf(connection, receiver, counter);
        } catch (SQLException failed) {
            throw new EvidenceNotWritten(failed);
        }
    }

    /** All receipts about one occurrence, in the order of receiver and counter. */
    @Transactional
    public List<KeptReceipt> about(OccurrenceId occurrence) {
        List<KeptReceipt> kept = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        """
                        select receiver_id, counter, outcome, made_at, arrived_at, note from receipt
                        where occurrence = ? order by receiver_id, counter""")) {
            select.setString(1, occurrence.value());
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    kept.add(new KeptReceipt(
                            new ReceiverId(rows.getString(1)),
                            rows.getLong(2),
                            rows.getString(3),
                            rows.getObject(4, OffsetDateTime.class).toInstant(),
                            rows.getObject(5, OffsetDateTime.class).toInstant(),
                            new String(rows.getBytes(6), StandardCharsets.UTF_8)));
                }
            }
        } catch (SQLException failed) {
            throw new EvidenceNotWritten(failed);
        }
        return kept;
    }

    private static Optional<Sha256> hashOf(Connection connection, Receipt receipt) throws SQLException {
        return hashOf(connection, receipt.receiver(), receipt.counter());
    }

    private static Optional<Sha256> hashOf(Connection connection, ReceiverId receiver, long counter)
            throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select note_sha256 from receipt where receiver_id = ? and counter = ?")) {
            select.setString(1, receiver.value());
            select.setLong(2, counter);
            try (ResultSet rows = select.executeQuery()) {
                return rows.next() ? Optional.of(new Sha256(rows.getString(1))) : Optional.empty();
            }
        }
    }
}
