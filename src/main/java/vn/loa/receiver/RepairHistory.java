package vn.loa.receiver;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What happened to one pole, newest first, and how long it took to mend. A fault is open from the first FAULT until the next REPAIRED, by when they happened; notes that
 * were put right count as what took their place.
 */
public record RepairHistory(List<RepairNote> notes, Optional<Instant> openSince, List<Repair> repairs) {

    /** A fault that was mended: from when it was first seen until it was well. */
    public record Repair(Instant seen, Instant mended) {

        public Duration took() {
            return Duration.between(seen, mended);
        }
    }

    static RepairHistory of(List<RepairNote> notes) {
        List<RepairNote> standing = notes.stream()
                .filter(note -> !note.corrected())
                .sorted(Comparator.comparing(RepairNote::happenedAt).thenComparing(RepairNote::id))
                .toList();
        Optional<Instant> open = Optional.empty();
        List<Repair> repairs = new ArrayList<>();
        for (RepairNote note : standing) {
            if (note.kind() == RepairNote.Kind.FAULT && open.isEmpty()) {
                open = Optional.of(note.happenedAt());
            } else if (note.kind() == RepairNote.Kind.REPAIRED && open.isPresent()) {
                repairs.add(new Repair(open.get(), note.happenedAt()));
                open = Optional.empty();
            }
        }
        return new RepairHistory(notes, open, repairs);
    }

    /** How long the last repair took, from when the fault was seen. */
    public Optional<Duration> lastTook() {
        return repairs.isEmpty()
                ? Optional.empty()
                : Optional.of(repairs.get(repairs.size() - 1).took());
    }
}
