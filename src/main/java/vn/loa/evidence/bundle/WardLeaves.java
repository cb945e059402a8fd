package vn.loa.evidence.bundle;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.loa.evidence.LeafKind;
import vn.loa.evidence.log.LogExtracts;
import vn.loa.evidence.log.LoggedLeaf;
import vn.loa.protocol.WardId;

/**
 * The leaves of a bundle in the order of their indexes: all that the ward has within the extent, and of those before it, and of those without a
 * ward, what the period rests on.
 */
final class WardLeaves {

    private static final int AT_ONCE = 1_000;

    /** Who signed in whose name; all there are. */
    private static final Set<LeafKind> KEYS = EnumSet.of(LeafKind.RECEIVER_ENROLLED, LeafKind.RECEIVER_REVOKED);
    /** What the log tells of itself. */
    private static final Set<LeafKind> OF_THE_LOG =
            EnumSet.of(LeafKind.LOG_FOUNDED, LeafKind.LOG_KEY_SET, LeafKind.STATION_KEYS_SET);
    /** How something came to be aired. */
    private static final Set<LeafKind> DECISIONS = EnumSet.of(
            LeafKind.BULLETIN_APPROVED,
            LeafKind.PROGRAMME_SAVED,
            LeafKind.DIRECTIVE_SENT,
            LeafKind.DIRECTIVE_CONFIRMED);

    private final LogExtracts log;
    private final WardId ward;
    private final Period period;

    WardLeaves(LogExtracts log, WardId ward, Period period) {
        this.log = log;
        this.ward = ward;
        this.period = period;
    }

    /** Takes the leaves one after the other. */
    @FunctionalInterface
    interface Reader {
        void leaf(LoggedLeaf leaf) throws IOException;
    }

    void each(Extent extent, long size, Reader reader) throws IOException {
        List<LoggedLeaf> others = others(extent, size);
        int next = 0;
        long until = extent.closing().index() + 1;
        List<LoggedLeaf> page = log.ofWard(ward, extent.first(), until, AT_ONCE);
        while (!page.isEmpty()) {
            for (LoggedLeaf leaf : page) {
                while (next < others.size() && others.get(next).index() < leaf.index()) {
                    reader.leaf(others.get(next++));
                }
                reader.leaf(leaf);
            }
            page = log.ofWard(ward, page.get(page.size() - 1).index() + 1, until, AT_ONCE);
        }
        while (next < others.size()) {
            reader.leaf(others.get(next++));
        }
    }

    private List<LoggedLeaf> others(Extent extent, long size) {
        long first = extent.first();
        List<LoggedLeaf> others = new ArrayList<>(log.ofKinds(Optional.empty(), OF_THE_LOG, size));
        others.addAll(log.ofKinds(Optional.of(ward), KEYS, first));
        others.addAll(lastAssignments(first));
        others.addAll(decisions(first));
        others.addAll(log.airings(ward, period.start(), period.end(), first));
        log.lastOfKind(ward, LeafKind.TIMETABLE_ISSUED, first).ifPresent(others::add);
        others.sort(Comparator.comparingLong(LoggedLeaf::index));
        return others;
    }

    private List<LoggedLeaf> lastAssignments(long below) {
        List<LoggedLeaf> all = log.ofKinds(Optional.of(ward), EnumSet.of(LeafKind.RECEIVER_ASSIGNED), below);
        Set<String> seen = new HashSet<>();
        List<LoggedLeaf> last = new ArrayList<>();
        for (int place = all.size() - 1; place >= 0; place--) {
            String receiver = LeafText.of(all.get(place))
                    .facts()
                    .path("assignment")
                    .path("receiver")
                    .asText();
            if (seen.add(receiver)) {
                last.add(all.get(place));
            }
        }
        return last;
    }

    /** What came from above has no approval of the ward's, so all of that is taken along. */
    private List<LoggedLeaf> decisions(long below) {
        Set<String> aired = log.contents(ward, period.start(), period.end());
        return log.ofKinds(Optional.of(ward), DECISIONS, below).stream()
                .filter(leaf -> leaf.kind() == LeafKind.DIRECTIVE_SENT
                        || leaf.kind() == LeafKind.DIRECTIVE_CONFIRMED
                        || aired.contains(LeafText.of(leaf).text("contentSha256")))
                .toList();
    }
}
