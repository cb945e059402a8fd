package vn.loa.receiver.core;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.loa.receiver.message.Item;
import vn.loa.receiver.message.OccurrenceId;

/** The plays that have begun and not ended: at most one sounds, others were cut and wait to go on [P-43]. */
final class Performances {

    private @Nullable Performance current;
    private final Map<OccurrenceId, Performance> paused = new LinkedHashMap<>();

    /** The one that is sounding, or about to. */
    Optional<Performance> current() {
        return Optional.ofNullable(current);
    }

    boolean isCurrent(Performance performance) {
        return current == performance;
    }

    void begin(Performance performance) {
        paused.remove(performance.planned().occurrence());
        current = performance;
    }

    void end() {
        current = null;
    }

    void pause(Performance performance) {
        paused.put(performance.planned().occurrence(), performance);
    }

    /** Those that wait to go on. */
    List<Performance> paused() {
        return List.copyOf(paused.values());
    }

    Optional<Performance> paused(OccurrenceId occurrence) {
        return Optional.ofNullable(paused.get(occurrence));
    }

    void giveUp(Performance performance) {
        paused.remove(performance.planned().occurrence());
    }

    /** What all of them play. */
    List<Item> items() {
        List<Item> items = new ArrayList<>();
        current().ifPresent(performance -> items.add(performance.planned().item()));
        paused.values().forEach(performance -> items.add(performance.planned().item()));
        return items;
    }
}
