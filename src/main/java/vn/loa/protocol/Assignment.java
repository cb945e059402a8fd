package vn.loa.protocol;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What one receiver is and may do: its groups, windows, volumes, and the keys it is to trust [P-18..P-20], and which turn it takes, 1 when null [P-44]. */
public record Assignment(
        ReceiverId receiver,
        WardId ward,
        long version,
        Instant issued,
        Status status,
        String name,
        List<GroupId> groups,
        ZoneId zone,
        List<Window> windows,
        int volume,
        int maximumVolume,
        int heartbeatSeconds,
        int prefetchJitterSeconds,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer turn,
        List<TrustedKey> keys) {

    /** One whose receiver takes the first turn. */
    public Assignment(
            ReceiverId receiver,
            WardId ward,
            long version,
            Instant issued,
            Status status,
            String name,
            List<GroupId> groups,
            ZoneId zone,
            List<Window> windows,
            int volume,
            int maximumVolume,
            int heartbeatSeconds,
            int prefetchJitterSeconds,
            List<TrustedKey> keys) {
        this(
                receiver,
                ward,
                version,
                issued,
                status,
                name,
                groups,
                zone,
                windows,
                volume,
                maximumVolume,
                heartbeatSeconds,
                prefetchJitterSeconds,
                null,
                keys);
    }

    @JsonCreator
    public Assignment {
        Objects.requireNonNull(receiver);
        Objects.requireNonNull(ward);
        Objects.requireNonNull(issued);
        Objects.requireNonNull(status);
        Objects.requireNonNull(name);
        Objects.requireNonNull(zone);
        groups = List.copyOf(groups);
        windows = List.copyOf(windows);
        keys = List.copyOf(keys);
    }

    /** REVOKED ends all rights. */
    public enum Status {
        ACTIVE,
        REVOKED
    }

    /** An allowed window of starts; days are ISO (1 Monday), times {@code HH:mm}, the end may be {@code 24:00}. */
    public record Window(List<Integer> days, String from, String to) {

        public Window {
            days = List.copyOf(days);
            Objects.requireNonNull(from);
            Objects.requireNonNull(to);
        }
    }

    /** A key in the form of [P-02] and the kinds it may sign; {@code emergency} is a right of its own. */
    public record TrustedKey(String key, List<String> may) {

        public TrustedKey {
            Objects.requireNonNull(key);
            may = List.copyOf(may);
        }
    }
}
