package vn.loa.receiver;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.loa.area.PlacesChanged;
import vn.loa.evidence.EvidenceLog;
import vn.loa.evidence.LeafKind;
import vn.loa.protocol.ReceiverId;
import vn.loa.protocol.WardId;
import vn.loa.staff.Author;

/** Use case: somebody says where receivers stand and in which turn they speak; those who are in service learn of it. */
@ApplicationScoped
public class PlaceReceivers {

    private static final int MOST_TURNS = 4;

    private final Receivers receivers;
    private final Assignments assignments;
    private final EvidenceLog log;
    private final Event<PlacesChanged> changed;

    PlaceReceivers(Receivers receivers, Assignments assignments, EvidenceLog log, Event<PlacesChanged> changed) {
        this.receivers = receivers;
        this.assignments = assignments;
        this.log = log;
        this.changed = changed;
    }

    /**
     * Where one of them stands.
     *
     * @param position null for nowhere known
     * @param turn 1 to 4
     */
    @Transactional
    public Receiver place(WardId ward, ReceiverId id, @Nullable Position position, int turn, Author by) {
        Receiver receiver = receivers.require(ward, id);
        mustBeATurn(turn);
        if (receiver.turn() == turn && receiver.position().equals(Optional.ofNullable(position))) {
            return receiver;
        }
        Map<String, Object> before = facts(receiver);
        boolean otherTurn = receiver.turn() != turn;
        receiver.stand(position);
        receiver.take(turn);
        tell(receiver, before, by);
        if (otherTurn) {
            issue(receiver);
            changed.fire(new PlacesChanged(ward));
        }
        return receiver;
    }

    /** The turns of many at once; those that are not named keep theirs. */
    @Transactional
    public void turns(WardId ward, Map<ReceiverId, Integer> turns, Author by) {
        turns.values().forEach(PlaceReceivers::mustBeATurn);
        turns.forEach((id, turn) -> {
            Receiver receiver = receivers.require(ward, id);
            if (receiver.turn() != turn) {
                Map<String, Object> before = facts(receiver);
                receiver.take(turn);
                tell(receiver, before, by);
                issue(receiver);
            }
        });
        changed.fire(new PlacesChanged(ward));
    }

    private void issue(Receiver receiver) {
        if (receiver.status() == Receiver.Status.ACTIVE) {
            assignments.issue(receiver);
        }
    }

    private void tell(Receiver receiver, Map<String, Object> before, Author by) {
        log.append(
                LeafKind.RECEIVER_PLACED,
                Optional.of(receiver.ward()),
                Map.of(
                        "receiver", receiver.id(),
                        "name", receiver.name(),
                        "before", before,
                        "after", facts(receiver),
                        "by", by));
    }

    private static Map<String, Object> facts(Receiver receiver) {
        Map<String, Object> facts = new TreeMap<>(Map.of("turn", receiver.turn()));
        receiver.position().ifPresent(position -> facts.put("position", position));
        return facts;
    }

    private static void mustBeATurn(int turn) {
        if (turn < 1 || turn > MOST_TURNS) {
            throw new NotATurn();
        }
    }
}
