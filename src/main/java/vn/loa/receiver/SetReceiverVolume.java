package vn.loa.receiver;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import vn.loa.protocol.ReceiverId;
import vn.loa.protocol.WardId;

/** Sets how loud a receiver plays from its next play on, in percent, never over its maximum. */
@ApplicationScoped
public class SetReceiverVolume {

    private final Receivers receivers;
    private final Assignments assignments;

    SetReceiverVolume(Receivers receivers, Assignments assignments) {
        this.receivers = receivers;
        this.assignments = assignments;
    }

    @Transactional
    public void set(WardId ward, ReceiverId id, int percent) {
        Receiver receiver = receivers.require(ward, id);
        if (percent < 0 || percent > receiver.maximumVolume()) {
            throw new OverMaximumVolume(receiver.maximumVolume());
        }
        receiver.setVolume(percent);
        if (receiver.status() == Receiver.Status.ACTIVE) {
            assignments.issue(receiver);
        }
    }
}
