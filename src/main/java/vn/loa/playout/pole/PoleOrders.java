package vn.loa.playout.pole;

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
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import vn.loa.protocol.CommandId;
import vn.loa.protocol.ReceiverId;
import vn.loa.protocol.WardId;
import vn.loa.receiver.Presence;

/** Answers what was ordered of one pole of late, and what it answered: two facts that stand side by side. */
@ApplicationScoped
class PoleOrders {

    private final DataSource database;

    PoleOrders(DataSource database) {
        this.database = database;
    }

    /**
     * An order and its answer.
     *
     * @param action its name on the wire
     * @param percent of a volume
     * @param outcome of the receipt, or null while there is none
     */
    public record Order(
            CommandId id,
            String action,
            @Nullable Integer percent,
            String issuedBy,
            Instant issued,
            Instant expires,
            int sent,
            @Nullable Instant answered,
            @Nullable String outcome,
            String reason) {

        /** Whether the pole may still answer: until then it is sent again and again. */
        public boolean openAt(Instant now) {
            return answered == null && now.isBefore(expires);
        }

        /** Whether a run of the pole's program that began after this order has been heard [P-65]. */
        public boolean backBy(PoleView pole) {
            return Optional.ofNullable(pole.presence())
                    .map(Presence::bootSince)
                    .filter(since -> since.isAfter(issued))
                    .isPresent();
        }
    }

    /** The latest, newest first: all but plays and stops, which belong to broadcasts. */
    @Transactional
    List<Order> latest(WardId ward, ReceiverId receiver, int most) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        """
                        select c.id, c.action, (c.body ->> 'percent')::integer as percent, c.issued_by, c.issued_at, c.expires_at,
                            a.sent, a.answered_at, a.outcome, coalesce(a.reason, '') as reason
                        from command_answer a join command c on c.id = a.command_id
                        where a.receiver_id = ? and c.ward_id = ? and c.action in ('volume', 'mute', 'unmute', 'test-tone', 'restart')
                        order by c.issued_at desc limit ?""")) {
            select.setString(1, receiver.value());
            select.setString(2, ward.value());
            select.setInt(3, most);
            List<Order> orders = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    orders.add(order(rows));
                }
            }
            return orders;
        } catch (SQLException failed) {
            throw new IllegalStateException("orders cannot be read", failed);
        }
    }

    private static Order order(ResultSet row) throws SQLException {
        return new Order(
                new CommandId(row.getObject("id", UUID.class)),
                row.getString("action"),
                (Integer) row.getObject("percent"),
                row.getString("issued_by"),
                row.getObject("issued_at", OffsetDateTime.class).toInstant(),
                row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                row.getInt("sent"),
                Optional.ofNullable(row.getObject("answered_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant)
                        .orElse(null),
                row.getString("outcome"),
                row.getString("reason"));
    }
}
