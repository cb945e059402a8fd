package vn.loa.playout;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.loa.evidence.AsRunEntry;
import vn.loa.evidence.AsRunRows;
import vn.loa.evidence.Course;
import vn.loa.evidence.Shown;

/**
 * The as-run entries of one occurrence, as pages show them together. All are shown; only those that stand are counted.
 *
 * @param firstStart the earliest start that a receiver told of, if any
 * @param lastStart the latest one
 * @param played how many came to the end, those among them that no loudspeaker played
 * @param silent how many of these had no sound device
 * @param filed how many of these played into a file
 * @param awaited how many receivers have not been heard from
 * @param awaitedUntil when those are booked as missed, if there are any
 */
record AsRunGroup(
        AsRunEntry.BroadcastFacts facts,
        Duration length,
        @Nullable Instant firstStart,
        @Nullable Instant lastStart,
        int played,
        int silent,
        int filed,
        int partly,
        int failed,
        int missed,
        int cancelled,
        int awaited,
        @Nullable Instant awaitedUntil,
        List<Line> lines) {

    private static final Duration NO_MATTER_TO_EARS = Duration.ofMillis(500);
    private static final int LATE_ONES_NAMED = 5;

    /** One receiver's final state, or that it is awaited and has no number yet; late: how long after the plan it began, negative when before. */
    record Line(
            @Nullable Long number,
            String receiver,
            String name,
            String group,
            String outcome,
            Course course,
            Instant planned,
            @Nullable Instant start,
            @Nullable Duration late,
            @Nullable Instant end,
            @Nullable Duration length,
            @Nullable Long receipt,
            @Nullable Long corrects,
            @Nullable Long correctedBy,
            List<PartHeard> parts) {

        /** Whether the start is only the instant for which it was placed: no receipt of the end tells the real one [P-32]. */
        public boolean placed() {
            return start != null && end == null;
        }

        public boolean played() {
            return outcome.startsWith(AsRunEntry.Outcome.PLAYED.name());
        }
    }

    /** One bulletin of a programme, as far as this receiver played it. */
    record PartHeard(String title, Duration offset, Duration length, Duration heard, boolean complete) {

        static PartHeard of(AsRunEntry.PartFacts part) {
            return new PartHeard(
                    part.title(),
                    Duration.ofMillis(part.offset()),
                    Duration.ofMillis(part.milliseconds()),
                    Duration.ofMillis(part.played()),
                    part.isComplete());
        }
    }

    /** How long after the plan the first receiver began, negative when before; null when none did. */
    public @Nullable Duration leastLate() {
        return since(facts.plannedStart(), firstStart);
    }

    /** The same of the last one. */
    public @Nullable Duration mostLate() {
        return since(facts.plannedStart(), lastStart);
    }

    /** Whether the receivers began at times that an ear tells apart. */
    public boolean apart() {
        Duration between = firstStart == null ? null : since(firstStart, lastStart);
        return between != null && between.compareTo(NO_MATTER_TO_EARS) >= 0;
    }

    /** Those that began late enough to be named at a glance, the latest first. */
    public List<Line> lateOnes() {
        return late().limit(LATE_ONES_NAMED).toList();
    }

    /** How many began late and are not named at a glance. */
    public long moreLateOnes() {
        return late().skip(LATE_ONES_NAMED).count();
    }

    /** How many played all of it as far as is known on a loudspeaker. */
    public int plain() {
        return played - silent - filed;
    }

    /** The entries that turned out otherwise. */
    public List<Line> corrected() {
        return lines.stream().filter(line -> line.correctedBy() != null).toList();
    }

    private Stream<Line> late() {
        return lines.stream()
                .filter(line -> line.correctedBy() == null)
                .filter(line -> line.late() != null && line.late().compareTo(NO_MATTER_TO_EARS) >= 0)
                .sorted(Comparator.comparing(Line::start, Comparator.nullsLast(Comparator.reverseOrder())));
    }

    /** @param noWordAfter how long after its latest possible end a receiver is awaited */
    static AsRunGroup of(List<AsRunRows.Row> all, Duration noWordAfter) {
        AsRunEntry.BroadcastFacts facts = all.get(0).entry().broadcast();
        List<AsRunRows.Row> rows = all.stream().filter(AsRunRows.Row::stands).toList();
        List<Instant> starts = rows.stream()
                .flatMap(row -> Stream.ofNullable(row.entry().verdict().actualStart()))
                .sorted()
                .toList();
        Instant until = rows.stream()
                .flatMap(row -> Stream.ofNullable(row.latestEnd()))
                .max(Comparator.naturalOrder())
                .map(latest -> latest.plus(noWordAfter))
                .orElse(null);
        return new AsRunGroup(
                facts,
                Duration.ofMillis(facts.plannedMilliseconds()),
                starts.isEmpty() ? null : starts.get(0),
                starts.isEmpty() ? null : starts.get(starts.size() - 1),
                count(rows, AsRunEntry.Outcome.PLAYED),
                count(rows, Shown.PLAYED_SILENT),
                count(rows, Shown.PLAYED_TO_FILE),
                count(rows, AsRunEntry.Outcome.PARTLY_PLAYED),
                count(rows, AsRunEntry.Outcome.FAILED),
                count(rows, AsRunEntry.Outcome.MISSED),
                count(rows, AsRunEntry.Outcome.CANCELLED),
                count(rows, AsRunEntry.Outcome.AWAITING),
                until,
                all.stream()
                        .map(AsRunGroup::line)
                        .sorted(Comparator.comparing(Line::group)
                                .thenComparing(Line::name)
                                .thenComparing(Line::number, Comparator.nullsLast(Comparator.naturalOrder())))
                        .toList());
    }

    private static Line line(AsRunRows.Row row) {
        AsRunEntry.ReceiverFacts receiver = row.entry().receiver();
        AsRunEntry.Verdict verdict = row.entry().verdict();
        return new Line(
                row.number(),
                receiver.receiver().value(),
                receiver.name(),
                receiver.groupName(),
                Shown.of(verdict.outcome(), verdict.sound()).name(),
                row.entry().course(),
                row.entry().broadcast().plannedStart(),
                verdict.actualStart(),
                since(row.entry().broadcast().plannedStart(), verdict.actualStart()),
                verdict.actualEnd(),
                Optional.ofNullable(verdict.playedMilliseconds())
                        .map(Duration::ofMillis)
                        .orElse(null),
                verdict.receiptCounter(),
                row.corrects(),
                row.correctedBy(),
                row.entry().parts().stream().map(PartHeard::of).toList());
    }

    private static @Nullable Duration since(Instant planned, @Nullable Instant start) {
        return start == null ? null : Duration.between(planned, start);
    }

    private static int count(List<AsRunRows.Row> rows, Shown shown) {
        return Math.toIntExact(rows.stream()
                .map(row -> row.entry().verdict())
                .filter(verdict -> Shown.of(verdict.outcome(), verdict.sound()) == shown)
                .count());
    }

    private static int count(List<AsRunRows.Row> rows, AsRunEntry.Outcome outcome) {
        return Math.toIntExact(rows.stream()
                .filter(row -> row.entry().verdict().outcome() == outcome)
                .count());
    }
}
