package vn.loa.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import vn.loa.protocol.WardId;

/** Remembers which timetables were committed, as the link would hear of them. */
@ApplicationScoped
public class IssuedTimetables {

    private final List<TimetableIssued> heard = new CopyOnWriteArrayList<>();

    void issued(@Observes(during = TransactionPhase.AFTER_SUCCESS) TimetableIssued event) {
        heard.add(event);
    }

    public List<Long> versionsOf(WardId ward) {
        return heard.stream()
                .filter(event -> event.ward().equals(ward))
                .map(TimetableIssued::version)
                .toList();
    }
}
