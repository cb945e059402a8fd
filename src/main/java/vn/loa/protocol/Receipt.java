package vn.loa.protocol;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a receiver says, under its signature, that it did [P-31]; a play's members are absent where there was none. */
public record Receipt(
        ReceiverId receiver,
        WardId ward,
        long counter,
        String boot,
        Sha256 previous,
        Instant made,
        Outcome outcome,
        String reason,
        @Nullable String by,
        @Nullable OccurrenceId occurrence,
        @Nullable CommandId command,
        @Nullable Sha256 content,
        @Nullable Instant plannedStart,
        @Nullable Instant start,
        @Nullable Instant end,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long fromMilliseconds,
        @Nullable Long playedMilliseconds,
        @Nullable Integer volume,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Sound sound,
        ClockReading clock,
        @Nullable Long timetable,
        @Nullable String checkpoint) {

    /** One of a play that began at the beginning of its content, or of no play, and that does not say where its sound went. */
    public Receipt(
            ReceiverId receiver,
            WardId ward,
            long counter,
            String boot,
            Sha256 previous,
            Instant made,
            Outcome outcome,
            String reason,
            @Nullable String by,
            @Nullable OccurrenceId occurrence,
            @Nullable CommandId command,
            @Nullable Sha256 content,
            @Nullable Instant plannedStart,
            @Nullable Instant start,
            @Nullable Instant end,
            @Nullable Long playedMilliseconds,
            @Nullable Integer volume,
            ClockReading clock,
            @Nullable Long timetable,
            @Nullable String checkpoint) {
        this(
                receiver,
                ward,
                counter,
                boot,
                previous,
                made,
                outcome,
                reason,
                by,
                occurrence,
                command,
                content,
                plannedStart,
                start,
                end,
                null,
                playedMilliseconds,
                volume,
                null,
                clock,
                timetable,
                checkpoint);
    }

    @JsonCreator
    public Receipt {
        Objects.requireNonNull(receiver);
        Objects.requireNonNull(ward);
        Objects.requireNonNull(boot);
        Objects.requireNonNull(previous);
        Objects.requireNonNull(made);
        Objects.requireNonNull(outcome);
        Objects.requireNonNull(reason);
        Objects.requireNonNull(clock);
        if (counter < 1) {
            throw new IllegalArgumentException("counters start at 1");
        }
        if (fromMilliseconds != null && fromMilliseconds < 0) {
            throw new IllegalArgumentException("nothing begins before its beginning");
        }
    }

    /** By what the receiver told the time, and how wrong it may be, in milliseconds [P-34]. */
    public record ClockReading(String source, @Nullable Double errorMilliseconds) {

        public ClockReading {
            Objects.requireNonNull(source);
        }
    }

    /** Where the sound of a play went [P-46]; SILENT: there was no device, and nobody heard it. */
    public enum Sound {
        DEVICE,
        SILENT,
        FILE
    }

    /** What became of a play or of a command [P-31]. */
    public enum Outcome {
        WAITING,
        STARTED,
        PAUSED,
        RESUMED,
        COMPLETED,
        STOPPED,
        CUT,
        INTERRUPTED,
        FAILED,
        MISSED,
        REFUSED,
        ACCEPTED,
        DONE
    }
}
