package vn.loa.receiver;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import vn.loa.protocol.GroupId;
import vn.loa.protocol.ReceiverId;
import vn.loa.protocol.WardId;

/** Answers which poles stand how, a page at a time: a province has 20,000 of them, so the database counts, filters and sorts. */
@ApplicationScoped
public class PoleRegister {

    /** How many stand on a page. */
    public static final int PAGE = 50;

    /** From here on a clock's error could be heard as an echo between two poles, and is shown. */
    private static final double ECHO_MILLISECONDS = 50;

    /** Less than this is soon a full disk. */
    private static final long LITTLE_SPACE = 200L << 20;

    private static final String POLES =
            """
            from (select r.id as pole_id, r.name as pole_name, r.words, r.group_id, g.name as group_name, r.status, r.muted as pole_muted,
                r.volume as pole_volume, r.maximum_volume, r.latitude, r.longitude, r.turn, p.*,
                case when r.status <> 'ACTIVE' then r.status when not coalesce(p.online, false) then 'OFFLINE'
                     when r.muted or coalesce(p.timetable_version, 0) < ? or cardinality(p.missing) + p.missing_more > 0
                          or p.sound = 'SILENT' or coalesce(p.clock_source, 'NONE') = 'NONE' or p.clock_error_millis > ?
                          or p.free_bytes < ? then 'ATTENTION' else 'ONLINE' end as standing
                from receiver r join residential_group g on g.id = r.group_id left join presence p on p.receiver_id = r.id
                where r.ward_id = ?) poles""";

    private final DataSource database;

    PoleRegister(DataSource database) {
        this.database = database;
    }

    /**
     * What is looked for.
     *
     * @param typed words of the name, with or without marks
     * @param standing ONLINE takes those that need attention too
     */
    public record Filter(String typed, Optional<PoleStanding> standing, Optional<GroupId> group) {

        public static Filter none() {
            return new Filter("", Optional.empty(), Optional.empty());
        }
    }

    /** A pole with the last that its receiver told of itself. */
    public record Pole(
            ReceiverId id,
            String name,
            GroupId group,
            String groupName,
            PoleStanding standing,
            boolean muted,
            int volume,
            int maximumVolume,
            int turn,
            @Nullable Position position,
            @Nullable Presence presence) {}

    /**
     * One page of what was looked for.
     *
     * @param number from 1
     */
    public record Found(List<Pole> poles, int number, int pages, int all) {}

    /** Whether it knows the time well enough that nobody hears an echo. */
    public static boolean keepsTime(Presence presence) {
        Double error = presence.clockErrorMilliseconds();
        String source = presence.clockSource();
        return source != null && !source.equals("NONE") && (error == null || error <= ECHO_MILLISECONDS);
    }

    public static boolean isNearlyFull(Presence presence) {
        Long free = presence.freeBytes();
        return free != null && free < LITTLE_SPACE;
    }

