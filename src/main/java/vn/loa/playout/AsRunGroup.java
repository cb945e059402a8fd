package vn.loa.playout;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.loa.evidence.AsRunEntry;
import vn.loa.evidence.AsRunRows;

/**
 * The as-run entries of one occurrence, as pages show them together.
 *
 * @param actualStart the earliest start that a receiver proved, if any
 */
record AsRunGroup(
        AsRunEntry.BroadcastFacts facts,
        Duration length,
        @Nullable Instant actualStart,
        int played,
        int partly,
        int failed,
        int missed,
        int cancelled,
        List<Line> lines) {

    /** One receiver's final state. */
    record Line(
            String receiver,
            String name,
            String group,
            String outcome,
            String reason,
            @Nullable Instant start,
            @Nullable Instant end,
            @Nullable Duration played,
            @Nullable Long receipt,
            @Nullable Long corrects,
            List<PartHeard> parts) {}

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
    public @Nullable Duration lateness() {
        return actualStart == null ? null : Duration.between(facts.plannedStart(), actualStart);
    }

    static AsRunGroup of(List<AsRunRows.Row> rows) {
        AsRunEntry.BroadcastFacts facts = rows.get(0).entry().broadcast();
        Optional<Instant> first = rows.stream()
                .map(row -> row.entry().verdict().actualStart())
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder());
        return new AsRunGroup(
                facts,
                Duration.ofMillis(facts.plannedMilliseconds()),
                first.orElse(null),
                count(rows, AsRunEntry.Outcome.PLAYED),
                count(rows, AsRunEntry.Outcome.PARTLY_PLAYED),
                count(rows, AsRunEntry.Outcome.FAILED),
                count(rows, AsRunEntry.Outcome.MISSED),
                count(rows, AsRunEntry.Outcome.CANCELLED),
                rows.stream()
                        .map(AsRunGroup::line)
                        .sorted(Comparator.comparing(Line::group).thenComparing(Line::name))
                        .toList());
    }

    private static Line line(AsRunRows.Row row) {
        AsRunEntry.ReceiverFacts receiver = row.entry().receiver();
        AsRunEntry.Verdict verdict = row.entry().verdict();
        return new Line(
                receiver.receiver().value(),
                receiver.name(),
                receiver.groupName(),
                verdict.outcome().name(),
                verdict.reason(),
                verdict.actualStart(),
                verdict.actualEnd(),
                Optional.ofNullable(verdict.playedMilliseconds())
                        .map(Duration::ofMillis)
                        .orElse(null),
                verdict.receiptCounter(),
                row.corrects(),
                row.entry().parts().stream().map(PartHeard::of).toList());
    }

    private static int count(List<AsRunRows.Row> rows, AsRunEntry.Outcome outcome) {
        return Math.toIntExact(rows.stream()
                .filter(row -> row.entry().verdict().outcome() == outcome)
                .count());
    }
}
