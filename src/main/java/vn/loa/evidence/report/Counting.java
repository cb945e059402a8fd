package vn.loa.evidence.report;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.loa.evidence.AsRunEntry;
import vn.loa.evidence.AsRunEntry.Outcome;
import vn.loa.evidence.AsRunEntry.PartFacts;
import vn.loa.evidence.Course;
import vn.loa.evidence.Shown;

/** Counts final rows, in any order. The same sums come out of a bundle of evidence, where the verifiers count by the same definitions. */
final class Counting {

    private final int completePercent;
    private final Map<String, Session> sessions = new LinkedHashMap<>();
    private final Set<String> receivers = new HashSet<>();
    private long asked;
    private long played;

    Counting(int completePercent) {
        this.completePercent = completePercent;
    }

    /** @param corrects whether the row corrects an earlier one */
    void row(AsRunEntry entry, boolean corrects) {
        sessions.computeIfAbsent(entry.broadcast().occurrence().value(), occurrence -> new Session(occurrence, entry))
                .row(entry, corrects);
        if (entry.verdict().outcome() != Outcome.CANCELLED) {
            receivers.add(entry.receiver().receiver().value());
            asked += entry.broadcast().plannedMilliseconds();
            played += playedOf(entry);
        }
    }

    WardReport report() {
        Map<String, long[]> themes = new TreeMap<>();
        for (Session session : sessions.values()) {
            for (Bulletin bulletin : session.bulletins) {
                long[] counted = themes.computeIfAbsent(bulletin.theme, any -> new long[2]);
                counted[0] += bulletin.complete * 100L >= (long) bulletin.meant * completePercent ? 1 : 0;
                counted[1] += bulletin.complete;
            }
        }
        return new WardReport(
                sessions.values().stream()
                        .map(Session::airing)
                        .sorted(Comparator.comparing(Airing::planned).thenComparing(Airing::occurrence))
                        .toList(),
                themes.entrySet().stream()
                        .map(theme -> new ThemeCount(theme.getKey(), theme.getValue()[0], theme.getValue()[1]))
                        .toList(),
                receivers.size(),
                Duration.ofMillis(asked),
                Duration.ofMillis(played),
                completePercent);
    }

    private static long playedOf(AsRunEntry entry) {
        Long milliseconds = entry.verdict().playedMilliseconds();
        return milliseconds == null ? 0 : milliseconds;
    }

    /** One bulletin of one session. */
    private static final class Bulletin {
        private final String theme;
        private int meant;
        private int complete;

        Bulletin(String theme) {
            this.theme = theme;
        }
    }

    /** The rows of one occurrence. */
    private static final class Session {
        private final String occurrence;
        private final AsRunEntry first;
        private final int[] outcomes = new int[Outcome.values().length];
        private final List<Course> incomplete = new ArrayList<>();
        private final List<Bulletin> bulletins = new ArrayList<>();
        private Instant planned;
        private @Nullable Instant began;
        private long played;
        private boolean corrected;
        private int notOnALoudspeaker;

        Session(String occurrence, AsRunEntry first) {
            this.occurrence = occurrence;
            this.first = first;
            this.planned = first.broadcast().plannedStart();
        }

        void row(AsRunEntry entry, boolean corrects) {
            Outcome outcome = entry.verdict().outcome();
            outcomes[outcome.ordinal()]++;
            corrected |= corrects;
            played += playedOf(entry);
            planned = earlier(planned, entry.broadcast().plannedStart());
            Instant start = entry.verdict().actualStart();
            if (start != null) {
                began = began == null ? start : earlier(began, start);
            }
            if (outcome != Outcome.PLAYED) {
                incomplete.add(entry.course());
            } else if (Shown.of(outcome, entry.verdict().sound()) != Shown.PLAYED) {
                notOnALoudspeaker++;
            }
            if (outcome != Outcome.CANCELLED) {
                count(entry);
            }
        }

        private void count(AsRunEntry entry) {
            boolean whole = entry.verdict().outcome() == Outcome.PLAYED;
            if (entry.parts().isEmpty()) {
                count(0, entry.broadcast().theme(), whole);
            }
            int place = 0;
            for (PartFacts part : entry.parts()) {
                count(place++, part.theme(), part.isComplete());
            }
        }

        private void count(int place, String theme, boolean complete) {
            if (place == bulletins.size()) {
                bulletins.add(new Bulletin(theme));
            }
            bulletins.get(place).meant++;
            bulletins.get(place).complete += complete ? 1 : 0;
        }

        Airing airing() {
            int cancelled = outcomes[Outcome.CANCELLED.ordinal()];
            int all = 0;
            for (int one : outcomes) {
                all += one;
            }
            return new Airing(
                    occurrence,
                    planned,
                    began,
                    first.broadcast().title(),
                    first.broadcast().theme(),
                    first.broadcast().author(),
                    first.broadcast().approver(),
                    first.broadcast().plannedMilliseconds(),
                    played,
                    all - cancelled,
                    outcomes[Outcome.PLAYED.ordinal()],
                    notOnALoudspeaker,
                    outcomes[Outcome.PARTLY_PLAYED.ordinal()],
                    outcomes[Outcome.FAILED.ordinal()],
                    outcomes[Outcome.MISSED.ordinal()],
                    cancelled,
                    incomplete,
                    corrected);
        }

        private static Instant earlier(Instant one, Instant other) {
            return one.isBefore(other) ? one : other;
        }
    }
}
