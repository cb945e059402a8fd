package vn.loa.playout;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.loa.evidence.AsRunEntry;
import vn.loa.evidence.AsRunFilter;
import vn.loa.protocol.GroupId;
import vn.loa.protocol.ReceiverId;
import vn.loa.protocol.WardId;

/** What a reader of the log asked for; dates are civil dates of the ward, both inclusive; what cannot be read is refused. */
record AsRunQuery(
        @QueryParam("from") @DefaultValue("") String from,
        @QueryParam("until") @DefaultValue("") String until,
        @QueryParam("theme") @DefaultValue("") String theme,
        @QueryParam("group") @DefaultValue("") String group,
        @QueryParam("receiver") @DefaultValue("") String receiver,
        @QueryParam("outcome") @DefaultValue("") String outcome) {

    private static final int EARLIEST_YEAR = 2000;
    private static final int LATEST_YEAR = 2999;

    AsRunQuery {
        from = Objects.requireNonNullElse(from, "");
        until = Objects.requireNonNullElse(until, "");
        theme = Objects.requireNonNullElse(theme, "");
        group = Objects.requireNonNullElse(group, "");
        receiver = Objects.requireNonNullElse(receiver, "");
        outcome = Objects.requireNonNullElse(outcome, "");
    }

    /** Reads each part; whether the group and the receiver exist is for {@link AsRunQuestions} to say. */
    AsRunFilter filter(WardId ward, ZoneId zone) {
        Instant first = startOf("from", from, zone, 0);
        Instant end = startOf("until", until, zone, 1);
        if (first != null && end != null && !first.isBefore(end)) {
            throw new NotAFilter("order");
        }
        return new AsRunFilter(
                ward,
                first,
                end,
                theme.isBlank() ? null : theme,
                read("group", group, GroupId::new),
                read("receiver", receiver, ReceiverId::new),
                read("outcome", outcome, AsRunEntry.Outcome::valueOf),
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

    /** A count in the address. */
    static int number(String field, String text, int least, int most) {
        try {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException unreadable) {
            throw new NotAFilter(field);
        }
        throw new NotAFilter(field);
    }

    private static @Nullable Instant startOf(String field, String date, ZoneId zone, int daysLater) {
        return read(field, date, text -> {
            LocalDate day = LocalDate.parse(text);
            if (day.getYear() < EARLIEST_YEAR || day.getYear() > LATEST_YEAR) {
                throw new DateTimeException("beyond all broadcasts");
            }
            return day.plusDays(daysLater).atStartOfDay(zone).toInstant();
        });
    }

    private static <T> @Nullable T read(String field, String text, Function<String, T> reader) {
        try {
            return text.isBlank() ? null : reader.apply(text);
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            throw new NotAFilter(field);
        }
    }
}
