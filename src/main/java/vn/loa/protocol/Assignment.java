package vn.loa.protocol;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one receiver is and may do: its groups, windows, volumes, and the keys it is to trust [P-18..P-20], which turn it takes [P-44],
 * and whether it is to be silent [P-64].
 */
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
        @Nullable Holidays holidays,
        @Nullable Integer sessionMinutes,
        @Nullable Integer dayMinutes,
        List<VolumeCap> volumeCaps,
        Integer turn,
        int volume,
        int maximumVolume,
        Boolean muted,
        int heartbeatSeconds,
        int prefetchJitterSeconds,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer reconnectSeconds,
        List<TrustedKey> keys) {

    public Assignment {
        Objects.requireNonNull(receiver);
        Objects.requireNonNull(ward);
        Objects.requireNonNull(issued);
        Objects.requireNonNull(status);
        Objects.requireNonNull(name);
        Objects.requireNonNull(zone);
        groups = List.copyOf(groups);
        windows = List.copyOf(windows);
        // What may be left out arrives here as null [P-60].
        volumeCaps = volumeCaps == null ? List.of() : List.copyOf(volumeCaps);
        turn = turn == null ? 1 : turn;
        muted = Boolean.TRUE.equals(muted);
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

    /**
     * The days that do not follow their weekday [P-60].
     *
     * @param dates all of them up to {@code through}, in order; none where holidays are days like any other
     * @param windows what holds on every one of them instead; none means that nothing ordinary may start
     * @param through the last date of which this is known
     */
    public record Holidays(List<LocalDate> dates, List<Hours> windows, LocalDate through) {

        public Holidays {
            dates = List.copyOf(dates);
            windows = List.copyOf(windows);
            Objects.requireNonNull(through);
        }
    }

    /** Hours of a day: times {@code HH:mm}, the end may be {@code 24:00}. */
    public record Hours(String from, String to) {

        public Hours {
            Objects.requireNonNull(from);
            Objects.requireNonNull(to);
        }
    }

    /** The loudest in some hours of every day, in percent [P-62]. */
    public record VolumeCap(String from, String to, int percent) {

        public VolumeCap {
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
