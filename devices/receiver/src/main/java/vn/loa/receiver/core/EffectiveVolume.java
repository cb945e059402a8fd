package vn.loa.receiver.core;

import java.time.Instant;
import vn.loa.receiver.journal.Journal;

/** The volume that holds now: the commanded or assigned one, never above the assignment's maximum [P-30]. */
final class EffectiveVolume {

    private final Journal journal;
    private final Papers papers;

    EffectiveVolume(Journal journal, Papers papers) {
        this.journal = journal;
        this.papers = papers;
    }

    /** What it is for a play at this instant: an emergency is not bound by the hour [P-62]. */
    int of(Planned planned, Instant at) {
        int loudest = papers.assignment()
                .regulation()
                .loudestAt(at.atZone(papers.assignment().zone()));
        return planned.emergency() ? percent() : Math.min(percent(), loudest);
    }

    int percent() {
        int wanted = journal.commandedVolume().orElse(papers.assignment().volume());
        return Math.min(wanted, papers.assignment().maximumVolume());
    }
}
