package vn.loa.receiver.core;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import vn.loa.receiver.journal.Journal;
import vn.loa.receiver.message.Action;
import vn.loa.receiver.message.Assignment;
import vn.loa.receiver.message.Command;
import vn.loa.receiver.message.Regulation;
import vn.loa.receiver.note.Check;
import vn.loa.receiver.note.Refused;
import vn.loa.receiver.time.Reading;

/** Holds that no more is played in a session and in a day than the assignment allows, counted from the journal [P-61]. */
final class Budget {

    private final Journal journal;
    private final Papers papers;

    Budget(Journal journal, Papers papers) {
        this.journal = journal;
        this.papers = papers;
    }

    /** Whether a play of this length that starts then would be too much. */
    boolean forbids(Instant start, Duration length) {
        Assignment assignment = papers.assignment();
        Regulation regulation = assignment.regulation();
        ZonedDateTime civil = start.atZone(assignment.zone());
        LocalDate date = civil.toLocalDate();
        return isOver(regulation.day(), length, date, 0, 1440)
                || regulation
                        .windowAt(civil)
                        .filter(window ->
                                isOver(regulation.session(), length, date, window.fromMinute(), window.toMinute()))
                        .isPresent();
    }

    /** Refuses a commanded play that would be too much; emergencies never are. */
    void check(Command command, Reading now) throws Refused {
        if (command.action() instanceof Action.Play play && !play.emergency()) {
            Instant start =
                    play.item().start().isAfter(now.instant()) ? play.item().start() : now.instant();
            if (forbids(start, play.item().content().length())) {
                throw new Refused(Check.CAPS, "over the minutes of the session or the day");
            }
        }
    }

    private boolean isOver(Duration limit, Duration length, LocalDate date, int fromMinute, int toMinute) {
        Instant from = at(date, fromMinute);
        return journal.airedBetween(from, at(date, toMinute)).plus(length).compareTo(limit) > 0;
    }

    /** By the hands of the clock, also on a day on which it is changed. */
    private Instant at(LocalDate date, int minute) {
        return date.atStartOfDay()
                .plusMinutes(minute)
                .atZone(papers.assignment().zone())
                .toInstant();
    }
}
