package vn.loa.evidence;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.loa.protocol.GroupId;
import vn.loa.protocol.OccurrenceId;
import vn.loa.protocol.ReceiverId;
import vn.loa.protocol.WardId;

/**
 * Which as-run entries are asked for; what is null does not narrow.
 *
 * @param from planned start, inclusive
 * @param until planned start, exclusive
 */
public record AsRunFilter(
        WardId ward,
        @Nullable Instant from,
        @Nullable Instant until,
        @Nullable String theme,
        @Nullable GroupId group,
        @Nullable ReceiverId receiver,
        AsRunEntry.@Nullable Outcome outcome,
        @Nullable OccurrenceId occurrence) {

    /** Everything of one ward. */
    public static AsRunFilter all(WardId ward) {
        return new AsRunFilter(ward, null, null, null, null, null, null, null);
    }

    /** Everything of one occurrence. */
    public static AsRunFilter of(WardId ward, OccurrenceId occurrence) {
        return new AsRunFilter(ward, null, null, null, null, null, null, occurrence);
    }

    /** An SQL condition with its arguments, to be bound in order. */
    record Condition(String sql, List<Object> arguments) {}

    Condition condition() {
        List<String> parts = new ArrayList<>();
        List<Object> arguments = new ArrayList<>();
        narrow(parts, arguments, "e.ward_id = ?", ward.value());
        narrow(parts, arguments, "e.planned_start >= ?", utc(from));
        narrow(parts, arguments, "e.planned_start < ?", utc(until));
        narrow(parts, arguments, "e.theme = ?", theme);
        narrow(parts, arguments, "e.group_id = ?", group == null ? null : group.value());
        narrow(parts, arguments, "e.receiver_id = ?", receiver == null ? null : receiver.value());
        narrow(parts, arguments, "e.outcome = ?", outcome == null ? null : outcome.name());
        narrow(parts, arguments, "e.occurrence = ?", occurrence == null ? null : occurrence.value());
        return new Condition(String.join(" and ", parts), arguments);
    }

    private static void narrow(List<String> parts, List<Object> arguments, String part, @Nullable Object argument) {
        Optional.ofNullable(argument).ifPresent(value -> {
            parts.add(part);
            arguments.add(value);
        });
    }

    private static @Nullable Object utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
