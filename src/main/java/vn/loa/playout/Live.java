package vn.loa.playout;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.operators.multi.processors.BroadcastProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import vn.loa.protocol.WardId;
import vn.loa.receiver.EnrolmentAsked;
import vn.loa.receiver.PresenceChanged;
import vn.loa.schedule.TimetableIssued;

/** Tells open pages that something of their ward has changed, after the commit, so that they fetch it anew. */
@ApplicationScoped
public class Live {

    private final BroadcastProcessor<Change> changes = BroadcastProcessor.create();

    /**
     * What kind of thing has changed.
     *
     * @param about {@code presence}, {@code airing}, {@code timetable}, {@code enrolment} or {@code order}
     * @param id the receiver or occurrence, or empty
     */
    public record Change(WardId ward, String about, String id) {}

    /** The changes of one ward from now on; a page that reads too slowly loses some and simply fetches at the next. */
    public Multi<Change> of(WardId ward) {
        return changes.filter(change -> change.ward().equals(ward)).onOverflow().dropPreviousItems();
    }

    void presence(@Observes(during = TransactionPhase.AFTER_SUCCESS) PresenceChanged change) {
        changes.onNext(new Change(change.ward(), "presence", change.receiver().value()));
    }

    void airing(@Observes(during = TransactionPhase.AFTER_SUCCESS) AiringChanged change) {
        changes.onNext(new Change(change.ward(), "airing", change.occurrence().value()));
    }

    void order(@Observes(during = TransactionPhase.AFTER_SUCCESS) OrderAnswered answered) {
        changes.onNext(new Change(answered.ward(), "order", answered.receiver().value()));
    }

    void enrolment(@Observes(during = TransactionPhase.AFTER_SUCCESS) EnrolmentAsked asked) {
        changes.onNext(new Change(asked.ward(), "enrolment", ""));
    }

    void timetable(@Observes(during = TransactionPhase.AFTER_SUCCESS) TimetableIssued issued) {
        changes.onNext(new Change(issued.ward(), "timetable", ""));
    }
}
