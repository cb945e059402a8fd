package vn.loa.receiver;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.loa.protocol.ReceiverId;
import vn.loa.protocol.WardId;
import vn.loa.staff.Author;

/** Use case: somebody writes down what was seen at a pole, or done to it, or puts an earlier note right. */
@ApplicationScoped
public class WriteRepairNote {

    private static final int LONGEST_TEXT = 2_000;
    private static final int LONGEST_PARTS = 500;

    private final Receivers receivers;
    private final RepairNotes notes;
    private final Clock clock;
    private final Event<PresenceChanged> changed;

    WriteRepairNote(Receivers receivers, RepairNotes notes, Clock clock, Event<PresenceChanged> changed) {
        this.receivers = receivers;
        this.notes = notes;
        this.clock = clock;
        this.changed = changed;
    }

    /**
     * What is to be written.
     *
     * @param happened null for now
     * @param corrects the note that this one puts right; no other one may have done so before
     */
    public record Draft(
            RepairNote.Kind kind, String text, String parts, @Nullable Instant happened, @Nullable Long corrects) {}

    @Transactional
    public void at(WardId ward, ReceiverId id, Draft draft, Author by) {
        Receiver receiver = receivers.require(ward, id);
        Instant now = clock.instant();
        String text = draft.text().strip();
        if (text.isEmpty() || text.length() > LONGEST_TEXT || draft.parts().length() > LONGEST_PARTS) {
            throw new NotARepairNote();
        }
        Optional<RepairNote> earlier = Optional.ofNullable(draft.corrects()).map(number -> notes.find(ward, id, number)
                .filter(note -> !note.corrected())
                .orElseThrow(NoNoteToCorrect::new));
        Instant happened = Optional.ofNullable(draft.happened())
                .or(() -> earlier.map(RepairNote::happenedAt))
                .orElse(now);
        if (happened.isAfter(now)) {
            throw new NotYetHappened();
        }
        notes.add(
                receiver,
                new Draft(draft.kind(), text, draft.parts().strip(), happened, draft.corrects()),
                happened,
                by,
                now);
        changed.fire(new PresenceChanged(ward, id, false));
    }
}
