package vn.loa.evidence;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.loa.protocol.GroupId;
import vn.loa.protocol.OccurrenceId;
import vn.loa.protocol.Receipt;
import vn.loa.protocol.ReceiverId;
import vn.loa.protocol.Sha256;
import vn.loa.protocol.WardId;

/**
 * The final state of one planned (occurrence, receiver), with every fact copied in.
 *
 * @param broadcast what was planned
 * @param receiver for which receiver
 * @param verdict what came of it
 * @param parts the bulletins of a programme with what was heard of each; none when it was one bulletin alone
 * @param incidents what befell it on the way, earliest first
 */
public record AsRunEntry(
        BroadcastFacts broadcast,
        ReceiverFacts receiver,
        Verdict verdict,
        List<PartFacts> parts,
        List<Incident> incidents) {

    public AsRunEntry {
        parts = List.copyOf(parts);
        incidents = List.copyOf(incidents);
    }

    /**
     * One bulletin of a programme and how much of it was heard; all lengths in milliseconds.
     *
     * @param offset from the beginning of the programme
     */
    public record PartFacts(
            String title,
            String theme,
            String author,
            String approver,
            Sha256 content,
            long offset,
            long milliseconds,
            long played) {

        /** Whether all of it was heard. */
        @JsonIgnore
        public boolean isComplete() {
            return played >= milliseconds;
        }

        /** The same after so much of the programme was heard, from that place on. */
        public PartFacts heard(long from, long length) {
            long begin = Math.max(from, offset);
            long end = Math.min(from + length, offset + milliseconds);
            return new PartFacts(
                    title, theme, author, approver, content, offset, milliseconds, Math.max(0, end - begin));
        }
    }

    private static final int HALF_A_MILLISECOND = 500_000;

    /** The facts that words are made of. */
    public Course course() {
        return new Course(
                verdict.reason(),
                incidents,
                broadcast.plannedStart(),
                broadcast.plannedMilliseconds(),
                verdict.actualStart(),
                verdict.actualEnd(),
                verdict.fromMilliseconds(),
                verdict.playedMilliseconds());
    }

    /** How long after the plan it began, to the nearest millisecond, negative when before; null when it never began. */
    @Nullable
    Long millisecondsLate() {
        Instant start = verdict.actualStart();
        return start == null
                ? null
                : Duration.between(broadcast.plannedStart(), start)
                        .plusNanos(HALF_A_MILLISECOND)
                        .toMillis();
    }

    /** What was planned; the length in milliseconds. */
    public record BroadcastFacts(
            OccurrenceId occurrence,
            WardId ward,
            String wardName,
            String title,
            String theme,
            String author,
            String approver,
            Sha256 content,
            Instant plannedStart,
            long plannedMilliseconds) {}

    /** Which receiver, with the names of that day. */
    public record ReceiverFacts(ReceiverId receiver, String name, GroupId group, String groupName) {}

    /** What came of it, where its sound went, and the counter of the receipt that says so (none when there was no word). */
    public record Verdict(
            Outcome outcome,
            String reason,
            @Nullable Instant actualStart,
            @Nullable Instant actualEnd,
            @Nullable Long playedMilliseconds,
            @Nullable Long receiptCounter,
            @Nullable Long fromMilliseconds,
            @JsonInclude(JsonInclude.Include.NON_NULL) Receipt.@Nullable Sound sound) {

        /** One of something that began at its beginning, and of which nobody said where its sound went. */
        public Verdict(
                Outcome outcome,
                String reason,
                @Nullable Instant actualStart,
                @Nullable Instant actualEnd,
                @Nullable Long playedMilliseconds,
                @Nullable Long receiptCounter) {
            this(outcome, reason, actualStart, actualEnd, playedMilliseconds, receiptCounter, null, null);
        }

        /** A verdict without any word from the receiver. */
        public static Verdict withoutWord(Outcome outcome, String reason) {
            return new Verdict(outcome, reason, null, null, null, null);
        }

        /** The same facts, judged otherwise. */
        public Verdict as(Outcome other, String because) {
            return new Verdict(
                    other,
                    because,
                    actualStart,
                    actualEnd,
                    playedMilliseconds,
                    receiptCounter,
                    fromMilliseconds,
                    sound);
        }

        public Optional<Long> receipt() {
            return Optional.ofNullable(receiptCounter);
        }
    }

    /** The final states; silence is not one of them. {@link #AWAITING} is no final state: the log shows it, and never keeps it. */
    public enum Outcome {
        PLAYED,
        PARTLY_PLAYED,
        FAILED,
        MISSED,
        CANCELLED,
        AWAITING
    }
}
