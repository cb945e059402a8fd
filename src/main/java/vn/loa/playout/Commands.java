package vn.loa.playout;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import vn.loa.protocol.Action;
import vn.loa.protocol.CommandAudience;
import vn.loa.protocol.CommandId;
import vn.loa.protocol.OccurrenceId;
import vn.loa.protocol.Receipt;
import vn.loa.protocol.ReceiverId;
import vn.loa.protocol.WardId;
import vn.loa.protocol.WireJson;

/** Keeps what was commanded and who has answered: three different facts are planned, commanded and done. */
@ApplicationScoped
class Commands {

    private final DataSource database;

    Commands(DataSource database) {
        this.database = database;
    }

    /**
     * A command as given, apart from the signature: each time it is sent it gets a newer counter [P-27].
     *
     * @param issuedBy the name of the person
     */
    record Order(
            CommandId id,
            WardId ward,
            CommandAudience audience,
            Action action,
            @Nullable OccurrenceId occurrence,
            String issuedBy,
            Instant issued,
            Instant expires) {}

    /** Who has not answered which order yet. */
    record Unanswered(Order order, ReceiverId receiver) {}

    /** The number that makes one note newer than all before it [P-25]. */
    record Freshness(long epoch, long counter) {}

    @Transactional(Transactional.TxType.MANDATORY)
    Freshness next() {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(
                        "update issuer_counter set counter = counter + 1 returning epoch, counter");
                ResultSet row = update.executeQuery()) {
            row.next();
            return new Freshness(row.getLong(1), row.getLong(2));
        } catch (SQLException failed) {
            throw new IllegalStateException("no counter for a command", failed);
        }
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void add(Order order, List<ReceiverId> expected) {
        try (Connection connection = database.getConnection();
                PreparedStatement command = connection.prepareStatement(
                        """
                        insert into command (id, ward_id, action, occurrence, audience, body, issued_by, issued_at, expires_at)
                        values (?, ?, ?, ?, ?::jsonb, ?::jsonb, ?, ?, ?)""");
                PreparedStatement answer = connection.prepareStatement(
                        "insert into command_answer (command_id, receiver_id, sent, last_sent_at) values (?, ?, 1, ?)")) {
            command.setObject(1, order.id().value());
            command.setString(2, order.ward().value());
            command.setString(3, order.action().name());
            command.setString(
                    4, order.occurrence() == null ? null : order.occurrence().value());
            command.setString(5, WireJson.write(order.audience()));
            command.setString(6, WireJson.write(order.action()));
            command.setString(7, order.issuedBy());
            command.setObject(8, order.issued().atOffset(ZoneOffset.UTC));
            command.setObject(9, order.expires().atOffset(ZoneOffset.UTC));
            command.executeUpdate();
            for (ReceiverId receiver : expected) {
                answer.setObject(1, order.id().value());
                answer.setString(2, receiver.value());
                answer.setObject(3, order.issued().atOffset(ZoneOffset.UTC));
                answer.addBatch();
            }
            answer.executeBatch();
        } catch (SQLException failed) {
            throw new IllegalStateException("a command cannot be kept", failed);
        }
    }

    /** Orders still valid that a receiver, online now, has not answered since this instant; they count as sent again now. */
    @Transactional(Transactional.TxType.MANDATORY)
    List<Unanswered> takeUnanswered(Instant now, Instant lastSentBefore) {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(
                        """
                        update command_answer a set sent = sent + 1, last_sent_at = ?
                        from command c, presence p
                        where a.command_id = c.id and a.answered_at is null and c.expires_at > ? and a.last_sent_at < ?
                          and p.receiver_id = a.receiver_id and p.online
                        returning c.id, c.ward_id, c.audience, c.body, c.occurrence, c.issued_by, c.issued_at, c.expires_at, a.receiver_id""")) {
            update.setObject(1, now.atOffset(ZoneOffset.UTC));
            update.setObject(2, now.atOffset(ZoneOffset.UTC));
            update.setObject(3, lastSentBefore.atOffset(ZoneOffset.UTC));
            List<Unanswered> unanswered = new ArrayList<>();
            try (ResultSet rows = update.executeQuery()) {
                while (rows.next()) {
                    unanswered.add(new Unanswered(order(rows), new ReceiverId(rows.getString("receiver_id"))));
                }
            }
            return unanswered;
        } catch (SQLException failed) {
            throw new IllegalStateException("commands cannot be read", failed);
        }
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void answered(CommandId command, Receipt receipt, Instant now) {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(
                        """
                        update command_answer set answered_at = coalesce(answered_at, ?), outcome = ?, reason = ?
                        where command_id = ? and receiver_id = ?""")) {
            update.setObject(1, now.atOffset(ZoneOffset.UTC));
            update.setString(2, receipt.outcome().name());
            update.setString(3, receipt.reason());
            update.setObject(4, command.value());
            update.setString(5, receipt.receiver().value());
            update.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException("an answer cannot be kept", failed);
        }
    }

    /** How many answers are still awaited, everywhere. */
    @Transactional
    long awaited(Instant now) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        """
                        select count(*) from command_answer a join command c on c.id = a.command_id
                        where a.answered_at is null and c.expires_at > ?""")) {
            select.setObject(1, now.atOffset(ZoneOffset.UTC));
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("commands cannot be counted", failed);
        }
    }

    private static Order order(ResultSet row) throws SQLException {
        String occurrence = row.getString("occurrence");
        return new Order(
                new CommandId(row.getObject("id", UUID.class)),
                new WardId(row.getString("ward_id")),
                WireJson.readOwn(row.getString("audience"), CommandAudience.class),
                WireJson.readOwn(row.getString("body"), Action.class),
                occurrence == null ? null : new OccurrenceId(occurrence),
                row.getString("issued_by"),
                row.getObject("issued_at", OffsetDateTime.class).toInstant(),
                row.getObject("expires_at", OffsetDateTime.class).toInstant());
    }
}
