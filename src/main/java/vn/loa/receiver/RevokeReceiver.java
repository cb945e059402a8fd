package vn.loa.receiver;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import vn.loa.evidence.EvidenceLog;
import vn.loa.evidence.LeafKind;
import vn.loa.protocol.PublicKey;
import vn.loa.protocol.ReceiverId;
import vn.loa.protocol.WardId;
import vn.loa.staff.Author;

/** Takes all rights from the device at this place: it is disconnected, refused ever after, and told to fall silent. */
@ApplicationScoped
public class RevokeReceiver {

    private final Receivers receivers;
    private final Assignments assignments;
    private final EvidenceLog log;

    RevokeReceiver(Receivers receivers, Assignments assignments, EvidenceLog log) {
        this.receivers = receivers;
        this.assignments = assignments;
        this.log = log;
    }

    @Transactional
    public void revoke(WardId ward, ReceiverId id, Author by) {
        Receiver receiver = receivers.require(ward, id);
        receiver.revoke();
        log.append(
                LeafKind.RECEIVER_REVOKED,
                Optional.of(ward),
                Map.of(
                        "receiver", id,
                        "name", receiver.name(),
                        "group", receiver.group(),
                        "key", receiver.publicKey().map(PublicKey::toString).orElse(""),
                        "by", by));
        assignments.issue(receiver);
    }
}
