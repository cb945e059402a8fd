package vn.loa.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import vn.loa.protocol.ContentReference;
import vn.loa.protocol.WardId;

/** Tells whether receivers were told long enough ago to hold some audio. */
@ApplicationScoped
class Readiness {

    /** What receivers keep ahead of the day sheets [P-15]. */
    private static final Duration KEPT_AHEAD = Duration.ofDays(7);

    private final Timetables timetables;
    private final Occurrences occurrences;

    Readiness(Timetables timetables, Occurrences occurrences) {
        this.timetables = timetables;
        this.occurrences = occurrences;
    }

    /** Whether the ward's timetable has receivers keep this content now. */
    boolean expects(WardId ward, ContentReference content, Instant now) {
        return isPrefetched(ward, content) || isPlanned(ward, content, now);
    }

    private boolean isPrefetched(WardId ward, ContentReference content) {
        return timetables
                .latestIndex(ward)
                .filter(index -> index.prefetch().stream()
                        .anyMatch(prefetch -> prefetch.sha256().equals(content.sha256())))
                .isPresent();
    }

    private boolean isPlanned(WardId ward, ContentReference content, Instant now) {
        return occurrences.startingBetween(ward, now, now.plus(KEPT_AHEAD)).stream()
                .anyMatch(occurrence -> occurrence.programmed().content().equals(content));
    }
}
