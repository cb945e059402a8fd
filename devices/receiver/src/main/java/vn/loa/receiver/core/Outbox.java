package vn.loa.receiver.core;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import vn.loa.receiver.journal.Aired;
import vn.loa.receiver.journal.Journal;
import vn.loa.receiver.link.Link;
import vn.loa.receiver.message.Receipt;
import vn.loa.receiver.message.Timetable;
import vn.loa.receiver.time.ReceiverClock;

/** Receipts on their way: made, kept, sent, and sent again until the server keeps them [P-33]. */
final class Outbox {

    private static final int AT_A_TIME = 100;

    private final Journal journal;
    private final Link link;
    private final ReceiverClock clock;
    private final Papers papers;
    private final Topics topics;
    private final LogWitness witness;
    private final String boot;
    private long sent;

    Outbox(
            Journal journal,
            Link link,
            ReceiverClock clock,
            Papers papers,
            Topics topics,
            LogWitness witness,
            String boot) {
        this.journal = journal;
        this.link = link;
        this.clock = clock;
        this.papers = papers;
        this.topics = topics;
        this.witness = witness;
        this.boot = boot;
    }

    /** What a receipt made now says about its receiver. */
    Receipt.Context context() {
        return new Receipt.Context(
                topics.receiver(),
                topics.ward(),
                boot,
                papers.complete().map(Timetable::version).orElse(0),
                clock.now(),
                witness.held());
    }

    /** Keeps a receipt; it is sent with the next {@link #flush}. */
    void keep(Receipt receipt) {
        journal.receipt(receipt, context());
    }

    /** Keeps the receipt of a start, and with it what counts for the minutes of the day [P-61]. */
    void keepStart(Receipt started, Optional<Aired> counted) {
        journal.start(started, counted, context());
    }

    /** Keeps a receipt and sends it. */
    void make(Receipt receipt) {
        keep(receipt);
        flush();
    }

    /** Sends what was not sent yet on this connection. */
    void flush() {
        if (!link.connected()) {
            return;
        }
        for (Map.Entry<Long, String> receipt :
                journal.unstoredAfter(sent, AT_A_TIME).entrySet()) {
            publish(receipt.getValue());
            sent = receipt.getKey();
        }
    }

    /** Begins again with the oldest that is not stored. */
    void again() {
        sent = journal.storedThrough();
        flush();
    }

    /** Gives an earlier answer once more. */
    void publish(String note) {
        link.publish(topics.receipt(), note.getBytes(StandardCharsets.UTF_8), false);
    }
}
