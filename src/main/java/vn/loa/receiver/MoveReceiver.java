package vn.loa.receiver;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import vn.loa.area.PlacesChanged;
import vn.loa.area.ResidentialGroup;
import vn.loa.area.Wards;
import vn.loa.evidence.EvidenceLog;
import vn.loa.evidence.LeafKind;
import vn.loa.protocol.GroupId;
import vn.loa.protocol.ReceiverId;
import vn.loa.protocol.WardId;
import vn.loa.staff.Author;

/** Use case: a pole belongs to another residential group of its ward from now on; what is planned for the groups is looked at anew. */
@ApplicationScoped
public class MoveReceiver {

    private final Receivers receivers;
    private final Wards wards;
    private final Assignments assignments;
    private final EvidenceLog log;
    private final Event<PlacesChanged> changed;

    MoveReceiver(
            Receivers receivers, Wards wards, Assignments assignments, EvidenceLog log, Event<PlacesChanged> changed) {
        this.receivers = receivers;
        this.wards = wards;
        this.assignments = assignments;
        this.log = log;
        this.changed = changed;
    }

    /** The same as somebody chose it in a form. */
    @Transactional
    public Receiver to(WardId ward, ReceiverId id, String group, Author by) {
        return to(ward, id, NoSuchGroup.orGroup(group), by);
    }

    @Transactional
    public Receiver to(WardId ward, ReceiverId id, GroupId group, Author by) {
        Receiver receiver = receivers.require(ward, id);
        if (wards.groupsIn(ward).stream().map(ResidentialGroup::id).noneMatch(group::equals)) {
            throw new NoSuchGroup();
        }
        GroupId before = receiver.group();
        if (before.equals(group)) {
            return receiver;
        }
        receiver.moveTo(group);
        log.append(
                LeafKind.RECEIVER_PLACED,
                Optional.of(ward),
                Map.of(
                        "receiver",
                        id,
                        "name",
                        receiver.name(),
                        "before",
                        Map.of("group", before),
                        "after",
                        Map.of("group", group),
                        "by",
                        by));
        if (receiver.status() == Receiver.Status.ACTIVE) {
            assignments.issue(receiver);
        }
        changed.fire(new PlacesChanged(ward));
        return receiver;
    }
}
