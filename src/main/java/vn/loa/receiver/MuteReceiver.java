package vn.loa.receiver;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import vn.loa.protocol.ReceiverId;
import vn.loa.protocol.WardId;

/** Lets one pole be silent but for emergencies, or speak again, from its next assignment on [P-64]; whoever is in a hurry sends a command too. */
@ApplicationScoped
public class MuteReceiver {

    private final Receivers receivers;
    private final Assignments assignments;

    MuteReceiver(Receivers receivers, Assignments assignments) {
        this.receivers = receivers;
        this.assignments = assignments;
    }

    @Transactional
    public void set(WardId ward, ReceiverId id, boolean muted) {
        Receiver receiver = receivers.require(ward, id);
        boolean other = receiver.isMuted() != muted;
        receiver.mute(muted);
        if (other) {
            assignments.issue(receiver);
        }
    }
}
