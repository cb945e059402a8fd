package vn.loa.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import vn.loa.programme.Bulletins;
import vn.loa.programme.Renditions;
import vn.loa.protocol.ContentReference;
import vn.loa.protocol.TimetableIndex;
import vn.loa.protocol.WardId;
import vn.loa.schedule.plan.Occurrence;

/** Guesses what may be commanded soon: what was approved in the last week, and what was ordered at once in the last day. */
@ApplicationScoped
class Prefetches {

    private static final Duration APPROVED_WITHIN = Duration.ofDays(7);
    private static final Duration ORDERED_WITHIN = Duration.ofDays(1);

    /** With 37 days of sheets this keeps the note well below its 65,536 bytes [P-01]. */
    private static final int MOST_APPROVED = 100;

    private static final int MOST_ORDERED = 100;

    private final Bulletins bulletins;
    private final Renditions renditions;

    Prefetches(Bulletins bulletins, Renditions renditions) {
        this.bulletins = bulletins;
        this.renditions = renditions;
    }

    List<TimetableIndex.Prefetch> of(WardId ward, Collection<Occurrence> occurrences, Instant now) {
        Stream<ContentReference> approved = renditions
                .ofAll(ward, bulletins.audibleApprovedSince(ward, now.minus(APPROVED_WITHIN), MOST_APPROVED))
                .values()
                .stream();
        Stream<ContentReference> ordered = occurrences.stream()
                .filter(Occurrence::byCommand)
                .filter(occurrence -> occurrence.start().isAfter(now.minus(ORDERED_WITHIN)))
                .sorted(Comparator.comparing(Occurrence::start).reversed())
                .limit(MOST_ORDERED)
                .flatMap(occurrence -> occurrence.programmed().contents());
        return Stream.concat(approved, ordered)
                .map(content -> new TimetableIndex.Prefetch(content.sha256(), content.size()))
                .distinct()
                .sorted(Comparator.comparing(prefetch -> prefetch.sha256().hex()))
                .toList();
    }
}