    /** How many poles of a ward stand how; each standing is in it. */
    @Transactional
    public Map<PoleStanding, Integer> count(WardId ward, long latestTimetable) {
        Map<PoleStanding, Integer> counts = new EnumMap<>(PoleStanding.class);
        for (PoleStanding standing : PoleStanding.values()) {
            counts.put(standing, 0);
        }
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select standing, count(*) " + POLES + " group by standing")) {
            begin(select, ward, latestTimetable);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    counts.put(PoleStanding.valueOf(rows.getString(1)), rows.getInt(2));
                }
            }
            return counts;
        } catch (SQLException failed) {
            throw new IllegalStateException("poles cannot be counted", failed);
        }
    }

    /** A page of them, by group and name; those that are offline by how long they are away, longest first. */
    @Transactional
    public Found page(WardId ward, Filter filter, long latestTimetable, int number) {
        Condition condition = Condition.of(filter);
        int all = count(ward, condition, latestTimetable);
        int pages = Math.max(1, (all + PAGE - 1) / PAGE);
        int shown = Math.min(Math.max(1, number), pages);
        boolean away = filter.standing().equals(Optional.of(PoleStanding.OFFLINE));
        String order = away ? "offline_since nulls last, pole_name" : "group_name, pole_name";
        return new Found(read(ward, condition, latestTimetable, order, PAGE, (shown - 1) * PAGE), shown, pages, all);
    }

    /** All poles of a ward whose place is known, for its map. */
    @Transactional
    public List<Pole> placed(WardId ward, long latestTimetable) {
        Condition placed = new Condition("latitude is not null and longitude is not null", List.of());
        return read(ward, placed, latestTimetable, "group_name, pole_name", Integer.MAX_VALUE, 0);
    }

    /** One of them. */
    @Transactional
    public Pole require(WardId ward, ReceiverId id, long latestTimetable) {
        Condition one = new Condition("pole_id = ?", List.of(id.value()));
        return read(ward, one, latestTimetable, "pole_id", 1, 0).stream()
                .findFirst()
                .orElseThrow(NoSuchReceiver::new);
    }

    private record Condition(String sql, List<String> values) {

        static Condition of(Filter filter) {
            List<String> parts = new ArrayList<>(List.of("true"));
            List<String> values = new ArrayList<>();
            for (String word : PoleName.words(filter.typed())) {
                parts.add("words like ?");
                values.add(PoleName.anywhere(word));
            }
            filter.group().ifPresent(group -> {
                parts.add("group_id = ?");
                values.add(group.value());
            });
            filter.standing().ifPresent(standing -> {
                boolean online = standing == PoleStanding.ONLINE;
                parts.add(online ? "standing in ('ONLINE', 'ATTENTION')" : "standing = ?");
                if (!online) {
                    values.add(standing.name());
                }
            });
            return new Condition(String.join(" and ", parts), values);
        }
    }

    private int count(WardId ward, Condition condition, long latestTimetable) {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select count(*) " + POLES + " where " + condition.sql())) {
            fill(select, begin(select, ward, latestTimetable), condition.values());
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("poles cannot be counted", failed);
        }
    }

    private List<Pole> read(
            WardId ward, Condition condition, long latestTimetable, String order, int limit, int offset) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("select * " + POLES + " where " + condition.sql()
                        + " order by " + order + " limit ? offset ?")) {
            int next = fill(select, begin(select, ward, latestTimetable), condition.values());
            select.setInt(next, limit);
            select.setInt(next + 1, offset);
            List<Pole> poles = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    poles.add(pole(rows));
                }
            }
            return poles;
        } catch (SQLException failed) {
            throw new IllegalStateException("poles cannot be read", failed);
        }
    }

    private static int begin(PreparedStatement select, WardId ward, long latestTimetable) throws SQLException {
        select.setLong(1, latestTimetable);
        select.setDouble(2, ECHO_MILLISECONDS);
        select.setLong(3, LITTLE_SPACE);
        select.setString(4, ward.value());
        return 5;
    }

    private static int fill(PreparedStatement select, int first, List<String> values) throws SQLException {
        int next = first;
        for (String value : values) {
            select.setString(next, value);
            next++;
        }
        return next;
    }

    private static Pole pole(ResultSet row) throws SQLException {
        Double latitude = (Double) row.getObject("latitude");
        Double longitude = (Double) row.getObject("longitude");
        return new Pole(
                new ReceiverId(row.getString("pole_id")),
                row.getString("pole_name"),
                new GroupId(row.getString("group_id")),
                row.getString("group_name"),
                PoleStanding.valueOf(row.getString("standing")),
                row.getBoolean("pole_muted"),
                row.getInt("pole_volume"),
                row.getInt("maximum_volume"),
                row.getInt("turn"),
                latitude == null || longitude == null ? null : new Position(latitude, longitude),
                row.getString("receiver_id") == null ? null : Presences.presence(row));
    }
}
