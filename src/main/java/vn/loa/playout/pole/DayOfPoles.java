package vn.loa.playout.pole;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import vn.loa.area.Wards;
import vn.loa.protocol.ReceiverId;
import vn.loa.protocol.WardId;

/** Answers how much of today's plays each pole has played. */
@ApplicationScoped
class DayOfPoles {

    private final DataSource database;
    private final Wards wards;
    private final Clock clock;

    DayOfPoles(DataSource database, Wards wards, Clock clock) {
        this.database = database;
        this.wards = wards;
        this.clock = clock;
    }

    /**
     * The plays of one pole today, as far as its receipts tell.
     *
     * @param notOnALoudspeaker how many of those that it played had no sound device or went into a file
     */
    public record Day(int played, int notOnALoudspeaker, int partly, int failed, int missed, int open) {

        static final Day NOTHING = new Day(0, 0, 0, 0, 0, 0);

        public int ended() {
            return played + partly + failed + missed;
        }

        public int brokenOff() {
            return partly + failed;
        }
    }

    @Transactional
    Map<ReceiverId, Day> today(WardId ward, List<ReceiverId> receivers) {
        ZoneId zone = wards.require(ward).zone();
        LocalDate date = LocalDate.ofInstant(clock.instant(), zone);
        Map<ReceiverId, Day> days = new HashMap<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        """
                        select a.receiver_id, count(*) filter (where a.state = 'PLAYED'),
                            count(*) filter (where a.state = 'PLAYED' and a.sound in ('SILENT', 'FILE')), count(*) filter (where a.state = 'PARTLY_PLAYED'),
                            count(*) filter (where a.state = 'FAILED'), count(*) filter (where a.state = 'MISSED'),
                            count(*) filter (where a.state in ('PLANNED', 'ACCEPTED', 'STARTED', 'WAITING', 'PAUSED'))
                        from broadcast b join airing a on a.occurrence = b.occurrence
                        where b.ward_id = ? and b.planned_start >= ? and b.planned_start < ? and a.receiver_id = any (?)
                        group by a.receiver_id""")) {
            select.setString(1, ward.value());
            select.setObject(2, date.atStartOfDay(zone).toOffsetDateTime());
            select.setObject(3, date.plusDays(1).atStartOfDay(zone).toOffsetDateTime());
            select.setArray(
                    4,
                    connection.createArrayOf(
                            "text", receivers.stream().map(ReceiverId::value).toArray()));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    days.put(
                            new ReceiverId(rows.getString(1)),
                            new Day(
                                    rows.getInt(2),
                                    rows.getInt(3),
                                    rows.getInt(4),
                                    rows.getInt(5),
                                    rows.getInt(6),
                                    rows.getInt(7)));
                }
            }
            return days;
        } catch (SQLException failed) {
            throw new IllegalStateException("the day of the poles cannot be read", failed);
        }
    }
}
