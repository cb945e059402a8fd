package vn.loa.playout;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.loa.evidence.AsRunEntry;
import vn.loa.evidence.AsRunFilter;
import vn.loa.protocol.GroupId;
import vn.loa.protocol.ReceiverId;
import vn.loa.protocol.WardId;

/** What a reader of the log asked for; dates are civil dates of the ward, both inclusive; what cannot be read does not narrow. */
record AsRunQuery(
        @QueryParam("from") @DefaultValue("") String from,
        @QueryParam("until") @DefaultValue("") String until,
        @QueryParam("theme") @DefaultValue("") String theme,
        @QueryParam("group") @DefaultValue("") String group,
        @QueryParam("receiver") @DefaultValue("") String receiver,
        @QueryParam("outcome") @DefaultValue("") String outcome) {

    AsRunQuery {
        from = Objects.requireNonNullElse(from, "");
        until = Objects.requireNonNullElse(until, "");
        theme = Objects.requireNonNullElse(theme, "");
        group = Objects.requireNonNullElse(group, "");
        receiver = Objects.requireNonNullElse(receiver, "");
        outcome = Objects.requireNonNullElse(outcome, "");
    }

    AsRunFilter filter(WardId ward, ZoneId zone) {
        return new AsRunFilter(
                ward,
                startOf(from, zone, 0),
                startOf(until, zone, 1),
                theme.isBlank() ? null : theme,
                identified(group).map(GroupId::new).orElse(null),
                identified(receiver).map(ReceiverId::new).orElse(null),
                Arrays.stream(AsRunEntry.Outcome.values())
                        .filter(known -> known.name().equals(outcome))
                        .findFirst()
                        .orElse(null),
                null);
    }

    /** Whether anything is narrowed. */
    public boolean narrow() {
        return !query().isEmpty();
    }

    /** The same question in an address, without {@code ?}. */
    public String query() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("from", from);
        parts.put("until", until);
        parts.put("theme", theme);
        parts.put("group", group);
        parts.put("receiver", receiver);
        parts.put("outcome", outcome);
        return parts.entrySet().stream()
                .filter(part -> !part.getValue().isBlank())
                .map(part -> part.getKey() + "=" + URLEncoder.encode(part.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static Optional<String> identified(String text) {
        return Optional.of(text).filter(id -> id.matches("[a-z0-9][a-z0-9-]{0,63}"));
    }

    private static @Nullable Instant startOf(String date, ZoneId zone, int daysLater) {
        try {
            return date.isBlank()
                    ? null
                    : LocalDate.parse(date)
                            .plusDays(daysLater)
                            .atStartOfDay(zone)
                            .toInstant();
        } catch (DateTimeParseException unreadable) {
            return null;
        }
    }
}
