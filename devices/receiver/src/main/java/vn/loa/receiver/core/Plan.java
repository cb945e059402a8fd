package vn.loa.receiver.core;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.loa.receiver.message.Assignment;
import vn.loa.receiver.message.DaySheet;
import vn.loa.receiver.message.Item;
import vn.loa.receiver.message.Malformed;
import vn.loa.receiver.message.OccurrenceId;
import vn.loa.receiver.message.Timetable;
import vn.loa.receiver.store.HashStore;

/**
 * What the day sheets on the disk say for this receiver. A day whose changed sheet has not come yet keeps its old one:
 * a broken network costs a change, never the day.
 */
final class Plan {

    /** With no link at all the next thirty days are played, so all of them are read and fetched. */
    private static final int DAYS_AHEAD = 35;

    private final Papers papers;
    private final HashStore sheets;
    private List<Planned> items = List.of();
    private final Map<OccurrenceId, Instant> firstSeen = new HashMap<>();

    Plan(Papers papers, HashStore sheets) {
        this.papers = papers;
        this.sheets = sheets;
    }

    /** Reads the day sheets again, as far as they matter around the given instant. */
    void reload(Instant now) throws IOException {
        Assignment assignment = papers.assignment();
        LocalDate last = now.atZone(assignment.zone()).toLocalDate().plusDays(DAYS_AHEAD);
        List<Planned> found = new ArrayList<>();
        Set<OccurrenceId> seen = new HashSet<>();
        for (LocalDate date : datesUpTo(last)) {
            Optional<Timetable> source = sourceOf(date);
            if (source.isEmpty()) {
                continue;
            }
            for (Item item : itemsOf(source.get(), date, assignment)) {
                if (seen.add(item.occurrence())) {
                    found.add(Planned.fromTimetable(
                            item.inTurn(assignment.turn()), source.get().expires()));
                    firstSeen.putIfAbsent(item.occurrence(), now);
                }
            }
        }
        firstSeen.keySet().retainAll(seen);
        items = List.copyOf(found);
    }

    private List<LocalDate> datesUpTo(LocalDate last) {
        return papers.latest().stream()
                .flatMap(timetable -> timetable.days().stream())
                .map(Timetable.Day::date)
                .filter(date -> !date.isAfter(last))
                .sorted()
                .toList();
    }

    private Optional<Timetable> sourceOf(LocalDate date) {
        return papers.latest().filter(timetable -> onDisk(timetable, date)).or(() -> papers.complete()
                .filter(timetable -> onDisk(timetable, date)));
    }

    private boolean onDisk(Timetable timetable, LocalDate date) {
        return timetable
                .day(date)
                .filter(day -> sheets.holds(day.sha256(), day.size()))
                .isPresent();
    }

    private List<Item> itemsOf(Timetable timetable, LocalDate date, Assignment assignment) throws IOException {
        String hash = timetable.day(date).orElseThrow().sha256();
        Optional<byte[]> bytes = sheets.read(hash);
        if (bytes.isEmpty()) {
            return List.of();
        }
        try {
            DaySheet sheet = DaySheet.read(bytes.get());
            boolean ours =
                    sheet.ward().equals(assignment.ward()) && sheet.date().equals(date);
            return ours ? sheet.itemsFor(assignment) : List.of();
        } catch (Malformed e) {
            return List.of();
        }
    }

    /** The plays of this receiver, past ones too. */
    List<Planned> items() {
        return items;
    }

    /** When this process first saw the item, to tell late news from a late machine [P-22]. */
    Instant firstSeen(OccurrenceId occurrence) {
        return firstSeen.getOrDefault(occurrence, Instant.MIN);
    }
}
