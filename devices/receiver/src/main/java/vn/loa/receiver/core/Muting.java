package vn.loa.receiver.core;

import vn.loa.receiver.journal.Journal;
import vn.loa.receiver.message.Assignment;

/** Whether the pole is to be silent but for emergencies: the word that was issued last holds [P-64]. */
final class Muting {

    private final Journal journal;
    private final Papers papers;

    Muting(Journal journal, Papers papers) {
        this.journal = journal;
        this.papers = papers;
    }

    boolean holds() {
        Assignment assignment = papers.assignment();
        return journal.muteOrder()
                .filter(order -> !order.issued().isBefore(assignment.issued()))
                .map(order -> order.muted())
                .orElse(assignment.muted());
    }
}
