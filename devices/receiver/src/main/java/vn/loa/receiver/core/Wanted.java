package vn.loa.receiver.core;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.loa.receiver.journal.Journal;
import vn.loa.receiver.message.Content;
import vn.loa.receiver.message.Item;
import vn.loa.receiver.message.Timetable;
import vn.loa.receiver.store.HashStore;

/** What should be on the disk: all day sheets and all audio that they name; the week's is kept before all else [P-15]. */
final class Wanted {

    private final Papers papers;
    private final Plan plan;
    private final Journal journal;
    private final HashStore sheets;
    private final Library library;
    private final Performances performances;

    Wanted(Papers papers, Plan plan, Journal journal, HashStore sheets, Library library, Performances performances) {
        this.papers = papers;
        this.plan = plan;
        this.journal = journal;
        this.sheets = sheets;
        this.library = library;
        this.performances = performances;
    }

    /** Everything wanted at this instant, there or not. */
    List<Want> list(Instant now) {
        List<Want> list = new ArrayList<>();
        papers.latest().ifPresent(timetable -> {
            for (Timetable.Day day : timetable.days()) {
                // A change has to be here within seconds, whichever day it is about, and a sheet is small [P-14].
                list.add(new Want(day.sha256(), day.size(), sheets, Instant.MIN));
            }
            stillNeeded(timetable).forEach(list::add);
            for (Timetable.Wanted wanted : timetable.prefetch()) {
                list.add(new Want(wanted.sha256(), wanted.size(), library.files(), now));
            }
        });
        plan.items().stream()
                .filter(planned -> !journal.isPast(planned.occurrence()))
                .map(Planned::item)
                .filter(item -> !item.latestStart().isBefore(now))
                .forEach(item -> list.addAll(audioOf(item)));
        journal.waiting().forEach(play -> list.addAll(audioOf(play.item())));
        // What was cut may have to be opened again.
        performances.items().forEach(item -> list.addAll(audioOf(item)));
        return list;
    }

    /** Sheets of the last complete timetable whose successors have not come: until then the days are played by them. */
    private Stream<Want> stillNeeded(Timetable latest) {
        return papers.complete().stream()
                .flatMap(complete -> complete.days().stream())
                .filter(day -> sheets.holds(day.sha256(), day.size()))
                .filter(day -> latest.day(day.date())
                        .filter(next -> !sheets.holds(next.sha256(), next.size()))
                        .isPresent())
                .map(day -> new Want(day.sha256(), day.size(), sheets, Instant.MIN));
    }

    /** A programme's list and, as soon as that is there, all that it names [P-40]. */
    private List<Want> audioOf(Item item) {
        List<Want> audio = new ArrayList<>();
        audio.add(want(item.content(), item));
        if (item.content().isProgramme() && want(item.content(), item).isHeld()) {
            library.programme(item.content()).stream()
                    .flatMap(programme -> programme.contents().stream())
                    .distinct()
                    .forEach(part -> audio.add(want(part, item)));
        }
        return audio;
    }

    private Want want(Content content, Item item) {
        return new Want(content.sha256(), content.size(), library.files(), item.start());
    }

    /** Whether every day sheet of the newest timetable is on the disk [P-35]. */
    boolean timetableIsComplete() {
        Optional<Timetable> latest = papers.latest();
        return latest.isPresent()
                && latest.get().days().stream().allMatch(day -> sheets.holds(day.sha256(), day.size()));
    }
}
