package vn.loa.protocol;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How a receiver is right now [P-35]; the Will carries only what it can know beforehand; {@code refused} counts refusals by check. */
public record ReceiverState(
        ReceiverId receiver,
        WardId ward,
        boolean online,
        @Nullable String boot,
        @Nullable Instant sent,
        @Nullable String version,
        @Nullable String model,
        @Nullable Long assignment,
        @Nullable Long timetable,
        @Nullable List<Sha256> missing,
        int missingMore,
        @Nullable ClockState clock,
        @Nullable Long freeBytes,
        @Nullable Integer volume,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean muted,
        @Nullable String sound,
        @Nullable String playing,
        @Nullable Long lastCounter,
        @Nullable Long storedThrough,
        @Nullable Map<String, Long> refused,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String checkpoint,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Fork fork) {

    /** One that says nothing of the log. */
    public ReceiverState(
            ReceiverId receiver,
            WardId ward,
            boolean online,
            @Nullable String boot,
            @Nullable Instant sent,
            @Nullable String version,
            @Nullable String model,
            @Nullable Long assignment,
            @Nullable Long timetable,
            @Nullable List<Sha256> missing,
            int missingMore,
            @Nullable ClockState clock,
            @Nullable Long freeBytes,
            @Nullable Integer volume,
            @Nullable Boolean muted,
            @Nullable String sound,
            @Nullable String playing,
            @Nullable Long lastCounter,
            @Nullable Long storedThrough,
            @Nullable Map<String, Long> refused) {
        this(
                receiver,
                ward,
                online,
                boot,
                sent,
                version,
                model,
                assignment,
                timetable,
                missing,
                missingMore,
                clock,
                freeBytes,
                volume,
                muted,
                sound,
                playing,
                lastCounter,
                storedThrough,
                refused,
                null,
                null);
    }

    /** Two checkpoints of one log, as notes, of which at most one can be true [P-73]. */
    public record Fork(String held, String told) {

        public Fork {
            Objects.requireNonNull(held);
            Objects.requireNonNull(told);
        }
    }

    @JsonCreator
    public ReceiverState {
        Objects.requireNonNull(receiver);
        Objects.requireNonNull(ward);
    }

    /** Clock source, offset to the server and error bound, both in milliseconds. */
    public record ClockState(String source, @Nullable Double offsetMilliseconds, @Nullable Double errorMilliseconds) {

        public ClockState {
            Objects.requireNonNull(source);
        }
    }
}
