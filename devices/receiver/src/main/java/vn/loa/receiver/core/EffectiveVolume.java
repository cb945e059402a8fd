package vn.loa.receiver.core;

import vn.loa.receiver.journal.Journal;

/** The volume that holds now: the commanded or assigned one, never above the assignment's maximum [P-30]. */
final class EffectiveVolume {

    private final Journal journal;
    private final Papers papers;

    EffectiveVolume(Journal journal, Papers papers) {
        this.journal = journal;
        this.papers = papers;
    }

    int percent() {
        int wanted = journal.commandedVolume().orElse(papers.assignment().volume());
        return Math.min(wanted, papers.assignment().maximumVolume());
    }
}
