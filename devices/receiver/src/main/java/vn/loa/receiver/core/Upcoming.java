package vn.loa.receiver.core;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import vn.loa.receiver.journal.Journal;
import vn.loa.receiver.message.OccurrenceId;
import vn.loa.receiver.time.Reading;

/** The plays to come: those that were commanded and those of the timetable, without what is over [P-23]. */
final class Upcoming {

    private final Journal journal;
    private final Plan plan;

    Upcoming(Journal journal, Plan plan) {
        this.journal = journal;
        this.plan = plan;
    }

    /** All of them; where a command and the timetable name the same occurrence, the command holds. */
    Map<OccurrenceId, Planned> all() {
        Map<OccurrenceId, Planned> all = new LinkedHashMap<>();
        journal.waiting()
                .forEach(play -> all.put(play.item().occurrence(), Planned.fromCommand(play.item(), play.command())));
        plan.items().stream().filter(this::isToCome).forEach(planned -> all.putIfAbsent(planned.occurrence(), planned));
        return all;
    }

    /** Whether it neither started nor ended yet. */
    boolean isToCome(Planned planned) {
        return !journal.isPast(planned.occurrence());
    }

    Optional<Planned> find(OccurrenceId occurrence) {
        return Optional.ofNullable(all().get(occurrence));
    }

    /** How long until the next start that still lies ahead. */
    Optional<Duration> untilNextStart(Reading now) {
        if (!now.known()) {
            return Optional.empty();
        }
        Instant instant = now.instant();
        return all().values().stream()
                .map(planned -> planned.item().start())
                .filter(start -> start.isAfter(instant))
                .min(Instant::compareTo)
                .map(start -> Duration.between(instant, start));
    }

    /** When this process first saw the item, to tell late news from a late machine [P-22]. */
    Instant firstSeen(OccurrenceId occurrence) {
        return plan.firstSeen(occurrence);
    }
}
