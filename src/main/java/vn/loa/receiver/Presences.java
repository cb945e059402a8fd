package vn.loa.receiver;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import vn.loa.protocol.ReceiverId;
import vn.loa.protocol.ReceiverState;
import vn.loa.protocol.Sha256;
import vn.loa.protocol.WardId;

/** Keeps and answers how receivers are. */
@ApplicationScoped
public class Presences {

    private static final String UPSERT =
            """
            insert into presence (receiver_id, online, last_seen_at, online_since, boot, boot_since, version, model, clock_source,
                clock_offset_millis, clock_error_millis, free_bytes, volume, muted, sound, playing, assignment_version,
                timetable_version, missing, missing_more, last_counter, stored_through)
            values (?, true, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (receiver_id) do update set online = true, last_seen_at = excluded.last_seen_at,
                online_since = case when presence.online then presence.online_since else excluded.online_since end,
                boot_since = case when presence.boot = excluded.boot then presence.boot_since else excluded.boot_since end,
                boot = excluded.boot, version = excluded.version, model = excluded.model,
                clock_source = excluded.clock_source, clock_offset_millis = excluded.clock_offset_millis,
                clock_error_millis = excluded.clock_error_millis, free_bytes = excluded.free_bytes,
                volume = excluded.volume, muted = excluded.muted, sound = excluded.sound, playing = excluded.playing,
                assignment_version = excluded.assignment_version, timetable_version = excluded.timetable_version,
                missing = excluded.missing, missing_more = excluded.missing_more,
                last_counter = excluded.last_counter, stored_through = excluded.stored_through""";

    private final DataSource database;

    Presences(DataSource database) {
        this.database = database;
    }

    /** The presences of a ward's receivers by their identity; a receiver that never came is not in it. */
    @Transactional
    public Map<ReceiverId, Presence> in(WardId ward) {
        return read("p join receiver r on r.id = p.receiver_id where r.ward_id = ?", ward.value());
    }

    @Transactional
    public Optional<Presence> of(ReceiverId receiver) {
        return Optional.ofNullable(
                read("p where p.receiver_id = ?", receiver.value()).get(receiver));
    }

    /** How many receivers are online, everywhere. */
    @Transactional
    public long online() {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("select count(*) from presence where online");
                ResultSet rows = select.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException failed) {
            throw new IllegalStateException("presences cannot be read", failed);
        }
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void online(ReceiverState state, Instant seen) {
        ReceiverState.ClockState time = state.clock();
        List<Sha256> missing = Optional.ofNullable(state.missing()).orElse(List.of());
        try (Connection connection = database.getConnection();
                PreparedStatement upsert = connection.prepareStatement(UPSERT)) {
            Array missingHashes = connection.createArrayOf(
                    "text", missing.stream().map(Sha256::hex).toArray());
            List<@Nullable Object> values = Arrays.asList(
                    state.receiver().value(),
                    seen.atOffset(ZoneOffset.UTC),
                    seen.atOffset(ZoneOffset.UTC),
                    state.boot(),
                    seen.atOffset(ZoneOffset.UTC),
                    state.version(),
                    state.model(),
                    time == null ? null : time.source(),
                    time == null ? null : time.offsetMilliseconds(),
                    time == null ? null : time.errorMilliseconds(),
                    state.freeBytes(),
                    state.volume(),
                    state.muted(),
                    state.sound(),
                    state.playing(),
                    state.assignment(),
                    state.timetable(),
                    missingHashes,
                    state.missingMore(),
                    state.lastCounter(),
                    state.storedThrough());
            for (int position = 0; position < values.size(); position++) {
                upsert.setObject(position + 1, values.get(position));
            }
            upsert.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException("a presence cannot be kept", failed);
        }
    }

    /** Marks one receiver offline; {@code true} when it was online before. */
    @Transactional(Transactional.TxType.MANDATORY)
    boolean offline(ReceiverId receiver, Instant since) {
        return !silence("receiver_id = ? and online", receiver.value(), since).isEmpty();
    }

    /** Marks all offline that were last seen before this instant; returns them with their wards. */
    @Transactional(Transactional.TxType.MANDATORY)
    Map<ReceiverId, WardId> silentSince(Instant lastSeenBefore, Instant now) {
        return silence("online and last_seen_at < ?", lastSeenBefore.atOffset(ZoneOffset.UTC), now);
    }

    private Map<ReceiverId, WardId> silence(String condition, Object argument, Instant since) {
        Map<ReceiverId, WardId> silenced = new LinkedHashMap<>();
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(
                        """
                        update presence set online = false, offline_since = ?, playing = null
                        from receiver where receiver.id = presence.receiver_id and\s"""
                                + condition + " returning receiver_id, ward_id")) {
            update.setObject(1, since.atOffset(ZoneOffset.UTC));
            update.setObject(2, argument);
            try (ResultSet rows = update.executeQuery()) {
                while (rows.next()) {
                    silenced.put(new ReceiverId(rows.getString(1)), new WardId(rows.getString(2)));
                }
            }
            return silenced;
        } catch (SQLException failed) {
            throw new IllegalStateException("presences cannot be kept", failed);
        }
    }

    private Map<ReceiverId, Presence> read(String condition, String argument) {
        Map<ReceiverId, Presence> presences = new LinkedHashMap<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("select p.* from presence " + condition)) {
            select.setString(1, argument);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    Presence presence = presence(rows);
                    presences.put(presence.receiver(), presence);
                }
            }
            return presences;
        } catch (SQLException failed) {
            throw new IllegalStateException("presences cannot be read", failed);
        }
    }

    /** The presence in a row that has all of its table's columns under their own names. */
    static Presence presence(ResultSet row) throws SQLException {
        boolean online = row.getBoolean("online");
        Instant lastSeen = instant(row, "last_seen_at").orElseThrow();
        List<Sha256> missing = new ArrayList<>();
        for (Object hash : (Object[]) row.getArray("missing").getArray()) {
            missing.add(new Sha256((String) hash));
        }
        return new Presence(
                new ReceiverId(row.getString("receiver_id")),
                online,
                lastSeen,
                instant(row, online ? "online_since" : "offline_since").orElse(lastSeen),
                row.getString("boot"),
                instant(row, "boot_since").orElse(null),
                row.getString("version"),
                row.getString("model"),
                row.getString("clock_source"),
                (Double) row.getObject("clock_error_millis"),
                (Long) row.getObject("free_bytes"),
                Optional.ofNullable((Integer) row.getObject("volume")).orElse(null),
                (Boolean) row.getObject("muted"),
                row.getString("sound"),
                row.getString("playing"),
                (Long) row.getObject("timetable_version"),
                List.copyOf(missing),
                row.getInt("missing_more"));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
