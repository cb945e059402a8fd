package vn.loa.playout;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.loa.protocol.OccurrenceId;
import vn.loa.protocol.WardId;
import vn.loa.schedule.Timetables;
import vn.loa.schedule.plan.Occurrence;

/** Finds occurrences for pages, whether they are still planned only or already carried out. */
@ApplicationScoped
class Standings {

    private static final Duration AHEAD = Duration.ofDays(32);

    private final Broadcasts broadcasts;
    private final Timetables timetables;
    private final WatchBroadcast watch;
    private final Clock clock;

    Standings(Broadcasts broadcasts, Timetables timetables, WatchBroadcast watch, Clock clock) {
        this.broadcasts = broadcasts;
        this.timetables = timetables;
        this.watch = watch;
        this.clock = clock;
    }

    @Transactional
    Standing require(WardId ward, OccurrenceId id) {
        Instant now = clock.instant();
        return broadcasts
                .find(ward, id)
                .map(broadcast -> Standing.of(broadcast, watch.of(broadcast), now))
                .or(() -> planned(ward, id, now))
                .orElseThrow(NoSuchBroadcast::new);
    }

    /** What starts from one instant to another, earliest first. */
    @Transactional
    List<Standing> between(WardId ward, Instant from, Instant until) {
        Instant now = clock.instant();
        List<Standing> carriedOut = broadcasts.startingBetween(ward, from, until).stream()
                .map(broadcast -> Standing.of(broadcast, watch.of(broadcast), now))
                .toList();
        Set<String> known = carriedOut.stream().map(Standing::occurrence).collect(Collectors.toSet());
        Stream<Standing> planned = timetables.startingBetween(ward, now.isAfter(from) ? now : from, until).stream()
                .filter(occurrence -> !known.contains(occurrence.id().value()))
                .map(this::coming);
        return Stream.concat(carriedOut.stream(), planned)
                .sorted(Comparator.comparing(Standing::start))
                .toList();
    }

    private Optional<Standing> planned(WardId ward, OccurrenceId id, Instant now) {
        return timetables.startingBetween(ward, now, now.plus(AHEAD)).stream()
                .filter(occurrence -> occurrence.id().equals(id))
                .findFirst()
                .map(this::coming);
    }

    private Standing coming(Occurrence occurrence) {
        return Standing.coming(occurrence, watch.coming(occurrence));
    }
}
