package vn.loa.programme;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A programme as an officer put it together.
 *
 * @param repeats how often all of it is heard, 1 to 10
 * @param gap of silence between two rounds, up to 10 minutes
 * @param copiedFrom the programme that it was made of, if any
 */
public record ProgrammeDraft(
        Wording wording, List<ProgrammeItem> items, int repeats, Duration gap, @Nullable ProgrammeId copiedFrom) {

    private static final Duration LONGEST_GAP = Duration.ofMinutes(10);
    private static final int MOST_REPEATS = 10;
    private static final int MOST_ITEMS = 100;

    public ProgrammeDraft {
        items = List.copyOf(items);
        boolean fits = repeats >= 1
                && repeats <= MOST_REPEATS
                && !gap.isNegative()
                && gap.compareTo(LONGEST_GAP) <= 0
                && items.size() <= MOST_ITEMS
                && items.stream().allMatch(ProgrammeItem::isClear);
        if (!fits) {
            throw new ProgrammeOutOfRange();
        }
        if (items.stream().allMatch(item -> item.pauseSeconds() != null)) {
            throw new EmptyProgramme();
        }
    }

    /** The same with the chimes of today. */
    ProgrammeDraft resolvedTo(List<ProgrammeItem> others) {
        return new ProgrammeDraft(wording, others, repeats, gap, copiedFrom);
    }
}
